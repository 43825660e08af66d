package edwardskey

import (
	"fmt"

	"github.com/cosmos/cosmos-sdk/crypto/keyring"

	"github.com/healthd/healthd/internal/zkcrypto"
)

// SignerFromRecord returns the key of a keyring entry for signing operations. The keyring itself can
// only sign transactions. Entries without a local Edwards key (Ledger, multisig, public only) are refused.
func SignerFromRecord(record *keyring.Record) (*zkcrypto.PrivateKey, error) {
	local := record.GetLocal()
	if local == nil || local.PrivKey == nil {
		return nil, fmt.Errorf("key %q holds no private key on this machine; operations need one", record.Name)
	}
	private, ok := local.PrivKey.GetCachedValue().(*PrivKey)
	if !ok {
		return nil, fmt.Errorf("key %q is not of type %q; create one with `healthd keys add`", record.Name, KeyType)
	}
	return private.Signer()
}
