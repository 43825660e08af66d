package release

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Sealer encrypts what only this home may read: *vault.Vault.
type Sealer interface {
	Seal(content []byte) ([]byte, error)
	Unseal(sealed []byte) ([]byte, error)
}

// Formats of sealed files.
const (
	credentialFormat = "healthd-release-credentials-1"
	chartFormat      = "healthd-release-chart-1"
)

// sealedFile is what such a file holds. The format tells one kind from another, since all are sealed alike.
type sealedFile struct {
	Format string          `json:"format"`
	Value  json.RawMessage `json:"value"`
}

// saveSealed replaces a file, wholly or not at all.
func saveSealed(path, format string, sealer Sealer, value any) error {
	encoded, err := json.Marshal(value)
	if err != nil {
		return fmt.Errorf("release: %w", err)
	}
	content, err := json.Marshal(sealedFile{format, encoded})
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
func loadSealed(path, format string, sealer Sealer, value any) error {
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
	var file sealedFile
	if err := json.Unmarshal(content, &file); err != nil || file.Format != format || json.Unmarshal(file.Value, value) != nil {
		return fmt.Errorf("release: %s was written by another version: remove it", path)
	}
	return nil
}
