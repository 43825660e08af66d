package prover

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark/backend/groth16"
	"github.com/consensys/gnark/constraint"

	"github.com/healthd/healthd/circuits"
	"github.com/healthd/healthd/internal/proof"
	"github.com/healthd/healthd/internal/protocol"
)

// DevChainPrefix marks the chain ids on which a dev setup is allowed.
const DevChainPrefix = "dev-"

// ErrProductionChain is returned where dev keys are asked for on a chain that is not marked dev.
var ErrProductionChain = fmt.Errorf("keys of a dev setup are refused here: whoever ran it can forge proofs. "+
	"Use a chain id that begins with %q, or keys of a multi-party ceremony", DevChainPrefix)

// Keys are what proves and verifies one shape.
type Keys struct {
	Shape     protocol.Shape
	Verifying *proof.VerifyingKey
	proving   groth16.ProvingKey
	circuit   constraint.ConstraintSystem
}

// Constraints is the size of the circuit.
func (k *Keys) Constraints() int { return k.circuit.GetNbConstraints() }

// manifest says which circuit the cached keys belong to, and their checksums.
type manifest struct {
	Shape        string `json:"shape"`
	RulesVersion int    `json:"rules_version"`
	Circuit      string `json:"circuit_sha256"`
	ProvingKey   string `json:"proving_key_sha256"`
	VerifyingKey string `json:"verifying_key_sha256"`
	Setup        string `json:"setup"`
}

const (
	manifestFile  = "manifest.json"
	provingFile   = "proving.key"
	verifyingFile = "verifying.key"
)

// DevKeys returns the keys of a shape from the cache under dir, running a dev setup first where
// they are missing or were made for another circuit. report is told what takes long.
func DevKeys(dir, chainID string, shape protocol.Shape, report func(string)) (*Keys, error) {
	return devKeys(dir, chainID, shape, report, true)
}

// CachedDevKeys returns the keys of a shape from the cache under dir, or [ErrNoKeys]: a setup of one's own gives keys
// that nobody else knows.
func CachedDevKeys(dir, chainID string, shape protocol.Shape, report func(string)) (*Keys, error) {
	return devKeys(dir, chainID, shape, report, false)
}

func devKeys(dir, chainID string, shape protocol.Shape, report func(string), mayMake bool) (*Keys, error) {
	if !strings.HasPrefix(chainID, DevChainPrefix) {
		return nil, fmt.Errorf("chain %q: %w", chainID, ErrProductionChain)
	}
	report(fmt.Sprintf("compiling the circuit of shape %s", shape.Name))
	circuit, err := circuits.Compile(shape)
	if err != nil {
		return nil, err
	}
	digest, err := sum(circuit.WriteTo)
	if err != nil {
		return nil, err
	}
	folder := filepath.Join(dir, fmt.Sprintf("shape-%s-rules-%d", shape.Name, protocol.RulesVersion))
	keys, err := load(folder, shape, circuit, digest)
	if err == nil {
		report(fmt.Sprintf("loaded the keys of shape %s (%d constraints)", shape.Name, keys.Constraints()))
		return keys, nil
	}
	if !errors.Is(err, ErrNoKeys) || !mayMake {
		return nil, err
	}
	report(fmt.Sprintf("dev setup of shape %s: %d constraints, kept under %s for the next run", shape.Name, circuit.GetNbConstraints(), folder))
	if keys, err = setup(shape, circuit); err != nil {
		return nil, err
	}
	return keys, save(folder, keys, digest)
}

// ErrNoKeys says that nothing is cached, or that it was made for another circuit.
var ErrNoKeys = errors.New("no proving keys of this circuit: take over the zk folder of the network's prover")

func setup(shape protocol.Shape, circuit constraint.ConstraintSystem) (*Keys, error) {
	proving, verifying, err := groth16.Setup(circuit)
	if err != nil {
		return nil, fmt.Errorf("setup of shape %s: %w", shape.Name, err)
	}
	key, err := proof.NewVerifyingKey(verifying)
	if err != nil {
		return nil, err
	}
	return &Keys{Shape: shape, Verifying: key, proving: proving, circuit: circuit}, nil
}

func load(folder string, shape protocol.Shape, circuit constraint.ConstraintSystem, digest string) (*Keys, error) {
	var m manifest
	data, err := os.ReadFile(filepath.Join(folder, manifestFile))
	if errors.Is(err, os.ErrNotExist) {
		return nil, ErrNoKeys
	}
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal(data, &m); err != nil || m.Circuit != digest {
		return nil, ErrNoKeys
	}
	provingBytes, err := readChecked(filepath.Join(folder, provingFile), m.ProvingKey)
	if err != nil {
		return nil, err
	}
	verifyingBytes, err := readChecked(filepath.Join(folder, verifyingFile), m.VerifyingKey)
	if err != nil {
		return nil, err
	}
	keys := &Keys{Shape: shape, circuit: circuit, proving: groth16.NewProvingKey(ecc.BN254)}
	// The checksum vouches for the points, which would take long to check one by one.
	if _, err := keys.proving.UnsafeReadFrom(bytes.NewReader(provingBytes)); err != nil {
		return nil, fmt.Errorf("proving key of shape %s: %w", shape.Name, err)
	}
	keys.Verifying, err = proof.ParseVerifyingKey(verifyingBytes)
	return keys, err
}

// readChecked reads a file whose checksum is known.
func readChecked(path, checksum string) ([]byte, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("%w: delete %s and run 'healthd zk setup' again", err, filepath.Dir(path))
	}
	digest := sha256.Sum256(data)
	if hex.EncodeToString(digest[:]) != checksum {
		return nil, fmt.Errorf("%s is damaged (its checksum differs): delete %s and run 'healthd zk setup' again", path, filepath.Dir(path))
	}
	return data, nil
}

// save writes the keys, the manifest last: without it they do not count.
func save(folder string, keys *Keys, digest string) error {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	if err := os.Remove(filepath.Join(folder, manifestFile)); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	m := manifest{Shape: keys.Shape.Name, RulesVersion: protocol.RulesVersion, Circuit: digest, Setup: "dev"}
	var err error
	if m.ProvingKey, err = writeSummed(filepath.Join(folder, provingFile), keys.proving.WriteRawTo); err != nil {
		return err
	}
	if m.VerifyingKey, err = writeSummed(filepath.Join(folder, verifyingFile), keys.Verifying.Groth16().WriteTo); err != nil {
		return err
	}
	data, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, manifestFile), data, 0o600)
}

// writeSummed writes a file and returns its checksum.
func writeSummed(path string, write func(io.Writer) (int64, error)) (checksum string, err error) {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	hash := sha256.New()
	if _, err := write(io.MultiWriter(file, hash)); err != nil {
		return "", fmt.Errorf("writing %s: %w", path, err)
	}
	return hex.EncodeToString(hash.Sum(nil)), file.Sync()
}

// sum is the checksum of what write writes.
func sum(write func(io.Writer) (int64, error)) (string, error) {
	hash := sha256.New()
	if _, err := write(hash); err != nil {
		return "", err
	}
	return hex.EncodeToString(hash.Sum(nil)), nil
}
