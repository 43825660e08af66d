package main

import (
	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"
)

func newGatewayCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "gateway",
		Short: "Serve an institution's records by FHIR, and release them under decisions of the chain",
		Long: `The gateway is a custodian's service: it takes in what the institution's systems write, as FHIR bundles, and gives out what
the chain has decided that somebody may read. docs/gateway.md shows how to set one up, and how to ask one.`,
		RunE: client.ValidateCmd,
	}
	cmd.AddCommand(
		newGatewayServeCommand(), newGatewayRequestCommand(), newGatewayReceiveCommand(), newGatewayEmergencyCommand(),
		newGatewayReleasesCommand(), newGatewaySignCommand(),
	)
	return cmd
}
