package vault

import (
	"context"
	"io"

	"github.com/ipfs/go-cid"
)

// Check reads a file's ciphertext to its end and hashes it again; it needs no key. It returns the number of bytes.
// Errors are those of [Vault.Get], without those of decryption.
func (v *Vault) Check(ctx context.Context, c cid.Cid) (int64, error) {
	source, err := v.ciphertext(ctx, c)
	if err != nil {
		return 0, err
	}
	defer source.Close()
	return io.Copy(io.Discard, source)
}
