package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client/flags"
	"github.com/cosmos/cosmos-sdk/client/keys"
	"github.com/cosmos/cosmos-sdk/crypto/keyring"

	"github.com/healthd/healthd/internal/edwardskey"
)

func newKeysCommand() *cobra.Command {
	cmd := keys.Commands()
	for _, sub := range cmd.Commands() {
		switch sub.Name() {
		case "add":
			preferEdwards(sub)
			rehearseInMemory(sub)
		case "import-hex":
			preferEdwards(sub)
		}
	}
	return cmd
}

// preferEdwards makes the Edwards key the default: it is the one that can also sign operations.
func preferEdwards(cmd *cobra.Command) {
	flag := cmd.Flags().Lookup(flags.FlagKeyType)
	if flag == nil {
		panic(fmt.Sprintf("keys %s has no --%s flag any more", cmd.Name(), flags.FlagKeyType)) // an SDK bump broke us
	}
	flag.DefValue = edwardskey.KeyType
	if err := flag.Value.Set(edwardskey.KeyType); err != nil {
		panic(err) // a string flag takes every string
	}
}

// rehearseInMemory makes --dry-run work for Edwards keys. The SDK's own --dry-run builds a keyring that knows
// the SDK's algorithms only, so we run the command for real on a keyring that forgets.
func rehearseInMemory(cmd *cobra.Command) {
	add := cmd.RunE
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if rehearsal, _ := cmd.Flags().GetBool(flags.FlagDryRun); rehearsal {
			if err := cmd.Flags().Set(flags.FlagKeyringBackend, keyring.BackendMemory); err != nil {
				return err
			}
			if err := cmd.Flags().Set(flags.FlagDryRun, "false"); err != nil {
				return err
			}
		}
		return add(cmd, args)
	}
}
