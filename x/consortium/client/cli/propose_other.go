package cli

import (
	"encoding/json"
	"fmt"
	"os"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"
	sdk "github.com/cosmos/cosmos-sdk/types"
	upgradetypes "github.com/cosmos/cosmos-sdk/x/upgrade/types"

	"github.com/healthd/healthd/x/consortium/types"
)

func otherProposals() []*cobra.Command {
	return []*cobra.Command{
		settlementProposal(),
		recoveryProposal(),
		proposal(&cobra.Command{
			Use: "cancel-handovers", Short: "Approved changes of validators that still wait will not happen",
			Example: "healthd consortium propose cancel-handovers --from st-mary",
		}, 0, func(*cobra.Command, client.Context, []string) ([]sdk.Msg, error) {
			return []sdk.Msg{&types.MsgCancelHandovers{Authority: authority()}}, nil
		}),
		proposal(&cobra.Command{
			Use: "upgrade NAME HEIGHT", Short: "All nodes change to another version of the software at a height",
			Example: "healthd consortium propose upgrade v2 120000 --from st-mary",
		}, 2, func(_ *cobra.Command, _ client.Context, args []string) ([]sdk.Msg, error) {
			height, err := strconv.ParseInt(args[1], 10, 64)
			if err != nil {
				return nil, fmt.Errorf("%q is no height: want a whole number", args[1])
			}
			return []sdk.Msg{&upgradetypes.MsgSoftwareUpgrade{Authority: authority(), Plan: upgradetypes.Plan{Name: args[0], Height: height}}}, nil
		}),
		proposal(&cobra.Command{
			Use: "messages FILE", Short: "Messages of any module, with the consortium as their authority",
			Long: `Messages of any module, with the consortium as their authority.

FILE is a JSON list of messages with their "@type". The authority of each is ` + "`health1wj6ghcm9xjg7kgpxuga65n54ycd7r6xw4z282d`.",
			Example: "healthd consortium propose messages change.json --title \"longer ranges\" --from st-mary",
		}, 1, func(_ *cobra.Command, clientCtx client.Context, args []string) ([]sdk.Msg, error) {
			return readMessages(clientCtx, args[0])
		}),
	}
}

// readMessages reads a JSON list of messages.
func readMessages(clientCtx client.Context, file string) ([]sdk.Msg, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var raw []json.RawMessage
	if err := json.Unmarshal(data, &raw); err != nil {
		return nil, fmt.Errorf("%s: want a JSON list of messages: %w", file, err)
	}
	messages := make([]sdk.Msg, len(raw))
	for i := range raw {
		if err := clientCtx.Codec.UnmarshalInterfaceJSON(raw[i], &messages[i]); err != nil {
			return nil, fmt.Errorf("%s: message %d: %w", file, i+1, err)
		}
	}
	return messages, nil
}
