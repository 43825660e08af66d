package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

const (
	// manifestFile is written last: a backup without it is not complete.
	manifestFile   = "manifest.json"
	manifestFormat = 1
)

// manifest describes a backup.
type manifest struct {
	Format  int    `json:"format"`
	ChainID string `json:"chain_id"`
	// KeysOnly says that there is no data. The node may have been running, and so may have signed meanwhile.
	KeysOnly  bool      `json:"keys_only,omitempty"`
	Height    int64     `json:"height,omitempty"`
	AppHash   string    `json:"app_hash,omitempty"`
	StateRoot string    `json:"state_root,omitempty"`
	TakenAt   time.Time `json:"taken_at"`
	Software  string    `json:"software"`
	// Validator is the address of the validator's key.
	Validator string `json:"validator"`
	// SignedUpTo is the height of the last vote that the validator had signed.
	SignedUpTo int64 `json:"signed_up_to"`
	// SigningState is what the validator knew about that vote.
	SigningState json.RawMessage `json:"signing_state"`
	// KeysFile is empty where the backup has no keys.
	KeysFile string         `json:"keys_file,omitempty"`
	Files    []archivedFile `json:"files"`
}

// archivedFile is one file of a backup, with slashes in its path.
type archivedFile struct {
	Path   string `json:"path"`
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// write finishes a backup. It returns the manifest's own checksum.
func (m *manifest) write(dir string) (string, error) {
	encoded, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(encoded)
	return hex.EncodeToString(sum[:]), writeSynced(filepath.Join(dir, manifestFile), bytes.NewReader(encoded))
}

// readManifest reads the manifest of a backup and checks every file against it, before anything is restored.
func readManifest(dir string) (*manifest, error) {
	content, err := os.ReadFile(filepath.Join(dir, manifestFile))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s is no complete backup: it has no %s; take it again", dir, manifestFile)
	}
	if err != nil {
		return nil, err
	}
	var m manifest
	if err := json.Unmarshal(content, &m); err != nil {
		return nil, fmt.Errorf("%s of %s: %w", manifestFile, dir, err)
	}
	if m.Format != manifestFormat {
		return nil, fmt.Errorf("the backup has format %d, this program reads %d: restore it with the version that took it (%s)",
			m.Format, manifestFormat, m.Software)
	}
	for _, file := range m.Files {
		if err := file.check(dir); err != nil {
			return nil, fmt.Errorf("the backup is damaged: %w; use another one", err)
		}
	}
	return &m, nil
}

func (f archivedFile) check(dir string) error {
	if !filepath.IsLocal(filepath.FromSlash(f.Path)) {
		return fmt.Errorf("%q leads out of the backup", f.Path)
	}
	found, err := describeFile(dir, f.Path)
	if err != nil {
		return err
	}
	if found != f {
		return fmt.Errorf("%s has %d bytes with checksum %s instead of %d with %s", f.Path, found.Bytes, found.SHA256, f.Bytes, f.SHA256)
	}
	return nil
}

func describeFile(dir, path string) (archivedFile, error) {
	file, err := os.Open(filepath.Join(dir, filepath.FromSlash(path)))
	if err != nil {
		return archivedFile{}, err
	}
	defer file.Close()
	hash := sha256.New()
	length, err := io.Copy(hash, file)
	return archivedFile{Path: path, Bytes: length, SHA256: hex.EncodeToString(hash.Sum(nil))}, err
}

// writeSynced writes a new file for its owner alone, which is on the disk when it returns.
func writeSynced(path string, content io.Reader) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(file, content)
	if err == nil {
		err = file.Sync()
	}
	return errors.Join(err, file.Close())
}
