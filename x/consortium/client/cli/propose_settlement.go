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

What was attested for another contract is attested anew. Once a range is settled the contract stays the same: it is
upgraded in place.`,
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

// recoveryProposal is for attestation keys that are lost.
func recoveryProposal() *cobra.Command {
	return proposal(&cobra.Command{
		Use: "recover-attestation", Short: "The newest attesters attest all that is not settled, for those who lost their keys",
		Long: `The newest attesters attest all that is not settled, for those who lost their keys.

Where validators in force lost theirs, rotate these first and wait until the hand-over has taken effect. Then let the
contract's governors call recoverAttesters with the attesters of "healthd query consortium attester-sets", the last set.
A validator that signed for one of these ranges before may refuse to sign it again: its log names the file that it must
move away (x/zkbatch/README.md, "Lost attestation keys").`,
		Example: "healthd consortium propose recover-attestation --from st-mary",
	}, 0, func(*cobra.Command, client.Context, []string) ([]sdk.Msg, error) {
		return []sdk.Msg{&zkbatchtypes.MsgRecoverAttestation{Authority: authority()}}, nil
	})
}
