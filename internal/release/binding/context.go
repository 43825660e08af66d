package binding

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"github.com/healthd/healthd/internal/wordbytes"
)

// version begins every statement. Another form of it takes another version.
const version = "healthd-release-context-1"

// Context is what a RequestAccess states for a key and a custodian: SHA-256 of a statement of four lines, cut to 31 bytes so
// that it is below the order of the field in which the chain computes.
//
//	healthd-release-context-1
//	domain HEX             of the network, 64 digits
//	custodian N            the institution, by sequence
//	recipient|signer HEX   SHA-256 of the recipient's text, or the public key's 128 digits
//
// No line can hold a line break, so that no two statements read the same.
func Context(domain []byte, custodian uint64, key Key) [wordbytes.DigestSize]byte {
	statement := fmt.Sprintf("%s\ndomain %s\ncustodian %d\n%s %s\n", version, hex.EncodeToString(domain), custodian, key.kind, key.text)
	sum := sha256.Sum256([]byte(statement))
	return [wordbytes.DigestSize]byte(sum[:wordbytes.DigestSize])
}
