package vault

import (
	"context"
	"errors"
	"fmt"
	"io"

	"filippo.io/age"
	"github.com/ipfs/go-cid"
)

// open decrypts what the store holds under a CID.
func (v *Vault) open(ctx context.Context, c cid.Cid, identity age.Identity) (io.ReadCloser, error) {
	source, err := v.ciphertext(ctx, c)
	if err != nil {
		return nil, err
	}
	plain, err := age.Decrypt(source, identity)
	if err != nil {
		_ = source.Close()
		return nil, explain(source, err)
	}
	return &documentReader{source: source, plain: plain}, nil
}

// documentReader yields plaintext.
type documentReader struct {
	source *ciphertext
	plain  io.Reader
}

func (r *documentReader) Read(p []byte) (int, error) {
	n, err := r.plain.Read(p)
	if err != nil && !errors.Is(err, io.EOF) {
		err = explain(r.source, err)
	}
	return n, err
}

func (r *documentReader) Close() error { return r.source.Close() }

// explain turns what age and the store report into one line. The words of age are not passed on, because they quote
// the beginning of a file that is not encrypted.
func explain(source *ciphertext, err error) error {
	var noMatch *age.NoIdentityMatchError
	switch {
	case errors.As(err, &noMatch):
		return fmt.Errorf("%w: %s was not encrypted to it: use the right key, or ask its owner for a grant", ErrWrongKey, source.cid)
	case source.failed() != nil:
		return source.failed()
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return fmt.Errorf("%w: %s: its writer must upload it again", ErrTruncated, source.cid)
	}
	return fmt.Errorf("%w: %s does not decrypt: its writer must upload it again, or the grant belongs to another file", ErrDamaged, source.cid)
}
