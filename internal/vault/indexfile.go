package vault

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/ipfs/go-cid"

	"github.com/healthd/healthd/internal/ipfs"
)

// MaxIndexSize bounds an index file: some 100,000 versions.
const MaxIndexSize = 64 << 20

// Marshal encodes the index canonically: one index has one encoding (field order fixed, no spaces).
func (x *Index) Marshal() ([]byte, error) {
	encoded, err := json.Marshal(x)
	if err != nil {
		return nil, fmt.Errorf("%w: cannot encode it: %w", ErrIndex, err)
	}
	if len(encoded) > MaxIndexSize {
		return nil, fmt.Errorf("%w: larger than %d MiB", ErrIndex, MaxIndexSize>>20)
	}
	return encoded, nil
}

// ParseIndex decodes an index and checks it by replaying every version. It refuses any encoding but the canonical.
func ParseIndex(encoded []byte) (*Index, error) {
	var read Index
	if err := json.Unmarshal(encoded, &read); err != nil {
		return nil, fmt.Errorf("%w: not an index file", ErrIndex)
	}
	if read.Format != IndexFormat {
		return nil, fmt.Errorf("%w: unknown format: a newer version of healthd may have written it", ErrIndex)
	}
	if err := read.replay(); err != nil {
		return nil, fmt.Errorf("%w: inconsistent: %w", ErrIndex, err)
	}
	again, err := read.Marshal()
	if err != nil {
		return nil, err
	}
	if !bytes.Equal(encoded, again) {
		return nil, fmt.Errorf("%w: not in canonical form", ErrIndex)
	}
	return &read, nil
}

// replay applies the rules of AddVersion to each listed version, in time linear in their number.
func (x *Index) replay() error {
	latest := map[string]Version{}
	seen := map[cid.Cid]bool{}
	for i, version := range x.Versions {
		digest, err := ipfs.DigestOf(version.Content)
		if err != nil {
			return err
		}
		if digest != version.Digest || seen[version.Content] {
			return fmt.Errorf("version %d: digest of another document, or a document listed twice", i)
		}
		alone := Index{} // the rules look only at the record's latest version and at the documents listed
		if previous, exists := latest[version.Record]; exists {
			alone.Versions = []Version{previous}
		}
		if err := alone.admits(version); err != nil {
			return fmt.Errorf("version %d: %w", i, err)
		}
		latest[version.Record], seen[version.Content] = version, true
	}
	for i, holder := range x.Keyholders {
		if err := holder.check(); err != nil {
			return fmt.Errorf("keyholder %d: %w", i, err)
		}
	}
	if x.Version == 0 {
		return errors.New("a stored index has a version above 0")
	}
	return nil
}

// PutIndex raises the index's version by one, encrypts the index to the vault's own identity and the recipients, which
// should be the patient and the custodian, and stores it. The document's CID is the new index head. After an error the
// version is what it was.
func (v *Vault) PutIndex(ctx context.Context, index *Index, recipients ...Recipient) (Document, error) {
	next := *index
	next.Version++
	encoded, err := next.Marshal()
	if err != nil {
		return Document{}, err
	}
	document, err := v.put(ctx, bytes.NewReader(encoded), append([]Recipient{v.Recipient()}, recipients...))
	if err == nil {
		index.Version = next.Version
	}
	return document, err
}

// GetIndex opens an index.
func (v *Vault) GetIndex(ctx context.Context, head cid.Cid) (*Index, error) {
	plain, err := v.Get(ctx, head)
	if err != nil {
		return nil, err
	}
	defer plain.Close()
	encoded, err := io.ReadAll(io.LimitReader(plain, MaxIndexSize+1))
	if err != nil {
		return nil, err
	}
	if len(encoded) > MaxIndexSize {
		return nil, fmt.Errorf("%w: larger than %d MiB", ErrIndex, MaxIndexSize>>20)
	}
	return ParseIndex(encoded)
}
