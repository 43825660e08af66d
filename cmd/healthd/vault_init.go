package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/vault"
)

// vaultInitResult is what `vault init` prints.
type vaultInitResult struct {
	Recipient     string `json:"recipient"`
	RecipientFile string `json:"recipient_file"`
	Identity      string `json:"identity_file"`
	Protected     bool   `json:"passphrase_protected"`
	SwarmKey      string `json:"swarm_key_file"`
}

func newVaultInitCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "init",
		Short: "Make the vault's key, and the swarm key unless one is given",
		Long: `Make the vault's key, and the swarm key unless one is given.

The recipient that it prints is public: give it to whoever shall encrypt for this vault. Everything else in the vault
folder is secret. Members of one network have the same swarm key: the first makes it, the others get it from the first
over a safe channel. Nobody can recover a lost key: back up the identity file.`,
		Example: `healthd vault init --passphrase-file passphrase.txt
healthd vault init --swarm-key swarm.key`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			result, err := initVault(cmd, vaultFilesOf(cmd))
			if err != nil {
				return err
			}
			if !result.Protected {
				cmd.PrintErrf("warning: %s is not encrypted: whoever reads it reads every document; --%s protects it\n", result.Identity, flagPassphraseFile)
			}
			return printResult(cmd, result, fmt.Sprintf(
				"Vault made. Back up %s; give %s to the members of your network, and nobody else.\nYour recipient, for others to encrypt for you (also in %s):\n%s",
				result.Identity, result.SwarmKey, result.RecipientFile, result.Recipient))
		},
	}
	addIdentityFlag(cmd)
	cmd.Flags().String(flagSwarmKey, "", "Swarm key file of the network to join; without it a new key is made")
	addOutputFlag(cmd)
	return cmd
}

// initVault makes the vault's files. A failed attempt can be repeated.
func initVault(cmd *cobra.Command, files vaultFiles) (vaultInitResult, error) {
	if exists(files.identity) {
		return vaultInitResult{}, fmt.Errorf("%s exists and is not replaced: this vault is ready; use another --home for a second one", files.identity)
	}
	passphrase, err := readPassphrase(cmd)
	if err != nil {
		return vaultInitResult{}, err
	}
	if err := os.MkdirAll(filepath.Dir(files.identity), 0o700); err != nil {
		return vaultInitResult{}, err
	}
	from, _ := cmd.Flags().GetString(flagSwarmKey)
	if err := files.setSwarmKey(from); err != nil {
		return vaultInitResult{}, err
	}
	identity, err := vault.NewIdentity()
	if err != nil {
		return vaultInitResult{}, err
	}
	if err := identity.Save(files.identity, passphrase); err != nil {
		return vaultInitResult{}, err
	}
	recipient := identity.Recipient().String()
	if err := os.WriteFile(files.recipient, []byte(recipient+"\n"), 0o600); err != nil {
		_ = os.Remove(files.identity) // ours, and nobody has seen its recipient
		return vaultInitResult{}, err
	}
	return vaultInitResult{
		Recipient: recipient, RecipientFile: files.recipient, Identity: files.identity, Protected: passphrase != "", SwarmKey: files.swarmKey,
	}, nil
}

// setSwarmKey copies the given key file, or makes a key where none is given and none is there.
func (f vaultFiles) setSwarmKey(from string) error {
	if from == "" {
		_, err := ipfs.LoadOrCreateSwarmKey(f.swarmKey)
		return err
	}
	content, err := os.ReadFile(from)
	if err != nil {
		return fmt.Errorf("--%s: %w", flagSwarmKey, err)
	}
	key, err := ipfs.ParseSwarmKey(content)
	if err != nil {
		return fmt.Errorf("--%s: %w (file %s)", flagSwarmKey, err, from)
	}
	file, err := os.OpenFile(f.swarmKey, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err == nil {
		_, err = file.Write(key.Format())
		return errors.Join(err, file.Close())
	}
	if !errors.Is(err, fs.ErrExist) {
		return err
	}
	if present, err := ipfs.LoadOrCreateSwarmKey(f.swarmKey); err != nil || present != key {
		return fmt.Errorf("%s holds another swarm key than %s: move it away if this home shall change networks", f.swarmKey, from)
	}
	return nil
}
