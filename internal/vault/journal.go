package vault

import (
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/ipfs/go-cid"
	"golang.org/x/crypto/blake2b"
)

// Journal remembers how far each undertaking of this home has come, so that one that was interrupted is continued and
// one that is done is not done twice. Its files are encrypted to the home's own identity, and their names are keyed
// hashes: a thief of the disk learns neither what was stored nor whether a known file was.
type Journal struct {
	dir      string
	identity Identity
}

// Entry is one undertaking. Fields are filled as it proceeds.
type Entry struct {
	Content  cid.Cid   `json:"content,omitzero"`   // stored
	Size     int64     `json:"size,omitempty"`     // of the ciphertext
	Sequence uint64    `json:"sequence,omitempty"` // anchored, as this record
	Doomed   []cid.Cid `json:"doomed,omitempty"`   // to be given up once an erasure is on the chain
}

// Journal opens the vault's journal in a folder, which need not exist.
func (v *Vault) Journal(dir string) *Journal { return &Journal{dir: dir, identity: v.identity} }

// Key names an undertaking by words and the content that it is about, which may be nil. Only the holder of the identity
// can compute it.
func (j *Journal) Key(content io.Reader, words ...string) (string, error) {
	if j.identity.key == nil {
		return "", ErrWrongKey
	}
	secret := blake2b.Sum256([]byte("healthd vault journal 1\n" + j.identity.key.String()))
	hash, err := blake2b.New256(secret[:])
	if err != nil {
		return "", err
	}
	named, err := json.Marshal(words) // its end is unambiguous
	if err != nil {
		return "", err
	}
	_, _ = hash.Write(named)
	if content != nil {
		if _, err := io.Copy(hash, content); err != nil {
			return "", err
		}
	}
	return hex.EncodeToString(hash.Sum(nil)), nil
}

// Load returns what is known of an undertaking: the zero entry if nothing is.
func (j *Journal) Load(key string) (entry Entry, err error) {
	sealed, err := os.ReadFile(j.path(key))
	if errors.Is(err, fs.ErrNotExist) {
		return entry, nil
	}
	if err != nil {
		return entry, j.explain(key, err)
	}
	content, err := j.identity.unseal(sealed)
	if err != nil {
		return entry, j.explain(key, err)
	}
	if err := json.Unmarshal(content, &entry); err != nil {
		return entry, j.explain(key, err)
	}
	return entry, nil
}

// Save replaces what is known of an undertaking. It is on disk when Save returns, wholly or not at all.
func (j *Journal) Save(key string, entry Entry) error {
	content, err := json.Marshal(entry)
	if err != nil {
		return j.explain(key, err)
	}
	sealed, err := j.identity.seal(content)
	if err != nil {
		return j.explain(key, err)
	}
	next := j.path(key) + ".next"
	_ = os.Remove(next) // left by a process that was killed
	if err := writeNew(next, sealed); err != nil {
		return j.explain(key, err)
	}
	if err := os.Rename(next, j.path(key)); err != nil {
		return j.explain(key, err)
	}
	return syncDir(j.dir)
}

// Drop forgets an undertaking.
func (j *Journal) Drop(key string) error {
	if err := os.Remove(j.path(key)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return j.explain(key, err)
	}
	return nil
}

func (j *Journal) path(key string) string { return filepath.Join(j.dir, key) }

// explain does not pass on the words of age and of the decoder, which quote.
func (j *Journal) explain(key string, err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return fmt.Errorf("vault: journal: %w", err)
	}
	return fmt.Errorf("%w: journal entry %s: delete it to start that undertaking anew", ErrDamaged, j.path(key))
}

// syncDir makes a rename outlive a power failure.
func syncDir(dir string) error {
	folder, err := os.Open(dir)
	if err != nil {
		return fmt.Errorf("vault: journal: %w", err)
	}
	return errors.Join(folder.Sync(), folder.Close())
}
