package main

import (
	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/access"
)

const (
	flagCA         = "ca"
	flagCert       = "cert"
	flagCertKey    = "cert-key"
	flagURL        = "url"
	flagValidFor   = "valid-for"
	flagHost       = "host"
	flagSignerCert = "ca-cert"
	flagSignerKey  = "ca-key"
)

func newAccessCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "access",
		Short: "Read from nodes on other machines: certificates of members, signed requests of actors",
		RunE:  showHelp,
	}
	cmd.AddCommand(newAuthorityCommand(), newIssueCommand(), newRequestCommand(), newTunnelCommand())
	return cmd
}

func addClientTLSFlags(cmd *cobra.Command) {
	cmd.Flags().String(flagCA, "", "PEM file with the authority of the node's certificate; the system's if absent")
	cmd.Flags().String(flagCert, "", "PEM file with a member's certificate")
	cmd.Flags().String(flagCertKey, "", "PEM file with the key of that certificate")
}

func clientTLS(cmd *cobra.Command) access.TLS {
	var files access.TLS
	files.Authority, _ = cmd.Flags().GetString(flagCA)
	files.Certificate, _ = cmd.Flags().GetString(flagCert)
	files.Key, _ = cmd.Flags().GetString(flagCertKey)
	return files
}
