package vault

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/ipfs/go-cid"

	"github.com/healthd/healthd/internal/ipfs"
)

// ciphertext streams what the store holds under a CID and hashes it on the way: the end of the stream comes only
// after everything before it has matched the CID. So age, which reads past its last chunk before it gives that chunk
// out, never completes a substituted file. An *ipfs.Node has checked every block against its CID itself, and is not
// checked again: hashing costs as much as decrypting.
type ciphertext struct {
	cid    cid.Cid
	stored io.ReadCloser
	hashed *io.PipeWriter // nil where the store checks
	sum    chan sumResult
	end    error // sticky
}

type sumResult struct {
	cid cid.Cid
	err error
}

func (v *Vault) ciphertext(ctx context.Context, c cid.Cid) (*ciphertext, error) {
	if _, err := ipfs.DigestOf(c); err != nil {
		return nil, fmt.Errorf("vault: not a document's CID: %w", err)
	}
	stored, err := v.store.Get(ctx, c)
	if err != nil {
		return nil, fmt.Errorf("vault: cannot read %s: %w", c, err)
	}
	if _, checks := v.store.(*ipfs.Node); checks {
		return &ciphertext{cid: c, stored: stored}, nil
	}
	toSum, hashed := io.Pipe()
	r := &ciphertext{cid: c, stored: stored, hashed: hashed, sum: make(chan sumResult, 1)}
	go func() {
		sum, err := ipfs.Sum(toSum)
		_ = toSum.CloseWithError(err) // a sum that stopped early must not block the reader
		r.sum <- sumResult{sum, err}
	}()
	return r, nil
}

func (r *ciphertext) Read(p []byte) (int, error) {
	if r.end != nil {
		return 0, r.end
	}
	n, err := r.stored.Read(p)
	if r.hashed != nil {
		if _, hashErr := r.hashed.Write(p[:n]); hashErr != nil {
			err = fmt.Errorf("vault: cannot hash %s: %w", r.cid, hashErr)
		}
	}
	switch {
	case errors.Is(err, io.EOF):
		err = r.check()
	case err != nil:
		err = fmt.Errorf("vault: cannot read %s: %w", r.cid, err)
	}
	r.end = err
	return n, err
}

// check returns io.EOF if what was read is what the CID names.
func (r *ciphertext) check() error {
	if r.hashed == nil {
		return io.EOF
	}
	_ = r.hashed.Close()
	sum := <-r.sum
	if sum.err != nil {
		return fmt.Errorf("vault: cannot hash %s: %w", r.cid, sum.err)
	}
	if !sum.cid.Equals(r.cid) {
		return fmt.Errorf("%w: asked for %s, got %s: do not use this store", ErrSubstituted, r.cid, sum.cid)
	}
	return io.EOF
}

// failed reports an end other than a good one: then it is the store's fault, not the encryption's.
func (r *ciphertext) failed() error {
	if r.end == nil || errors.Is(r.end, io.EOF) {
		return nil
	}
	return r.end
}

func (r *ciphertext) Close() error {
	if r.end == nil {
		r.end = errors.New("vault: read after Close")
	}
	if r.hashed != nil {
		_ = r.hashed.CloseWithError(io.ErrClosedPipe)
	}
	return r.stored.Close()
}
