package main

import (
	"archive/tar"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"filippo.io/age"
)

const (
	keysFile = "keys.tar.age"
	// maxKeysBytes bounds what a keys file may unpack to.
	maxKeysBytes = 64 << 20
)

// keyPaths lists the keys of a home: the validator's, the node's, and the keyrings.
func keyPaths(home string) (paths []string, err error) {
	for _, path := range []string{validatorKeyPath, nodeKeyPath} {
		if exists(filepath.Join(home, filepath.FromSlash(path))) {
			paths = append(paths, path)
		}
	}
	keyrings, err := filepath.Glob(filepath.Join(home, "keyring-*", "*"))
	if err != nil {
		return nil, err
	}
	for _, keyring := range keyrings {
		relative, err := filepath.Rel(home, keyring)
		if err != nil {
			return nil, err
		}
		paths = append(paths, filepath.ToSlash(relative))
	}
	return paths, nil
}

// sealKeys writes the keys of a home into one file that only the passphrase opens.
func sealKeys(home, dir, passphrase string) error {
	paths, err := keyPaths(home)
	if err != nil {
		return err
	}
	var sealed bytes.Buffer
	recipient, err := age.NewScryptRecipient(passphrase)
	if err != nil {
		return err
	}
	encrypted, err := age.Encrypt(&sealed, recipient)
	if err != nil {
		return err
	}
	archive := tar.NewWriter(encrypted)
	for _, path := range paths {
		content, err := os.ReadFile(filepath.Join(home, filepath.FromSlash(path)))
		if err != nil {
			return err
		}
		if err := archive.WriteHeader(&tar.Header{Name: path, Mode: 0o600, Size: int64(len(content))}); err != nil {
			return err
		}
		if _, err := archive.Write(content); err != nil {
			return err
		}
	}
	if err := errors.Join(archive.Close(), encrypted.Close()); err != nil {
		return err
	}
	return writeSynced(filepath.Join(dir, keysFile), &sealed)
}

// openKeys returns the keys of a backup by their path.
func openKeys(dir, passphrase string) (map[string][]byte, error) {
	sealed, err := os.Open(filepath.Join(dir, keysFile))
	if err != nil {
		return nil, err
	}
	defer sealed.Close()
	identity, err := age.NewScryptIdentity(passphrase)
	if err != nil {
		return nil, err
	}
	plain, err := age.Decrypt(sealed, identity)
	if err != nil {
		return nil, fmt.Errorf("%s does not open with this passphrase: %w", keysFile, err)
	}
	keys := map[string][]byte{}
	archive := tar.NewReader(io.LimitReader(plain, maxKeysBytes))
	for {
		header, err := archive.Next()
		if errors.Is(err, io.EOF) {
			return keys, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", keysFile, err)
		}
		if !isKeyPath(header.Name) {
			return nil, fmt.Errorf("%s holds %q, which is no key of a node", keysFile, header.Name)
		}
		if keys[header.Name], err = io.ReadAll(archive); err != nil {
			return nil, fmt.Errorf("%s: %w", keysFile, err)
		}
	}
}

func isKeyPath(path string) bool {
	return path == validatorKeyPath || path == nodeKeyPath ||
		(filepath.IsLocal(filepath.FromSlash(path)) && strings.HasPrefix(path, "keyring-"))
}

// restoreKeys writes keys to a home. A key that is there already must be the same.
func restoreKeys(home string, keys map[string][]byte) error {
	for path, content := range keys {
		present, err := os.ReadFile(filepath.Join(home, filepath.FromSlash(path)))
		if err == nil && !bytes.Equal(present, content) {
			return fmt.Errorf("%s holds another %s than the backup: restore into an empty --home, or without --%s", home, path, flagWithKeys)
		}
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	for path, content := range keys {
		target := filepath.Join(home, filepath.FromSlash(path))
		if exists(target) {
			continue
		}
		if err := os.MkdirAll(filepath.Dir(target), 0o700); err != nil {
			return err
		}
		if err := writeSynced(target, bytes.NewReader(content)); err != nil {
			return err
		}
	}
	return nil
}
