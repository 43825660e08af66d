package cli

import (
	"fmt"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"
	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/x/consortium/types"
)

func memberProposals() []*cobra.Command {
	join := &cobra.Command{
		Use:   "join NAME ACTOR",
		Short: "An institution joins, with its first validator",
		Long: `An institution joins as member NAME, with a validator of the same name. ACTOR is the institution's sequence in
x/identity. The newcomer prints its keys with "healthd consortium show-key" and "healthd consortium new-attestation-key".`,
		Example: "healthd consortium propose join clinic 2 --consensus-key SaTbJ5Shpy7E5itvec3DMAjJGYL75KEW6LZwZuX+lOg= --attestation-address 0x52908400098527886E0F7030069857D2E4169EE7 --power 50 --from st-mary",
	}
	proposal(join, 2, func(cmd *cobra.Command, clientCtx client.Context, args []string) ([]sdk.Msg, error) {
		member, err := addMember(cmd, clientCtx, args)
		if err != nil {
			return nil, err
		}
		validator, err := validatorFromFlags(cmd, args[0], args[0])
		return append(member, &types.MsgAddValidator{Authority: authority(), Validator: validator}), err
	})
	addValidatorFlags(join)
	return []*cobra.Command{
		join,
		proposal(&cobra.Command{
			Use: "add-member NAME ACTOR", Short: "An institution joins, without a validator yet",
			Example: "healthd consortium propose add-member clinic 2 --from st-mary",
		}, 2, addMember),
		proposal(&cobra.Command{
			Use: "update-member NAME ACTOR", Short: "Another institution acts for a member",
			Example: "healthd consortium propose update-member clinic 7 --from st-mary",
		}, 2, func(_ *cobra.Command, _ client.Context, args []string) ([]sdk.Msg, error) {
			actor, err := parseActor(args[1])
			return []sdk.Msg{&types.MsgUpdateMember{Authority: authority(), Name: args[0], Actor: actor}}, err
		}),
		proposal(&cobra.Command{
			Use: "remove-member NAME", Short: "A member leaves that has no validators any more",
			Example: "healthd consortium propose remove-member clinic --from st-mary",
		}, 1, func(_ *cobra.Command, _ client.Context, args []string) ([]sdk.Msg, error) {
			return []sdk.Msg{&types.MsgRemoveMember{Authority: authority(), Name: args[0]}}, nil
		}),
	}
}

func addMember(_ *cobra.Command, _ client.Context, args []string) ([]sdk.Msg, error) {
	actor, err := parseActor(args[1])
	return []sdk.Msg{&types.MsgAddMember{Authority: authority(), Member: types.Member{Name: args[0], Actor: actor}}}, err
}

func parseActor(text string) (uint64, error) {
	actor, err := strconv.ParseUint(text, 10, 64)
	if err != nil {
		return 0, fmt.Errorf("%q is no sequence of an actor: see `healthd query identity actors --role provider`", text)
	}
	return actor, nil
}
