package main

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/access"
)

const day = 24 * time.Hour

// issuedFiles tells where a certificate and its key are.
type issuedFiles struct {
	Certificate string `json:"certificate"`
	Key         string `json:"key"`
}

func newAuthorityCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "new-ca NAME",
		Short: "Make the consortium's authority for members' certificates",
		Long: `Make the consortium's authority for members' certificates: ca.pem, which every node needs, and ca-key.pem, which
belongs offline. Whoever has the key can pose as any member who is in the state, and see all that members see. It can change nothing
on the chain.`,
		Example: `healthd access new-ca "Health consortium" --out ./authority`,
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			files, lifetime, err := outputFiles(cmd, "ca")
			if err != nil {
				return err
			}
			if err := access.NewAuthority(args[0], files.Certificate, files.Key, lifetime); err != nil {
				return err
			}
			return printResult(cmd, files, fmt.Sprintf("Authority: %s\nIts key:   %s (keep it offline)\nNext, for each member: healthd access issue MEMBER --ca-cert %s --ca-key %s",
				files.Certificate, files.Key, files.Certificate, files.Key))
		},
	}
	addIssueFlags(cmd, 5*365*day)
	return cmd
}

func newIssueCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "issue MEMBER",
		Short: "Issue a member's certificate and key",
		Long: `Issue a member's certificate and key. MEMBER is its name in the consortium. With --host the certificate is also good for a
node's listener under that name or address.`,
		Example: "healthd access issue st-mary --host node.st-mary.example --ca-cert ca.pem --ca-key ca-key.pem",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			files, lifetime, err := outputFiles(cmd, args[0])
			if err != nil {
				return err
			}
			hosts, _ := cmd.Flags().GetStringSlice(flagHost)
			var authority access.TLS
			authority.Certificate, _ = cmd.Flags().GetString(flagSignerCert)
			authority.Key, _ = cmd.Flags().GetString(flagSignerKey)
			if err := access.Issue(args[0], hosts, authority, access.TLS{Certificate: files.Certificate, Key: files.Key}, lifetime); err != nil {
				return err
			}
			return printResult(cmd, files, fmt.Sprintf("Certificate: %s\nKey:         %s\nName them in [access] of app.toml (cert, key), or give them to `healthd access tunnel`.",
				files.Certificate, files.Key))
		},
	}
	addIssueFlags(cmd, 397*day)
	cmd.Flags().StringSlice(flagHost, nil, "DNS name or address of the member's node")
	cmd.Flags().String(flagSignerCert, "ca.pem", "Certificate of the authority")
	cmd.Flags().String(flagSignerKey, "ca-key.pem", "Key of the authority")
	return cmd
}

func addIssueFlags(cmd *cobra.Command, lifetime time.Duration) {
	cmd.Flags().String(flagOut, ".", "Folder for the files")
	cmd.Flags().Duration(flagValidFor, lifetime, "How long the certificate is valid")
	addOutputFlag(cmd)
}

func outputFiles(cmd *cobra.Command, name string) (issuedFiles, time.Duration, error) {
	folder, _ := cmd.Flags().GetString(flagOut)
	lifetime, _ := cmd.Flags().GetDuration(flagValidFor)
	files := issuedFiles{Certificate: filepath.Join(folder, name+".pem"), Key: filepath.Join(folder, name+"-key.pem")}
	return files, lifetime, os.MkdirAll(folder, 0o700)
}
