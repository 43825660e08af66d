package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/cometbft/cometbft/p2p"
)

// keyFiles looks for the keys that a node needs, and for who else could read them.
func (e *examination) keyFiles() {
	const check = "keys"
	validator, err := validatorOf(e.home)
	switch {
	case err != nil:
		e.fail(check, "restore the file from a backup; a new key is another validator", "validator key: %s", err)
	case validator == "":
		e.fail(check, "restore "+validatorKeyPath+" from a backup, or make a new one with `healthd init`", "there is no validator key")
	default:
		e.ok(check, "validator %s", validator)
	}
	node, err := p2p.LoadNodeKey(filepath.Join(e.home, filepath.FromSlash(nodeKeyPath)))
	if err != nil {
		e.fail(check, "restore "+nodeKeyPath+" from a backup, or make a new one with `healthd init`; peers know this node by it", "node key: %s", err)
	} else {
		e.ok(check, "peer id %s", node.ID())
	}
	signing, err := readSigningState(e.home)
	switch {
	case err != nil:
		e.fail(check, "do not start: it protects from signing twice; see `healthd restore --help`", "%s: %s", signingStatePath, err)
	case signing == nil && validator != "":
		e.fail(check, "do not start before you know what this validator has signed; see `healthd restore --help`", "there is no %s", signingStatePath)
	case signing != nil:
		e.ok(check, "last vote signed at height %d", signing.Height)
	}
	e.permissions()
}

// permissions looks at secrets and at the folders that hold them.
func (e *examination) permissions() {
	const check = "permissions"
	secrets := []string{validatorKeyPath, nodeKeyPath}
	if paths, err := keyPaths(e.home); err == nil {
		secrets = append(secrets, paths...)
	}
	open := map[string]bool{}
	for _, path := range secrets {
		info, err := os.Stat(filepath.Join(e.home, filepath.FromSlash(path)))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			e.warn(check, "make it readable for the user that runs the node", "%s: %s", path, err)
			continue
		}
		if info.Mode().Perm()&0o077 != 0 && !open[path] {
			open[path] = true
			e.fail(check, "chmod 600 "+filepath.Join(e.home, filepath.FromSlash(path)), "%s is open to other users (%s)", path, info.Mode().Perm())
		}
	}
	if len(open) == 0 {
		e.ok(check, "no key is open to other users")
	}
}
