package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"github.com/cockroachdb/pebble"
	"github.com/cockroachdb/pebble/vfs"
	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/server"
	"github.com/cosmos/cosmos-sdk/version"
	genutiltypes "github.com/cosmos/cosmos-sdk/x/genutil/types"

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

func aboutKeys(with bool) string {
	if with {
		return "Keys are in " + keysFile + ". Keep the passphrase apart from it; whoever has both can sign as your validator."
	}
	return "Keys are not in it. Without the validator's key your institution cannot go on as itself: --" + flagWithKeys + " includes it."
}

// describeValidator says whose backup it is.
func describeValidator(serverCtx *server.Context, home string) (*manifest, error) {
	genesis, err := genutiltypes.AppGenesisFromFile(serverCtx.Config.GenesisFile())
	if err != nil {
		return nil, err
	}
	signing, err := readSigningState(home)
	if err != nil {
		return nil, err
	}
	validator, err := validatorOf(home)
	if err != nil {
		return nil, err
	}
	return &manifest{
		Format: manifestFormat, ChainID: genesis.ChainID, TakenAt: time.Now().UTC().Truncate(time.Second), Software: version.Version,
		Validator: validator, SignedUpTo: signing.height(), SigningState: signing.raw(),
	}, nil
}

// describeData opens a stopped node's state and checks that tree and stores belong together.
func describeData(serverCtx *server.Context, m *manifest) (err error) {
	db, err := openDatabase(serverCtx)
	if err != nil {
		return fmt.Errorf("%w; the keys of a running node can be backed up with --%s", err, flagKeysOnly)
	}
	application := openApplication(serverCtx.Logger, db, serverCtx.Viper).(*app.App)
	defer closeAfter(application, &err)
	if m.Height = application.LastBlockHeight(); m.Height == 0 {
		return fmt.Errorf("there is no block yet, and so no data: use --%s", flagKeysOnly)
	}
	if err := application.CheckStateTree(); err != nil {
		return fmt.Errorf("the data is damaged and not worth a backup: %w", err)
	}
	_, root := application.StateTree().Latest()
	m.AppHash, m.StateRoot = fmt.Sprintf("%X", application.LastCommitID().Hash), root.Text(16)
	return nil
}

// holdStopped keeps a stopped node from starting, by its state tree's lock.
func holdStopped(home string) (*pebble.Lock, error) {
	lock, err := pebble.LockDirectory(filepath.Join(home, "data", "statetree"), vfs.Default)
	if err != nil {
		return nil, fmt.Errorf("the node was started meanwhile; stop it and try again: %w", err)
	}
	return lock, nil
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
