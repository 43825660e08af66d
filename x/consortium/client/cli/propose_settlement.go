package cli

import (
	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"
	sdk "github.com/cosmos/cosmos-sdk/types"

	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// settlementProposal names the contract that validators attest ranges for. All other parameters stay as they are now.
func settlementProposal() *cobra.Command {
	var contract string
	var chainID uint64
	cmd := proposal(&cobra.Command{
		Use: "settlement-contract", Short: "Validators attest ranges for a settlement contract on Ethereum",
		Long: `Validators attest ranges for a settlement contract on Ethereum.

What was attested for another contract and is not settled is attested anew.`,
		Example: "healthd consortium propose settlement-contract --contract 0x52908400098527886E0F7030069857D2E4169EE7 --l1-chain-id 1 --from st-mary",
	}, 0, func(cmd *cobra.Command, clientCtx client.Context, _ []string) ([]sdk.Msg, error) {
		answer, err := zkbatchtypes.NewQueryClient(clientCtx).Params(cmd.Context(), &zkbatchtypes.QueryParamsRequest{})
		if err != nil {
			return nil, err
		}
		params := answer.Params
		params.SettlementContract, params.L1ChainId = contract, chainID
		return []sdk.Msg{&zkbatchtypes.MsgUpdateParams{Authority: authority(), Params: params}}, params.Validate()
	})
	cmd.Flags().StringVar(&contract, "contract", "", "Address of the contract, or of its proxy; empty to attest nothing")
	cmd.Flags().Uint64Var(&chainID, "l1-chain-id", 0, "Chain id of the Ethereum network")
	cmd.MarkFlagsRequiredTogether("contract", "l1-chain-id")
	return cmd
}
