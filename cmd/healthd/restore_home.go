package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// restoringHome is where a backup is unpacked before its parts take their places.
const restoringHome = "restoring"

// checkRestorable refuses a home that has data or belongs to another network. known says that it belongs to this one.
func checkRestorable(home, dir string, m *manifest) (known bool, err error) {
	present, err := os.ReadFile(filepath.Join(home, filepath.FromSlash(genesisPath)))
	switch {
	case err == nil:
		theirs, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(genesisPath)))
		if err != nil {
			return false, err
		}
		if !bytes.Equal(present, theirs) {
			return false, fmt.Errorf("%s belongs to another network than the backup of %s: restore into an empty --home", home, m.ChainID)
		}
		known = true
	case !errors.Is(err, fs.ErrNotExist):
		return false, err
	}
	entries, err := os.ReadDir(filepath.Join(home, "data"))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return false, err
	}
	for _, entry := range entries {
		if !strings.HasPrefix(entry.Name(), filepath.Base(signingStatePath)) {
			return false, fmt.Errorf("%s has data already (%s), and a restore replaces none: move everything in data/ away except %s, "+
				"which must stay, and try again", home, entry.Name(), filepath.Base(signingStatePath))
		}
	}
	return known, nil
}

// unpack copies configuration and data to a folder of their own, and moves them to their places when all is there.
func unpack(home, dir string, m *manifest, known bool) error {
	folder := filepath.Join(home, restoringHome)
	if err := os.RemoveAll(folder); err != nil { // what an interrupted restore left behind
		return err
	}
	for _, part := range []string{"config", "data"} {
		if err := os.MkdirAll(filepath.Join(folder, part), 0o700); err != nil {
			return err
		}
	}
	for _, file := range m.Files {
		if file.Path == m.KeysFile || leftOut(file.Path) || (known && strings.HasPrefix(file.Path, "config/")) {
			continue
		}
		copied, err := copyFile(dir, folder, file.Path)
		if err != nil {
			return err
		}
		if copied != file {
			return fmt.Errorf("%s of the backup changed while it was restored; nothing of it was kept", file.Path)
		}
	}
	for _, part := range []string{"config", "data"} {
		entries, err := os.ReadDir(filepath.Join(folder, part))
		if err != nil {
			return err
		}
		for _, entry := range entries {
			if err := os.Rename(filepath.Join(folder, part, entry.Name()), filepath.Join(home, part, entry.Name())); err != nil {
				return err
			}
		}
	}
	return os.RemoveAll(folder)
}
