package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/cellproof"
	"github.com/healthd/healthd/internal/settlement"
	"github.com/healthd/healthd/internal/wordbytes"
)

const flagRoot = "root"

// cellVerdict is what was found out about a proof.
type cellVerdict struct {
	Kind     string            `json:"kind"`
	Sequence uint64            `json:"sequence,string"`
	Exists   bool              `json:"exists"`
	Fields   []cellproof.Field `json:"fields,omitempty"`
	ChainID  string            `json:"chain_id"`
	Range    uint64            `json:"range,string"`
	Root     string            `json:"root"`
	// RootChecked says against what: "", "argument", "contract".
	RootChecked string `json:"root_checked"`
}

func newVerifyCellCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "cell FILE",
		Short: "Check a proof of a cell and say what the cell held; needs no node",
		Long: `Check a file that 'healthd query zkbatch prove-cell' made: hash the cell and its path again, compare with the root, and say
in words what the cell held. A file that was changed is refused, and the change is named.

The root is what you must know from elsewhere: give it with --root, or have it read from the settlement contract on
Ethereum, which also shows that the range is settled. "-" reads the file from standard input.`,
		Example: `healthd verify cell proof.json --root 0x1f0c…
healthd verify cell proof.json --l1-rpc http://localhost:8545 --contract 0x52908400098527886E0F7030069857D2E4169EE7`,
		Args: cobra.ExactArgs(1),
		RunE: verifyCell,
	}
	cmd.Flags().String(flagRoot, "", "State root that you trust: 0x and 64 hex digits")
	cmd.Flags().String(flagL1RPC, "", "Ethereum JSON-RPC endpoint to compare the root with the settlement contract")
	cmd.Flags().String(flagContract, "", "Address of the settlement contract")
	cmd.MarkFlagsRequiredTogether(flagL1RPC, flagContract)
	addOutputFlag(cmd)
	return cmd
}

func verifyCell(cmd *cobra.Command, args []string) error {
	file, err := readCellProof(cmd, args[0])
	if err != nil {
		return err
	}
	if err := file.Verify(); err != nil {
		return fmt.Errorf("the proof does not hold: %w", err)
	}
	verdict := cellVerdict{
		Kind: file.Kind, Sequence: file.Sequence, Exists: file.Exists, Fields: file.Fields,
		ChainID: file.ChainID, Range: file.Range, Root: file.Root,
	}
	if verdict.RootChecked, err = checkRoot(cmd, file); err != nil {
		return err
	}
	return printResult(cmd, verdict, verdict.text())
}

func readCellProof(cmd *cobra.Command, path string) (*cellproof.File, error) {
	if path == "-" {
		return cellproof.Read(cmd.InOrStdin())
	}
	input, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = input.Close() }()
	file, err := cellproof.Read(input)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return file, nil
}

// checkRoot compares the root of a file with what the user knows, and says what that was.
func checkRoot(cmd *cobra.Command, file *cellproof.File) (against string, err error) {
	if text, _ := cmd.Flags().GetString(flagRoot); text != "" {
		want, err := cellproof.ParseRoot(text)
		if err != nil {
			return "", fmt.Errorf("--%s: %w", flagRoot, err)
		}
		if root, err := cellproof.ParseRoot(file.Root); err != nil || root != want {
			return "", fmt.Errorf("the proof is under root %s, not under the one given", file.Root)
		}
		against = "argument"
	}
	endpoint, _ := cmd.Flags().GetString(flagL1RPC)
	if endpoint == "" {
		return against, nil
	}
	address, _ := cmd.Flags().GetString(flagContract)
	if !common.IsHexAddress(address) {
		return "", fmt.Errorf("--%s %q is not an address: want 0x and 40 hex digits", flagContract, address)
	}
	return "contract", checkContract(cmd.Context(), file, endpoint, common.HexToAddress(address))
}

// checkContract compares network, range and root with what is settled.
func checkContract(ctx context.Context, file *cellproof.File, endpoint string, address common.Address) error {
	ethereum, err := settlement.Dial(ctx, endpoint)
	if err != nil {
		return err
	}
	defer ethereum.Close()
	contract, err := settlement.Open(ctx, ethereum, address, nil, settlement.Options{})
	if err != nil {
		return err
	}
	if domain := fmt.Sprintf("0x%x", wordbytes.FromWord(contract.Domain())); domain != file.Domain {
		return fmt.Errorf("domain: the contract settles another network (%s) than the file is of (%s)", domain, file.Domain)
	}
	status, err := contract.Status(ctx)
	if err != nil {
		return err
	}
	if file.Range > status.RangeCount {
		return fmt.Errorf("range %d is not settled yet: the contract is at range %d", file.Range, status.RangeCount)
	}
	settled, err := contract.SettledRoot(ctx, file.Range)
	if err != nil {
		return err
	}
	if root, err := cellproof.ParseRoot(file.Root); err != nil || root != settled {
		return errors.New("root: the contract holds another one for this range")
	}
	return nil
}

func (v *cellVerdict) text() string {
	var text strings.Builder
	if v.Exists {
		fmt.Fprintf(&text, "The proof holds. At the end of range %d of %s, %s %d was:\n", v.Range, v.ChainID, v.Kind, v.Sequence)
	} else {
		fmt.Fprintf(&text, "The proof holds. At the end of range %d of %s there was no %s %d.\n", v.Range, v.ChainID, v.Kind, v.Sequence)
	}
	for _, field := range v.Fields {
		fmt.Fprintf(&text, "  %-16s %s\n", field.Name, field.Value)
	}
	switch v.RootChecked {
	case "contract":
		text.WriteString("The settlement contract holds this root for this range: it is settled on Ethereum.")
	case "argument":
		text.WriteString("The root is the one that you gave.")
	default:
		fmt.Fprintf(&text, "Compare the root with one that you trust, or use --l1-rpc and --contract:\n  %s", v.Root)
	}
	return text.String()
}
