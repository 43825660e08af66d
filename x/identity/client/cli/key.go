package cli

import (
	"encoding/hex"
	"fmt"

	"github.com/cosmos/cosmos-sdk/crypto/keyring"

	"github.com/healthd/healthd/internal/edwardskey"
	"github.com/healthd/healthd/internal/zkcrypto"
)

// publicKey reads a key from hex digits or from the keyring.
func publicKey(keys keyring.Keyring, text string) ([]byte, error) {
	if digits, err := hex.DecodeString(text); err == nil && len(digits) == zkcrypto.PublicKeySize {
		return digits, nil
	}
	record, err := keys.Key(text)
	if err != nil {
		return nil, fmt.Errorf("%q is neither a public key of %d hex digits nor a key in the keyring: %w", text, 2*zkcrypto.PublicKeySize, err)
	}
	public, err := record.GetPubKey()
	if err != nil {
		return nil, err
	}
	if _, ok := public.(*edwardskey.PubKey); !ok {
		return nil, fmt.Errorf("key %q is of type %s; operations are signed with %s keys: make one with `healthd keys add`", text, public.Type(), edwardskey.KeyType)
	}
	return public.Bytes(), nil
}
