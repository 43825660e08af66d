package main

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/server"

	"github.com/healthd/healthd/app"
)

const (
	flagWithKeys = "with-keys"
	flagKeysOnly = "keys-only"
)

// backupResult is what a backup holds.
type backupResult struct {
	Folder         string `json:"folder"`
	ChainID        string `json:"chain_id"`
	Height         int64  `json:"height,omitempty"`
	StateRoot      string `json:"state_root,omitempty"`
	SignedUpTo     int64  `json:"signed_up_to"`
	Files          int    `json:"files"`
	Bytes          int64  `json:"bytes"`
	WithKeys       bool   `json:"with_keys"`
	ManifestSHA256 string `json:"manifest_sha256"`
}

func newBackupCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "backup FOLDER",
		Short: "Copy a stopped node's configuration, data and, if asked for, keys; or the keys of a running one",
		Long: `Copy a stopped node's configuration and data to a folder, with checksums, after checking that they belong together.

The node must be stopped, for some seconds to minutes: a copy of files that change is worth nothing. Of a running node
--keys-only copies configuration and keys, which are all that is irreplaceable: the data comes from the other members'
snapshots (state sync). Whoever wants a second copy of the data at all times runs a second node without a validator's key.

Keys are left out unless --with-keys asks for them; they go into one file encrypted with a passphrase. Whoever has that file
and the passphrase can sign in your institution's name. The vault, proving keys and the relayer's files are not part of it.`,
		Example: `healthd backup /mnt/backup/2026-05-04
healthd backup /mnt/backup/2026-05-04 --with-keys --passphrase-file passphrase.txt
healthd backup /mnt/backup/keys --keys-only --passphrase-file passphrase.txt`,
		Args: cobra.ExactArgs(1),
		RunE: runBackup,
	}
	cmd.Flags().Bool(flagWithKeys, false, "Include the validator's, the node's and the keyrings' keys, encrypted")
	cmd.Flags().Bool(flagKeysOnly, false, "Copy configuration and keys only; the node may be running")
	cmd.Flags().String(flagPassphraseFile, "", "File whose first line is the passphrase of the keys")
	addOutputFlag(cmd)
	return cmd
}

func runBackup(cmd *cobra.Command, args []string) error {
	serverCtx := server.GetServerContextFromCmd(cmd)
	home, err := filepath.Abs(serverCtx.Config.RootDir)
	if err != nil {
		return err
	}
	dir, err := filepath.Abs(args[0])
	if err != nil {
		return err
	}
	content, err := backupContentOf(cmd)
	if err != nil {
		return err
	}
	if err := emptyFolder(dir, home); err != nil {
		return err
	}
	m, size, err := content.copy(cmd, serverCtx, home, dir)
	if err != nil {
		return err
	}
	sum, err := m.write(dir)
	if err != nil {
		return err
	}
	result := backupResult{
		Folder: dir, ChainID: m.ChainID, Height: m.Height, StateRoot: m.StateRoot, SignedUpTo: m.SignedUpTo,
		Files: len(m.Files), Bytes: size, WithKeys: m.KeysFile != "", ManifestSHA256: sum,
	}
	what := fmt.Sprintf("height %d", m.Height)
	if m.KeysOnly {
		what = "configuration and keys"
	}
	return printResult(cmd, result, fmt.Sprintf(`Backed up %s of %s to %s: %d files, %s.
Checksum of the manifest, to keep elsewhere: %s
%s
Restore it with: %s restore %s --home HOME`,
		what, m.ChainID, dir, result.Files, inBytes(uint64(size)), sum, aboutKeys(result.WithKeys), app.Name, dir))
}

func aboutKeys(with bool) string {
	if with {
		return "Keys are in " + keysFile + ". Keep the passphrase apart from it; whoever has both can sign as your validator."
	}
	return "Keys are not in it. Without the validator's key your institution cannot go on as itself: --" + flagWithKeys + " includes it."
}

// inBytes names an amount of data for people.
func inBytes(count uint64) string {
	switch {
	case count < 1<<20:
		return fmt.Sprintf("%.1f KiB", float64(count)/(1<<10))
	case count < 1<<30:
		return fmt.Sprintf("%.1f MiB", float64(count)/(1<<20))
	}
	return fmt.Sprintf("%.1f GiB", float64(count)/(1<<30))
}
