package main

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/server"

	"github.com/healthd/healthd/app"
)

// restoreResult is what was restored.
type restoreResult struct {
	Home       string `json:"home"`
	ChainID    string `json:"chain_id"`
	Height     int64  `json:"height,omitempty"`
	WithKeys   bool   `json:"with_keys"`
	SignedUpTo int64  `json:"signed_up_to"`
}

func newRestoreCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "restore FOLDER",
		Short: "Restore a backup into a home that has no data",
		Long: `Restore a backup into a home that has no data. Every file is checked before the first is written.

A home that belongs to the same network already keeps its configuration; any other must be empty. Existing data is never
replaced, and what a validator remembers of its own votes (data/priv_validator_state.json) never goes back: a validator that
forgets a vote may sign another one for the same height, which the network treats as an attack. Where the home does not have that
file any more, you must say what the validator may have signed since the backup: --unused-since-backup or --signed-up-to.

If you move data/ away by hand, leave priv_validator_state.json where it is.`,
		Example: `healthd restore /mnt/backup/2026-05-04 --home /var/lib/healthd
healthd restore /mnt/backup/2026-05-04 --with-keys --passphrase-file passphrase.txt --signed-up-to 120010`,
		Args: cobra.ExactArgs(1),
		RunE: runRestore,
	}
	cmd.Flags().Bool(flagWithKeys, false, "Restore the keys too")
	cmd.Flags().String(flagPassphraseFile, "", "File whose first line is the passphrase of the keys")
	cmd.Flags().Bool(flagUnused, false, "The validator has not run anywhere since the backup was taken")
	cmd.Flags().Int64(flagSignedUpTo, 0, "Height above which the validator has certainly signed nothing; it will sign nothing at or below it")
	cmd.MarkFlagsMutuallyExclusive(flagUnused, flagSignedUpTo)
	addOutputFlag(cmd)
	return cmd
}

func runRestore(cmd *cobra.Command, args []string) error {
	home, err := filepath.Abs(server.GetServerContextFromCmd(cmd).Config.RootDir)
	if err != nil {
		return err
	}
	dir := args[0]
	m, err := readManifest(dir)
	if err != nil {
		return err
	}
	known, err := checkRestorable(home, dir, m)
	if err != nil {
		return err
	}
	keys, err := keysToRestore(cmd, dir, m)
	if err != nil {
		return err
	}
	signing, err := decideSigning(cmd, home, m, keys)
	if err != nil {
		return err
	}
	// First of all what protects from signing twice: whatever happens next, it is there.
	if signing != nil {
		if err := signing.write(home); err != nil {
			return err
		}
	}
	if err := restoreKeys(home, keys); err != nil {
		return err
	}
	if err := unpack(home, dir, m, known); err != nil {
		return err
	}
	now, err := readSigningState(home)
	if err != nil {
		return err
	}
	result := restoreResult{Home: home, ChainID: m.ChainID, Height: m.Height, WithKeys: len(keys) > 0, SignedUpTo: now.height()}
	what, next := fmt.Sprintf("height %d", m.Height), "it catches up with the network by itself"
	if m.KeysOnly {
		what, next = "configuration and keys", "its data comes from the other members: docs/operations.md says how to join from a snapshot"
	}
	return printResult(cmd, result, fmt.Sprintf(`Restored %s of %s to %s.
Check it, then start it; %s:
  %s doctor --home %s
  %s start --home %s`, what, m.ChainID, home, next, app.Name, home, app.Name, home))
}

func keysToRestore(cmd *cobra.Command, dir string, m *manifest) (map[string][]byte, error) {
	if with, _ := cmd.Flags().GetBool(flagWithKeys); !with {
		return nil, nil
	}
	if m.KeysFile == "" {
		return nil, fmt.Errorf("the backup has no keys: restore without --%s", flagWithKeys)
	}
	passphrase, err := readPassphrase(cmd)
	if err != nil {
		return nil, err
	}
	if passphrase == "" {
		return nil, fmt.Errorf("--%s needs --%s", flagWithKeys, flagPassphraseFile)
	}
	return openKeys(dir, passphrase)
}

// decideSigning looks after the signing state if this home will be the validator that was backed up. Any other
// validator's state is its own.
func decideSigning(cmd *cobra.Command, home string, m *manifest, keys map[string][]byte) (*signingState, error) {
	validator, err := validatorOf(home)
	if err != nil {
		return nil, err
	}
	if _, restored := keys[validatorKeyPath]; !restored && (validator == "" || validator != m.Validator) {
		return nil, nil
	}
	present, err := readSigningState(home)
	if err != nil {
		return nil, err
	}
	var said assurance
	said.unused, _ = cmd.Flags().GetBool(flagUnused)
	said.signedUpTo, _ = cmd.Flags().GetInt64(flagSignedUpTo)
	return signingAfterRestore(present, m, said)
}
