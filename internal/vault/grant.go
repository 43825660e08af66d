package vault

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"

	"filippo.io/age"
	"github.com/ipfs/go-cid"

	"github.com/healthd/healthd/internal/ipfs"
)

// Grant opens one document.
type Grant struct {
	CID     cid.Cid
	fileKey []byte
}

// String names the document, never the key.
func (g Grant) String() string { return "grant for " + g.CID.String() }

// grantFormat tells grants from documents, which the same identity opens.
const grantFormat = "healthd-grant-1"

const fileKeySize = 16 // fixed by the age format

// maxGrant is more than any grant holds.
const maxGrant = 4 << 10

type grantFile struct {
	Format  string  `json:"format"`
	Content cid.Cid `json:"content"`
	FileKey []byte  `json:"fileKey"`
}

// Share makes a grant: a small encrypted file that gives one recipient the key of one document, without touching the
// document. The vault must be able to open the document itself. It returns the grant's own CID.
func (v *Vault) Share(ctx context.Context, c cid.Cid, recipient Recipient) (cid.Cid, error) {
	keys, err := ageRecipients([]Recipient{recipient})
	if err != nil {
		return cid.Undef, err
	}
	return v.share(ctx, c, keys)
}

func (v *Vault) share(ctx context.Context, c cid.Cid, keys []age.Recipient) (cid.Cid, error) {
	fileKey, err := v.fileKey(ctx, c)
	if err != nil {
		return cid.Undef, err
	}
	return v.grant(ctx, c, fileKey, keys)
}

// PassOn makes a grant for another recipient out of one that this vault opened.
func (v *Vault) PassOn(ctx context.Context, grant Grant, recipient Recipient) (cid.Cid, error) {
	keys, err := ageRecipients([]Recipient{recipient})
	if err != nil {
		return cid.Undef, err
	}
	return v.grant(ctx, grant.CID, grant.fileKey, keys)
}

func (v *Vault) grant(ctx context.Context, c cid.Cid, fileKey []byte, keys []age.Recipient) (cid.Cid, error) {
	content, err := encodeGrant(c, fileKey)
	if err != nil {
		return cid.Undef, err
	}
	document, err := v.encrypt(ctx, bytes.NewReader(content), keys)
	return document.CID, err
}

func encodeGrant(c cid.Cid, fileKey []byte) ([]byte, error) {
	content, err := json.Marshal(grantFile{Format: grantFormat, Content: c, FileKey: fileKey})
	if err != nil {
		return nil, fmt.Errorf("vault: cannot encode a grant: %w", err)
	}
	return content, nil
}

// Grant makes a grant as [Vault.Share] does, and returns the file instead of storing it: it is for whoever asks at this
// moment, and nobody else can find it.
func (v *Vault) Grant(ctx context.Context, c cid.Cid, recipient Recipient) ([]byte, error) {
	keys, err := ageRecipients([]Recipient{recipient})
	if err != nil {
		return nil, err
	}
	fileKey, err := v.fileKey(ctx, c)
	if err != nil {
		return nil, err
	}
	content, err := encodeGrant(c, fileKey)
	if err != nil {
		return nil, err
	}
	return sealFor(content, keys...)
}

// fileKey reads the whole ciphertext although the key is in its head: were a store to answer with another document,
// sharing the harmless one that was asked for would give away the key of the other.
func (v *Vault) fileKey(ctx context.Context, c cid.Cid) ([]byte, error) {
	source, err := v.ciphertext(ctx, c)
	if err != nil {
		return nil, err
	}
	defer source.Close()
	header, err := age.ExtractHeader(source)
	if err != nil {
		return nil, explain(source, err)
	}
	fileKey, err := age.DecryptHeader(header, v.identity)
	if err != nil {
		return nil, explain(source, err)
	}
	if _, err := io.Copy(io.Discard, source); err != nil {
		return nil, err
	}
	return fileKey, nil
}

// OpenGrant reads a grant that was made for this vault's identity.
func (v *Vault) OpenGrant(ctx context.Context, grant cid.Cid) (Grant, error) {
	return v.openGrant(ctx, grant, v.identity)
}

func (v *Vault) openGrant(ctx context.Context, grant cid.Cid, identity age.Identity) (Grant, error) {
	plain, err := v.open(ctx, grant, identity)
	if err != nil {
		return Grant{}, err
	}
	defer plain.Close()
	content, err := io.ReadAll(io.LimitReader(plain, maxGrant+1))
	if err != nil {
		return Grant{}, err
	}
	opened, err := decodeGrant(content)
	if err != nil {
		return Grant{}, fmt.Errorf("%w (%s)", err, grant)
	}
	return opened, nil
}

// ReadGrant opens a grant file that was handed over, as [Vault.Grant] makes one.
func (v *Vault) ReadGrant(file []byte) (Grant, error) {
	content, err := v.Unseal(file)
	if err != nil {
		return Grant{}, err
	}
	return decodeGrant(content)
}

func decodeGrant(content []byte) (Grant, error) {
	var file grantFile
	decoder := json.NewDecoder(bytes.NewReader(content))
	decoder.DisallowUnknownFields()
	if len(content) > maxGrant || decoder.Decode(&file) != nil || file.Format != grantFormat || len(file.FileKey) != fileKeySize {
		return Grant{}, fmt.Errorf("%w: it is not a grant: ask its owner for a new one", ErrDamaged)
	}
	if _, err := ipfs.DigestOf(file.Content); err != nil {
		return Grant{}, fmt.Errorf("%w: it names no document: ask its owner for a new one", ErrDamaged)
	}
	return Grant{CID: file.Content, fileKey: file.FileKey}, nil
}

// GetWithGrant opens the document of a grant; errors and checks are those of [Vault.Get].
func (v *Vault) GetWithGrant(ctx context.Context, grant Grant) (io.ReadCloser, error) {
	return v.open(ctx, grant.CID, age.NewInjectedFileKeyIdentity(grant.fileKey))
}
