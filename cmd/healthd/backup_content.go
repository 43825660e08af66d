package main

import (
	"errors"
	"fmt"
	"path/filepath"

	"github.com/cockroachdb/pebble"
	"github.com/cockroachdb/pebble/vfs"
	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/server"
)

// backupContent is what the flags ask for. Without a passphrase there are no keys in it.
type backupContent struct {
	keysOnly   bool
	passphrase string
}

func backupContentOf(cmd *cobra.Command) (content backupContent, err error) {
	content.keysOnly, _ = cmd.Flags().GetBool(flagKeysOnly)
	withKeys, _ := cmd.Flags().GetBool(flagWithKeys)
	if !withKeys && !content.keysOnly {
		return content, nil
	}
	content.passphrase, err = readPassphrase(cmd)
	if err == nil && content.passphrase == "" {
		err = fmt.Errorf("keys leave this machine encrypted only: name a file with a passphrase by --%s", flagPassphraseFile)
	}
	return content, err
}

// copy fills a folder. The caller writes the manifest.
func (c backupContent) copy(cmd *cobra.Command, serverCtx *server.Context, home, dir string) (m *manifest, size int64, err error) {
	if m, err = describeValidator(serverCtx, home); err != nil {
		return nil, 0, err
	}
	if m.KeysOnly = c.keysOnly; m.KeysOnly {
		size, err = c.fill(cmd, m, home, dir, "config")
		return m, size, err
	}
	if err := describeData(serverCtx, m); err != nil {
		return nil, 0, err
	}
	held, err := holdStopped(home)
	if err != nil {
		return nil, 0, err
	}
	defer func() { err = errors.Join(err, held.Close()) }()
	size, err = c.fill(cmd, m, home, dir, "config", "data")
	return m, size, err
}

// fill copies parts of a home, and its keys.
func (c backupContent) fill(cmd *cobra.Command, m *manifest, home, dir string, parts ...string) (int64, error) {
	paths, size, err := homeFiles(home, parts...)
	if err != nil {
		return 0, err
	}
	if free, err := freeBytes(dir); err == nil && free < uint64(size) {
		return 0, fmt.Errorf("%s has %s left, the backup needs %s", dir, inBytes(free), inBytes(uint64(size)))
	}
	cmd.PrintErrf("copying %d files, %s\n", len(paths), inBytes(uint64(size)))
	for _, path := range paths {
		file, err := copyFile(home, dir, path)
		if err != nil {
			return 0, err
		}
		m.Files = append(m.Files, file)
	}
	if c.passphrase == "" {
		return size, nil
	}
	if err := sealKeys(home, dir, c.passphrase); err != nil {
		return 0, err
	}
	m.KeysFile = keysFile
	file, err := describeFile(dir, keysFile)
	m.Files = append(m.Files, file)
	return size + file.Bytes, err
}

// holdStopped keeps a stopped node from starting, by its state tree's lock.
func holdStopped(home string) (*pebble.Lock, error) {
	lock, err := pebble.LockDirectory(filepath.Join(home, "data", "statetree"), vfs.Default)
	if err != nil {
		return nil, fmt.Errorf("the node was started meanwhile; stop it and try again: %w", err)
	}
	return lock, nil
}
