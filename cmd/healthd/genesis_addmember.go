package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

const flagConsensusKey = "consensus-key"

// addMemberResult is the consortium after a member joined.
type addMemberResult struct {
	GenesisFile string   `json:"genesis_file"`
	Members     []string `json:"members"`
}

// newAddMemberCommand adds a member without its proof that the keys are its own: for whoever runs all nodes. Institutions
// contribute and collect instead.
func newAddMemberCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "add-member",
		Short: "Add a member of the consortium, with its validator, to the genesis file",
		Long: `Add a member of the consortium, with its validator, to the genesis file. The chain must not have started.

The member prints its consensus key with: healthd consortium show-key --output json
Its institution, which votes for it, is named with: healthd genesis add-institution --member`,
		Example: "healthd genesis add-member --member st-mary --consensus-key SaTbJ5Shpy7E5itvec3DMAjJGYL75KEW6LZwZuX+lOg=",
		Args:    cobra.NoArgs,
		RunE:    runAddMember,
	}
	addMemberFlags(cmd, "")
	cmd.Flags().BytesBase64(flagConsensusKey, nil, "Consensus key of the member's validator, in base64")
	for _, name := range []string{flagMember, flagConsensusKey} {
		if err := cmd.MarkFlagRequired(name); err != nil {
			panic(err) // the flag is not defined: a programming error
		}
	}
	addFileFlag(cmd)
	addOutputFlag(cmd)
	return cmd
}

func runAddMember(cmd *cobra.Command, _ []string) error {
	key, err := cmd.Flags().GetBytesBase64(flagConsensusKey)
	if err != nil {
		return err
	}
	member, validator, err := memberFromFlags(cmd, key)
	if err != nil {
		return err
	}
	genesis, err := openGenesis(cmd)
	if err != nil {
		return err
	}
	names, err := genesis.AddMember(member, validator)
	if err != nil {
		return err
	}
	if err := genesis.Save(); err != nil {
		return err
	}
	file := genesis.Path()
	return printResult(cmd, addMemberResult{GenesisFile: file, Members: names}, fmt.Sprintf(
		"Added %s; the consortium now has %d members.\nGive every member this same file before anyone starts:\n  %s",
		member.Name, len(names), file))
}
