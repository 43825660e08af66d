package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"github.com/ipfs/go-cid"
	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"

	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/vault"
)

// vaultFiles says where a home keeps its vault.
type vaultFiles struct {
	home, identity, recipient, swarmKey, ipfs string
}

func vaultFilesOf(cmd *cobra.Command) vaultFiles {
	home := client.GetClientContextFromCmd(cmd).HomeDir
	return vaultFiles{
		home:      home,
		identity:  filepath.Join(home, "vault", "identity"),
		recipient: filepath.Join(home, "vault", "recipient"),
		swarmKey:  filepath.Join(home, "vault", "swarm.key"),
		ipfs:      filepath.Join(home, "ipfs"),
	}
}

// vaultSession is an open vault on the store that the flags name.
type vaultSession struct {
	*vault.Vault
	store custody.Store
}

// withVault runs an action on the home's vault and closes the store after it.
func withVault(cmd *cobra.Command, action func(context.Context, vaultSession) error) (err error) {
	ctx, stop := untilStopped(cmd)
	defer stop()
	// Streams leave much garbage and little else: collecting it early costs a tenth of the time and halves the memory.
	debug.SetGCPercent(30)
	releaseProgramPages()
	identity, err := vaultFilesOf(cmd).loadIdentity(cmd)
	if err != nil {
		return err
	}
	store, end, err := openStore(ctx, cmd)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, end()) }()
	err = action(ctx, vaultSession{vault.New(store, identity), store})
	if errors.Is(err, ipfs.ErrUnavailable) && !cmd.Flags().Changed(flagPeer) {
		return fmt.Errorf("%w, by --%s", err, flagPeer)
	}
	return err
}

// loadIdentity reads the vault's private key.
func (f vaultFiles) loadIdentity(cmd *cobra.Command) (vault.Identity, error) {
	if !exists(f.identity) {
		return vault.Identity{}, f.missing()
	}
	passphrase, err := readPassphrase(cmd)
	if err != nil {
		return vault.Identity{}, err
	}
	identity, err := vault.LoadIdentity(f.identity, passphrase)
	if err != nil && passphrase == "" && strings.Contains(err.Error(), "passphrase") {
		return vault.Identity{}, fmt.Errorf("%w by --%s", err, flagPassphraseFile)
	}
	return identity, err
}

func (f vaultFiles) missing() error {
	return fmt.Errorf("no vault in %s: run 'healthd vault init'", f.home)
}

// nodeOptions reads the swarm key. It never makes one: a home with another key than the rest could reach nobody.
func (f vaultFiles) nodeOptions() (ipfs.Options, error) {
	content, err := os.ReadFile(f.swarmKey)
	switch {
	case errors.Is(err, fs.ErrNotExist) && !exists(f.identity):
		return ipfs.Options{}, f.missing()
	case errors.Is(err, fs.ErrNotExist):
		return ipfs.Options{}, fmt.Errorf("%s is missing: copy the swarm key of your network there", f.swarmKey)
	case err != nil:
		return ipfs.Options{}, fmt.Errorf("cannot read the swarm key: %w", err)
	}
	key, err := ipfs.ParseSwarmKey(content)
	if err != nil {
		return ipfs.Options{}, fmt.Errorf("%w (file %s)", err, f.swarmKey)
	}
	return ipfs.Options{Dir: f.ipfs, SwarmKey: key}, nil
}

// content reads an argument that names stored content: a CID, or the digest that the chain has of it.
func (s vaultSession) content(ctx context.Context, text string) (cid.Cid, error) {
	var digest ipfs.Digest
	if digest.UnmarshalText([]byte(text)) == nil {
		return s.store.Resolve(ctx, digest)
	}
	c, err := cid.Decode(text)
	if err != nil {
		return cid.Undef, fmt.Errorf("%q is neither a CID, as 'healthd vault put' prints it, nor a digest of 64 lower-case hexadecimal digits", text)
	}
	return c, nil
}

// readPassphrase reads the first line of the file that the flag names; without the flag it is empty.
func readPassphrase(cmd *cobra.Command) (string, error) {
	path, _ := cmd.Flags().GetString(flagPassphraseFile)
	if path == "" {
		return "", nil
	}
	content, err := os.ReadFile(path)
	if err != nil {
		return "", fmt.Errorf("--%s: %w", flagPassphraseFile, err)
	}
	line, _, _ := strings.Cut(string(content), "\n")
	line = strings.TrimSuffix(line, "\r")
	if line == "" {
		return "", fmt.Errorf("--%s: the first line of %s is empty: it must be the passphrase", flagPassphraseFile, path)
	}
	return line, nil
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
