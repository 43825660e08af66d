package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Parts of a home, with slashes. Keys travel apart from the rest.
const (
	validatorKeyPath = "config/priv_validator_key.json"
	nodeKeyPath      = "config/node_key.json"
	signingStatePath = "data/priv_validator_state.json"
	genesisPath      = "config/genesis.json"
)

// leftOut are files that a node makes anew by itself, or that must not travel with the data.
func leftOut(path string) bool {
	switch path {
	case validatorKeyPath, nodeKeyPath, signingStatePath,
		"data/snapshots", "data/cellindex", "data/statetree.restoring", "config/gentx":
		return true
	}
	return filepath.Base(path) == "LOCK"
}

// homeFiles lists what of parts of a home belongs into a backup.
func homeFiles(home string, parts ...string) (paths []string, size int64, err error) {
	for _, part := range parts {
		err := filepath.WalkDir(filepath.Join(home, part), func(path string, entry fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			relative, err := filepath.Rel(home, path)
			if err != nil {
				return err
			}
			relative = filepath.ToSlash(relative)
			switch {
			case leftOut(relative) && entry.IsDir():
				return fs.SkipDir
			case leftOut(relative) || entry.IsDir():
				return nil
			case !entry.Type().IsRegular():
				return fmt.Errorf("%s is neither a file nor a folder, and is not followed: put what it leads to in its place", path)
			}
			info, err := entry.Info()
			if err != nil {
				return err
			}
			paths, size = append(paths, relative), size+info.Size()
			return nil
		})
		if err != nil {
			return nil, 0, err
		}
	}
	return paths, size, nil
}

// copyFile copies a file into a new one and returns what the manifest says of it.
func copyFile(from, to, path string) (archivedFile, error) {
	source, err := os.Open(filepath.Join(from, filepath.FromSlash(path)))
	if err != nil {
		return archivedFile{}, err
	}
	defer source.Close()
	target := filepath.Join(to, filepath.FromSlash(path))
	if err := os.MkdirAll(filepath.Dir(target), 0o700); err != nil {
		return archivedFile{}, err
	}
	hash := sha256.New()
	counted := &countingReader{Reader: io.TeeReader(source, hash)}
	if err := writeSynced(target, counted); err != nil {
		return archivedFile{}, err
	}
	return archivedFile{Path: path, Bytes: counted.count, SHA256: hex.EncodeToString(hash.Sum(nil))}, nil
}

type countingReader struct {
	io.Reader
	count int64
}

func (r *countingReader) Read(p []byte) (int, error) {
	n, err := r.Reader.Read(p)
	r.count += int64(n)
	return n, err
}

// emptyFolder makes a folder for a backup, or refuses one that holds something.
func emptyFolder(dir, home string) error {
	relative, err := filepath.Rel(home, dir)
	if err == nil && (relative == "." || !strings.HasPrefix(relative, "..")) {
		return fmt.Errorf("%s lies in the node's home %s: keep a backup elsewhere, best on another machine", dir, home)
	}
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if len(entries) > 0 {
		return fmt.Errorf("%s is not empty: name a new folder for every backup", dir)
	}
	return os.MkdirAll(dir, 0o700)
}
