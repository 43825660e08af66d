package main

import (
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/client/flags"

	"github.com/healthd/healthd/internal/edwardskey"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/settlement"
)

// forcedResult is what `healthd force-revocation` did.
type forcedResult struct {
	Request uint64    `json:"request"`
	Due     time.Time `json:"due"`
}

func newForceRevocationCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "force-revocation CONSENT",
		Short: "Revoke a consent through Ethereum, when the network does not take the revocation",
		Long: "Revoke a consent through Ethereum, when the network does not take the revocation. It needs no node: the signed\n" +
			"revocation goes to the settlement contract, and once it is due nothing that the network delivers counts as settled until\n" +
			"the network has executed it. Four times the fee is sent, in case that others come first; what is not needed comes back.\n" +
			"The least fee goes to whoever proves the answer, the rest is burnt. --nonce is the number of operations that the actor has\n" +
			"signed so far, as 'healthd query identity actor' shows it; a request with another nonce is answered without effect.",
		Example: "healthd force-revocation 12 --from jane --actor 7 --nonce 3 --l1-rpc https://ethereum.example --l1-key-file jane-eth.json --contract 0x52908400098527886E0F7030069857D2E4169EE7",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			consent, err := strconv.ParseUint(args[0], 10, protocol.SequenceBits)
			if err != nil || consent == 0 {
				return fmt.Errorf("consent %q is no number of a consent: 'healthd query consent by-patient' lists them", args[0])
			}
			address, _ := cmd.Flags().GetString(flagContract)
			if !common.IsHexAddress(address) {
				return fmt.Errorf("--%s %q is no Ethereum address: ask your hospital for the network's settlement contract", flagContract, address)
			}
			ctx, stop := untilStopped(cmd)
			defer stop()
			ethereum, key, err := dialL1(ctx, cmd)
			if err != nil {
				return err
			}
			defer ethereum.Close()
			contract, err := settlement.Open(ctx, ethereum, common.HexToAddress(address), key, settlement.Options{})
			if err != nil {
				return err
			}
			envelope, err := signRevocation(cmd, contract.Domain(), consent)
			if err != nil {
				return err
			}
			number, err := contract.ForceRevocation(ctx, envelope)
			if err != nil {
				return err
			}
			result := forcedResult{Request: number}
			pending, err := contract.PendingForced(ctx)
			if err != nil {
				return err
			}
			for i := range pending {
				if pending[i].Number == number {
					result.Due = pending[i].Due.UTC()
				}
			}
			return printResult(cmd, result, fmt.Sprintf("Request %d: the network must have answered by %s.", number, result.Due.Format(time.RFC3339)))
		},
	}
	addL1Flags(cmd)
	addOutputFlag(cmd)
	cmd.Flags().String(flagContract, "", "Address of the network's settlement contract")
	cmd.Flags().String(flagFrom, "", "Name of the key in the keyring that signs: the patient's or the guardian's")
	cmd.Flags().Uint64("actor", 0, "Number of the actor who signs")
	cmd.Flags().Uint64("nonce", 0, "Nonce of the operation: how many the actor has signed so far")
	flags.AddKeyringFlags(cmd.Flags())
	for _, required := range []string{flagFrom, "actor", "nonce"} {
		if err := cmd.MarkFlagRequired(required); err != nil {
			panic(err) // the flags are those above
		}
	}
	return cmd
}

// signRevocation seals the revocation with a key of the keyring.
func signRevocation(cmd *cobra.Command, domain protocol.Word, consent uint64) (*protocol.Envelope, error) {
	name, _ := cmd.Flags().GetString(flagFrom)
	actor, _ := cmd.Flags().GetUint64("actor")
	nonce, _ := cmd.Flags().GetUint64("nonce")
	if actor == 0 {
		return nil, errors.New("--actor is 0: actors are numbered from 1")
	}
	record, err := client.GetClientContextFromCmd(cmd).Keyring.Key(name)
	if err != nil {
		return nil, fmt.Errorf("key %q: %w", name, err)
	}
	key, err := edwardskey.SignerFromRecord(record)
	if err != nil {
		return nil, err
	}
	op := protocol.Op{Kind: protocol.OpRevokeConsent}
	op.Consent = consent
	return protocol.Seal(domain, key, actor, nonce, op)
}
