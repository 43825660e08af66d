package cli

import (
	"encoding/base64"
	"fmt"
	"strconv"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"
	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/x/consortium/types"
)

const (
	flagConsensusKey       = "consensus-key"
	flagAttestationAddress = "attestation-address"
	flagPower              = "power"
)

func validatorProposals() []*cobra.Command {
	add := &cobra.Command{
		Use: "add-validator NAME MEMBER", Short: "A member runs one more validator",
		Example: "healthd consortium propose add-validator st-mary-2 st-mary --consensus-key … --attestation-address 0x… --power 50 --from st-mary",
	}
	proposal(add, 2, func(cmd *cobra.Command, _ client.Context, args []string) ([]sdk.Msg, error) {
		validator, err := validatorFromFlags(cmd, args[0], args[1])
		return []sdk.Msg{&types.MsgAddValidator{Authority: authority(), Validator: validator}}, err
	})
	addValidatorFlags(add)
	of := func(use, short string, message func(name string) sdk.Msg) *cobra.Command {
		return proposal(&cobra.Command{Use: use + " NAME", Short: short, Example: "healthd consortium propose " + use + " clinic --from st-mary"}, 1,
			func(_ *cobra.Command, _ client.Context, args []string) ([]sdk.Msg, error) {
				return []sdk.Msg{message(args[0])}, nil
			})
	}
	return []*cobra.Command{
		add,
		of("remove-validator", "A validator leaves where the range ends", func(name string) sdk.Msg {
			return &types.MsgRemoveValidator{Authority: authority(), Validator: name}
		}),
		of("unjail", "A jailed validator returns to consensus at once", func(name string) sdk.Msg {
			return &types.MsgUnjailValidator{Authority: authority(), Validator: name}
		}),
		proposal(&cobra.Command{
			Use: "jail NAME REASON", Short: "A validator leaves consensus at once; it still has to attest",
			Example: `healthd consortium propose jail clinic "unreachable since Monday" --from st-mary`,
		}, 2, func(_ *cobra.Command, _ client.Context, args []string) ([]sdk.Msg, error) {
			return []sdk.Msg{&types.MsgJailValidator{Authority: authority(), Validator: args[0], Reason: args[1]}}, nil
		}),
		proposal(&cobra.Command{
			Use: "set-power NAME POWER", Short: "A validator gets another power where the range ends",
			Example: "healthd consortium propose set-power clinic 100 --from st-mary",
		}, 2, func(_ *cobra.Command, _ client.Context, args []string) ([]sdk.Msg, error) {
			power, err := strconv.ParseInt(args[1], 10, 64)
			if err != nil {
				return nil, fmt.Errorf("%q is no power: want a whole number", args[1])
			}
			return []sdk.Msg{&types.MsgSetPower{Authority: authority(), Validator: args[0], Power: power}}, nil
		}),
		proposal(&cobra.Command{
			Use: "rotate-consensus-key NAME KEY", Short: "A validator gets another consensus key where the range ends",
			Example: "healthd consortium propose rotate-consensus-key clinic SaTbJ5Shpy7E5itvec3DMAjJGYL75KEW6LZwZuX+lOg= --from st-mary",
		}, 2, func(_ *cobra.Command, _ client.Context, args []string) ([]sdk.Msg, error) {
			key, err := parseConsensusKey(args[1])
			return []sdk.Msg{&types.MsgRotateConsensusKey{Authority: authority(), Validator: args[0], ConsensusKey: key}}, err
		}),
		proposal(&cobra.Command{
			Use: "rotate-attestation-key NAME ADDRESS", Short: "A validator gets another attestation key where the range ends",
			Example: "healthd consortium propose rotate-attestation-key clinic 0x52908400098527886E0F7030069857D2E4169EE7 --from st-mary",
		}, 2, func(_ *cobra.Command, _ client.Context, args []string) ([]sdk.Msg, error) {
			return []sdk.Msg{&types.MsgRotateAttestationKey{Authority: authority(), Validator: args[0], AttestationAddress: args[1]}}, checkAddress(args[1])
		}),
	}
}

// addValidatorFlags describes a validator, all but its name and member.
func addValidatorFlags(cmd *cobra.Command) {
	cmd.Flags().String(flagConsensusKey, "", "Consensus key in base64, as the newcomer's `healthd consortium show-key` prints it")
	cmd.Flags().String(flagAttestationAddress, "", "Address of the attestation key, as the newcomer's `healthd consortium new-attestation-key` prints it")
	cmd.Flags().Int64(flagPower, 0, "Voting power; a newcomer may have at most half of what all others have together")
	for _, name := range []string{flagConsensusKey, flagAttestationAddress, flagPower} {
		if err := cmd.MarkFlagRequired(name); err != nil {
			panic(err) // the flag is not defined: a programming error
		}
	}
}

func validatorFromFlags(cmd *cobra.Command, name, member string) (types.Validator, error) {
	text, _ := cmd.Flags().GetString(flagConsensusKey)
	validator := types.Validator{Name: name, Member: member}
	validator.Power, _ = cmd.Flags().GetInt64(flagPower)
	validator.AttestationAddress, _ = cmd.Flags().GetString(flagAttestationAddress)
	var err error
	if validator.ConsensusKey, err = parseConsensusKey(text); err != nil {
		return validator, err
	}
	if err := checkAddress(validator.AttestationAddress); err != nil {
		return validator, err
	}
	return validator, validator.Validate()
}

func parseConsensusKey(text string) ([]byte, error) {
	key, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		return nil, fmt.Errorf("%q is no key in base64: `healthd consortium show-key` prints it", text)
	}
	return key, types.ValidateConsensusKey(key)
}

// checkAddress notices a mistyped address by the case of its digits (EIP-55), if it is written in both cases.
func checkAddress(text string) error {
	if _, err := types.ParseAttestationAddress(text); err != nil {
		return err
	}
	address, err := common.NewMixedcaseAddressFromString(text)
	if err != nil {
		return err
	}
	digits := text[2:]
	if !address.ValidChecksum() && digits != strings.ToLower(digits) && digits != strings.ToUpper(digits) {
		return fmt.Errorf("%s is mistyped: its checksum (EIP-55) does not match", text)
	}
	return nil
}
