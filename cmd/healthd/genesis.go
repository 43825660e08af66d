package main

import (
	"github.com/spf13/cobra"

	genutilcli "github.com/cosmos/cosmos-sdk/x/genutil/client/cli"

	"github.com/healthd/healthd/app"
)

func newGenesisCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "genesis",
		Short: "Put a network's genesis file together",
		Long: `Put a network's genesis file together. Several institutions do it without sharing a secret:

  1. one:      healthd genesis new --out terms.json; add-verifying-key --file terms.json; send the file to the others
  2. everyone: healthd init --member NAME, healthd keys add NAME
  3. everyone: healthd genesis contribute --terms terms.json …; send the contribution to the others
  4. everyone: healthd genesis collect contributions --terms terms.json; compare the SHA-256 with the others
  5. everyone: healthd start`,
		RunE: showHelp,
	}
	cmd.AddCommand(
		genutilcli.ValidateGenesisCmd(app.ModuleBasics()),
		newGenesisNewCommand(),
		newContributeCommand(),
		newCollectCommand(),
		newAddMemberCommand(),
		newAddInstitutionCommand(),
		newAddVerifyingKeyCommand(),
	)
	return cmd
}
