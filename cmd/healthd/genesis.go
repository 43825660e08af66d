package main

import (
	"github.com/spf13/cobra"

	genutilcli "github.com/cosmos/cosmos-sdk/x/genutil/client/cli"

	"github.com/healthd/healthd/app"
)

func newGenesisCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "genesis", Short: "Work on the genesis file", RunE: showHelp}
	cmd.AddCommand(
		genutilcli.ValidateGenesisCmd(app.ModuleBasics()),
		newAddMemberCommand(),
		newAddInstitutionCommand(),
		newAddVerifyingKeyCommand(),
	)
	return cmd
}
