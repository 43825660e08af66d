package vault

import (
	"context"
	"fmt"
	"io"

	"filippo.io/age"
	"github.com/ipfs/go-cid"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/ipfs"
)

// Store keeps ciphertext by content address. *ipfs.Node is one.
//
// Get must end with its context and should return only bytes that hash to the CID; the vault checks again, since a
// store may be somebody else's machine.
type Store interface {
	Add(ctx context.Context, content io.Reader) (cid.Cid, error)
	Get(ctx context.Context, c cid.Cid) (io.ReadCloser, error)
}

// Vault is one party's view of the store: its identity opens what others encrypted to it and what it wrote itself.
// Its methods may be called from any goroutine.
type Vault struct {
	store    Store
	identity Identity
}

// New makes a vault.
func New(store Store, identity Identity) *Vault {
	return &Vault{store: store, identity: identity}
}

// Recipient is the public key under which others encrypt for this vault.
func (v *Vault) Recipient() Recipient { return v.identity.Recipient() }

// Document is a stored ciphertext: what an anchor on the chain and an index entry say about it.
type Document struct {
	CID    cid.Cid
	Digest ipfs.Digest // the CID's SHA-256, as the chain stores it; of the ciphertext, since a plaintext's could be guessed
	Size   int64       // bytes of ciphertext
	Class  codes.Class // 0 for an index or a grant, which belong to no record class
}

// Put encrypts content to the vault's own identity and to the given recipients, and stores it. The class must be a
// single one.
func (v *Vault) Put(ctx context.Context, content io.Reader, class codes.Class, recipients ...Recipient) (Document, error) {
	if !class.Single() {
		return Document{}, fmt.Errorf("vault: a document has exactly one record class, not %q", class)
	}
	document, err := v.put(ctx, content, append([]Recipient{v.Recipient()}, recipients...))
	document.Class = class
	return document, err
}

func (v *Vault) put(ctx context.Context, plain io.Reader, recipients []Recipient) (Document, error) {
	keys, err := ageRecipients(recipients)
	if err != nil {
		return Document{}, err
	}
	return v.encrypt(ctx, plain, keys)
}

// encrypt is the only way to the store: whatever passes has been encrypted.
func (v *Vault) encrypt(ctx context.Context, plain io.Reader, keys []age.Recipient) (Document, error) {
	encrypted, err := age.EncryptReader(plain, keys...)
	if err != nil {
		return Document{}, fmt.Errorf("vault: cannot encrypt: %w", err)
	}
	counted := &countingReader{source: encrypted}
	c, err := v.store.Add(ctx, counted)
	if err != nil {
		return Document{}, fmt.Errorf("vault: cannot store the ciphertext: %w", err)
	}
	digest, err := ipfs.DigestOf(c)
	if err != nil {
		return Document{}, fmt.Errorf("vault: the store lays files out in another way than the chain expects: %w", err)
	}
	return Document{CID: c, Digest: digest, Size: counted.size}, nil
}

type countingReader struct {
	source io.Reader
	size   int64
}

func (r *countingReader) Read(p []byte) (int, error) {
	n, err := r.source.Read(p)
	r.size += int64(n)
	return n, err
}

// Get opens a document with the vault's identity. The reader checks the ciphertext as it goes: no byte comes out
// that its writer did not encrypt, and the end of the data comes only after the whole ciphertext has matched the CID.
// Errors, also those of the reader, wrap [ErrWrongKey], [ErrTruncated], [ErrDamaged], [ErrSubstituted] or the store's.
func (v *Vault) Get(ctx context.Context, c cid.Cid) (io.ReadCloser, error) {
	return v.open(ctx, c, v.identity)
}
