package ethsign

import (
	"crypto/ecdsa"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/keystore"
	"github.com/ethereum/go-ethereum/crypto"
)

// maxKeyFile is far above any keystore: a wrong path to a large file is told before it is in memory.
const maxKeyFile = 64 << 10

// ErrPlainKey says that a key lies in its file unencrypted, where that is not acceptable.
var ErrPlainKey = errors.New("a key in plain digits is for networks whose chain id begins with dev-: make an encrypted one " +
	"with `healthd consortium new-attestation-key`, or import it with `geth account import`")

// OpenFile reads the key of a file: a keystore, whose password is in passwordFile, or, where plain allows it, 64 hex
// digits.
func OpenFile(file, passwordFile string, plain bool) (Local, error) {
	content, err := readSmall(file)
	if err != nil {
		return Local{}, fmt.Errorf("Ethereum key: %w", err) //nolint:staticcheck // a proper noun
	}
	var key *ecdsa.PrivateKey
	if strings.HasPrefix(content, "{") {
		key, err = decryptKeystore(content, passwordFile)
	} else {
		key, err = parseDigits(content)
		if err == nil && !plain {
			err = ErrPlainKey
		}
	}
	if err != nil {
		return Local{}, fmt.Errorf("%s: %w", file, err)
	}
	return NewLocal(key), nil
}

func decryptKeystore(content, passwordFile string) (*ecdsa.PrivateKey, error) {
	var kind struct {
		Crypto     json.RawMessage `json:"crypto"`
		PrivateKey json.RawMessage `json:"priv_key"`
	}
	if err := json.Unmarshal([]byte(content), &kind); err != nil {
		return nil, fmt.Errorf("it is no keystore: %w", err)
	}
	switch {
	case kind.PrivateKey != nil:
		return nil, errors.New("it is a node's consensus key (ed25519), not an Ethereum keystore: `healthd consortium new-attestation-key` makes one")
	case kind.Crypto == nil:
		return nil, errors.New("it is no Ethereum keystore: `healthd consortium new-attestation-key` makes one")
	case passwordFile == "":
		return nil, errors.New("it is a keystore: name the file with its password as well")
	}
	password, err := readSmall(passwordFile)
	if err != nil {
		return nil, fmt.Errorf("its password: %w", err)
	}
	opened, err := keystore.DecryptKey([]byte(content), password)
	if errors.Is(err, keystore.ErrDecrypt) {
		return nil, fmt.Errorf("the password in %s does not open it", passwordFile)
	}
	if err != nil {
		return nil, fmt.Errorf("it is no Ethereum keystore: %w", err)
	}
	return opened.PrivateKey, nil
}

// parseDigits reads a private key, and says what something else of a known size is.
func parseDigits(content string) (*ecdsa.PrivateKey, error) {
	digits := strings.TrimPrefix(content, "0x")
	decoded, err := hex.DecodeString(digits)
	if err != nil {
		return nil, errors.New("it holds neither a keystore nor a key of 64 hex digits")
	}
	switch len(decoded) {
	case 20:
		return nil, errors.New("it holds an address; the private key of 64 hex digits, or better a keystore, is needed")
	case 33, 64, 65:
		return nil, fmt.Errorf("it holds a public key (%d bytes); the private key of 64 hex digits, or better a keystore, is needed", len(decoded))
	}
	key, err := crypto.ToECDSA(decoded)
	if err != nil {
		return nil, fmt.Errorf("it holds %d bytes that are no secp256k1 key: 64 hex digits are needed", len(decoded))
	}
	return key, nil
}

// readSmall reads a file without the line end that editors append.
func readSmall(file string) (string, error) {
	info, err := os.Stat(file)
	if err != nil {
		return "", err
	}
	if info.Size() > maxKeyFile {
		return "", fmt.Errorf("%s is %d bytes long, which no key or password is", file, info.Size())
	}
	content, err := os.ReadFile(file)
	return strings.TrimRight(string(content), "\r\n"), err
}
