package binding

import (
	"crypto/sha256"
	"encoding/hex"

	"github.com/healthd/healthd/internal/zkcrypto"
)

// Key is what a decision is bound to.
type Key struct{ kind, text string }

// RecipientKey binds a hand-over to the vault that is to open what is handed over, by the recipient's text.
func RecipientKey(recipient string) Key {
	sum := sha256.Sum256([]byte(recipient))
	return Key{"recipient", hex.EncodeToString(sum[:])}
}

// SignerKey binds a session to the key by which its requests are signed.
func SignerKey(public zkcrypto.PublicKey) Key {
	encoded := public.Bytes()
	return Key{"signer", hex.EncodeToString(encoded[:])}
}
