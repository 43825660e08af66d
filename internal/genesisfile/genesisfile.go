// Package genesisfile puts a network's genesis file together.
//
// One person edits a file step by step ([Open], [File.Save]). Several institutions begin with terms, a genesis file
// without members: each signs a [Contribution] to them, and everybody completes the terms with all contributions
// ([File.Collect]) to the same bytes. No secret leaves its owner.
package genesisfile

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"

	"github.com/cosmos/cosmos-sdk/codec"
	"github.com/cosmos/cosmos-sdk/x/genutil"
	genutiltypes "github.com/cosmos/cosmos-sdk/x/genutil/types"

	"github.com/healthd/healthd/internal/proof"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/zkcrypto"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// File is a genesis file that is being edited. Nothing is written before Save.
type File struct {
	path     string
	digest   string // of the file as it was read
	codec    codec.Codec
	genesis  *genutiltypes.AppGenesis
	state    map[string]json.RawMessage
	identity identitytypes.GenesisState
	batches  zkbatchtypes.GenesisState
}

// Open reads a genesis file.
func Open(path string, cdc codec.Codec) (*File, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("genesis file %s: %w: run 'healthd init' first", path, err)
	}
	genesis, err := genutiltypes.AppGenesisFromReader(bytes.NewReader(content))
	if err != nil {
		return nil, fmt.Errorf("genesis file %s: %w", path, err)
	}
	f := &File{path: path, digest: Digest(content), codec: cdc, genesis: genesis}
	if err := json.Unmarshal(genesis.AppState, &f.state); err != nil {
		return nil, fmt.Errorf("genesis file %s: %w", path, err)
	}
	if err := cdc.UnmarshalJSON(f.state[identitytypes.ModuleName], &f.identity); err != nil {
		return nil, fmt.Errorf("genesis file %s: %s: %w", path, identitytypes.ModuleName, err)
	}
	if err := cdc.UnmarshalJSON(f.state[zkbatchtypes.ModuleName], &f.batches); err != nil {
		return nil, fmt.Errorf("genesis file %s: %s: %w", path, zkbatchtypes.ModuleName, err)
	}
	return f, nil
}

// Digest is the SHA-256 of a file's content, in hexadecimal: what institutions read to each other on the phone.
func Digest(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

// Path is where the file was opened.
func (f *File) Path() string { return f.path }

// Digest is that of the file as it was opened.
func (f *File) Digest() string { return f.digest }

// ChainID is the network's.
func (f *File) ChainID() string { return f.genesis.ChainID }

// AddInstitution adds one of the first institutions and returns the sequence that it will have.
func (f *File) AddInstitution(name string, role identitytypes.Role, key zkcrypto.PublicKey) (uint64, error) {
	if !protocol.IsInstitution(uint64(role)) {
		return 0, fmt.Errorf("%s is not the role of an institution", role)
	}
	for _, other := range f.identity.Institutions {
		if other.Name == name {
			return 0, fmt.Errorf("there is an institution %q already", name)
		}
	}
	public := key.Bytes()
	f.identity.Institutions = append(f.identity.Institutions, identitytypes.Institution{Name: name, Role: role, PublicKey: public[:]})
	return uint64(len(f.identity.Institutions)), nil
}

// SetVerifyingKey sets the key that checks the proofs of a shape, and enables the shape.
func (f *File) SetVerifyingKey(shape protocol.Shape, key *proof.VerifyingKey) error {
	encoded, err := key.Encode()
	if err != nil {
		return err
	}
	entry := zkbatchtypes.VerifyingKey{Shape: shape.ID, RulesVersion: protocol.RulesVersion, Key: encoded}
	for i := range f.batches.VerifyingKeys {
		known := &f.batches.VerifyingKeys[i]
		if known.Shape == entry.Shape && known.RulesVersion == entry.RulesVersion {
			*known = entry
			return nil
		}
	}
	f.batches.VerifyingKeys = append(f.batches.VerifyingKeys, entry)
	if !slices.Contains(f.batches.Params.Shapes, shape.ID) {
		f.batches.Params.Shapes = append(f.batches.Params.Shapes, shape.ID)
	}
	return nil
}

// SetRanges sets after how many operations and after how many seconds a range is closed.
func (f *File) SetRanges(maxOps, maxAge uint64) {
	f.batches.Params.MaxRangeOps, f.batches.Params.MaxRangeAge = maxOps, maxAge
}

// SetRules sets the parameters that the rules of operations depend on.
func (f *File) SetRules(rules protocol.Parameters) {
	f.batches.Rules = zkbatchtypes.GenesisRules{BreakGlassLimit: rules.BreakGlassLimit, RecoveryDelay: rules.RecoveryDelay}
}

// State returns every module's part of the edited file.
func (f *File) State() (map[string]json.RawMessage, error) {
	if err := f.encode(); err != nil {
		return nil, err
	}
	return f.state, nil
}

// Save validates and writes the file.
func (f *File) Save() error { return f.SaveAs(f.path) }

// SaveAs writes another file than the one that was opened.
func (f *File) SaveAs(path string) error {
	if err := f.encode(); err != nil {
		return err
	}
	return genutil.ExportGenesisFile(f.genesis, path)
}

// encode brings what was edited into the form of the file.
func (f *File) encode() error {
	if err := errors.Join(f.identity.Validate(), f.batches.Validate()); err != nil {
		return fmt.Errorf("genesis file %s: %w", f.path, err)
	}
	var err error
	if f.state[identitytypes.ModuleName], err = f.codec.MarshalJSON(&f.identity); err != nil {
		return err
	}
	if f.state[zkbatchtypes.ModuleName], err = f.codec.MarshalJSON(&f.batches); err != nil {
		return err
	}
	f.genesis.AppState, err = json.Marshal(f.state)
	return err
}
