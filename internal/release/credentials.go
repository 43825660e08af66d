package release

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/healthd/healthd/internal/zkcrypto"
	identitytypes "github.com/healthd/healthd/x/identity/types"
)

// CredentialAge is how long a gateway that is cut off relies on what it knew of practitioners.
const CredentialAge = 24 * time.Hour

// Sealer encrypts what only this home may read: *vault.Vault.
type Sealer interface {
	Seal(content []byte) ([]byte, error)
	Unseal(sealed []byte) ([]byte, error)
}

// Credential is what a gateway must know of a practitioner to serve an emergency without the chain.
type Credential struct {
	Actor       uint64 `json:"actor"`
	Institution uint64 `json:"institution"`
	PublicKey   []byte `json:"public_key"`
	Nonce       uint64 `json:"nonce"`
}

// Key is the practitioner's.
func (c *Credential) Key() (zkcrypto.PublicKey, error) { return zkcrypto.ParsePublicKey(c.PublicKey) }

// credentials are all practitioners with an emergency credential, of active institutions, at one moment.
type credentials struct {
	Time    int64                 `json:"time"`
	Holders map[uint64]Credential `json:"holders"`
}

// credentialsOf chooses those who might break the glass.
func credentialsOf(actors []identitytypes.Actor, now time.Time) credentials {
	standing := map[uint64]bool{}
	for i := range actors {
		if actors[i].Sequence == actors[i].Institution && active(&actors[i]) {
			standing[actors[i].Sequence] = true
		}
	}
	known := credentials{Time: now.Unix(), Holders: map[uint64]Credential{}}
	for _, a := range actors {
		if a.Role == identitytypes.ROLE_PRACTITIONER && a.Emergency && active(&a) && standing[a.Institution] {
			known.Holders[a.Sequence] = Credential{Actor: a.Sequence, Institution: a.Institution, PublicKey: a.PublicKey, Nonce: a.Nonce}
		}
	}
	return known
}

// holder returns a practitioner, if what is known is not too old.
func (c *credentials) holder(actor uint64, now time.Time) (Credential, bool) {
	age := now.Sub(time.Unix(c.Time, 0))
	holder, found := c.Holders[actor]
	return holder, found && age <= CredentialAge && age >= -MaxLag
}

// saveSealed replaces a file, wholly or not at all.
func saveSealed(path string, sealer Sealer, value any) error {
	content, err := json.Marshal(value)
	if err != nil {
		return fmt.Errorf("release: %w", err)
	}
	sealed, err := sealer.Seal(content)
	if err != nil {
		return fmt.Errorf("release: %w", err)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fmt.Errorf("release: %w", err)
	}
	temporary := path + ".new"
	if err := os.WriteFile(temporary, sealed, 0o600); err != nil {
		return fmt.Errorf("release: %w", err)
	}
	if err := os.Rename(temporary, path); err != nil {
		return fmt.Errorf("release: %w", err)
	}
	return nil
}

// loadSealed reads such a file; a missing one changes nothing.
func loadSealed(path string, sealer Sealer, value any) error {
	sealed, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("release: %w", err)
	}
	content, err := sealer.Unseal(sealed)
	if err != nil {
		return fmt.Errorf("release: %s does not open with this home's vault: remove it if the vault is new: %w", path, err)
	}
	if err := json.Unmarshal(content, value); err != nil {
		return fmt.Errorf("release: %s was written by another version: remove it", path)
	}
	return nil
}
