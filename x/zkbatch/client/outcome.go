package client

import (
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client/flags"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// Outcome is what became of a bundle, as --output json shows it.
type Outcome struct {
	TxHash     string             `json:"tx_hash"`
	Height     int64              `json:"height"`
	Operations []OperationOutcome `json:"operations"`
}

// OperationOutcome is what became of one operation.
type OperationOutcome struct {
	Kind        string `json:"kind"`
	Actor       uint64 `json:"actor"`
	Nonce       uint64 `json:"nonce"`
	Result      string `json:"result"` // applied, refused or dropped
	Code        string `json:"code"`
	Explanation string `json:"explanation"`
	Number      uint64 `json:"number,omitempty"`
	Digest      string `json:"digest,omitempty"`
	Added       string `json:"added,omitempty"` // kind of the cell that was added
	Sequence    uint64 `json:"sequence,omitempty"`
	Patient     uint64 `json:"patient,omitempty"`
	OnBehalfOf  uint64 `json:"on_behalf_of,omitempty"` // the patient again where its guardian signed
	Decision    string `json:"decision,omitempty"`     // of an access
	Reason      string `json:"reason,omitempty"`
}

// The results of an operation.
const (
	Applied = "applied"
	Refused = "refused"
	Dropped = "dropped"
)

// The decisions on an access.
const (
	accessAllowed = "allowed"
	accessDenied  = "denied"
)

// NewOutcome reads what a block made of the envelopes of one transaction.
func NewOutcome(txHash string, height int64, envelopes []types.Envelope, results []types.EnvelopeResult) (*Outcome, error) {
	if len(results) != len(envelopes) {
		return nil, fmt.Errorf("the node answered for %d of %d envelopes", len(results), len(envelopes))
	}
	outcome := &Outcome{TxHash: txHash, Height: height}
	for i := range envelopes {
		for j := range envelopes[i].Ops {
			op, err := envelopes[i].Ops[j].Protocol()
			if err != nil {
				return nil, err
			}
			op.Actor, op.Nonce = envelopes[i].Actor, envelopes[i].Nonce+uint64(j)
			outcome.Operations = append(outcome.Operations, outcomeOf(&op, &results[i], j))
		}
	}
	return outcome, nil
}

func outcomeOf(op *protocol.Op, envelope *types.EnvelopeResult, position int) OperationOutcome {
	o := OperationOutcome{Kind: op.Kind.String(), Actor: op.Actor, Nonce: op.Nonce}
	if !envelope.Admitted || position >= len(envelope.Results) {
		o.Result, o.Code, o.Explanation = Dropped, envelope.DropReason, envelope.DropCode.Explain()
		return o
	}
	result := &envelope.Results[position]
	code := protocol.Code(result.Code)
	o.Result, o.Code, o.Explanation = Applied, result.CodeName, code.Explain()
	o.Number, o.Digest = envelope.FirstOpNumber+uint64(position), hex.EncodeToString(result.Digest)
	o.Patient, o.OnBehalfOf = result.Patient, result.OnBehalfOf
	if code != protocol.Applied {
		o.Result = Refused
		return o
	}
	if result.Assigned != 0 {
		o.Added, o.Sequence = protocol.Appends[op.Kind].String(), result.Assigned
	}
	if result.ReasonName != "" {
		reason := protocol.Reason(result.Reason)
		o.Decision, o.Reason, o.Explanation = accessAllowed, result.ReasonName, reason.Explain()
		if reason != protocol.Allowed {
			o.Decision = accessDenied
		}
	}
	return o
}

// String says in a sentence what became of the operation.
func (o OperationOutcome) String() string {
	var text strings.Builder
	switch o.Result {
	case Dropped:
		fmt.Fprintf(&text, "%s dropped (%s): %s.", o.Kind, o.Code, o.Explanation)
		return text.String()
	case Refused:
		fmt.Fprintf(&text, "%s refused (%s): %s.", o.Kind, o.Code, o.Explanation)
	default:
		fmt.Fprintf(&text, "%s applied", o.Kind)
		if o.OnBehalfOf != 0 {
			fmt.Fprintf(&text, " on behalf of patient %d", o.OnBehalfOf)
		}
		if o.Sequence != 0 {
			fmt.Fprintf(&text, ": %s %d", o.Added, o.Sequence)
		}
		text.WriteString(".")
		switch o.Decision {
		case accessAllowed:
			text.WriteString(" Access allowed.")
		case accessDenied:
			fmt.Fprintf(&text, " Access denied (%s): %s.", o.Reason, o.Explanation)
		}
	}
	fmt.Fprintf(&text, " Logged as operation %d.", o.Number)
	return text.String()
}

func (o *Outcome) print(cmd *cobra.Command) error {
	format, err := cmd.Flags().GetString(flags.FlagOutput)
	if err != nil {
		return err
	}
	if format == flags.OutputFormatJSON {
		return json.NewEncoder(cmd.OutOrStdout()).Encode(o)
	}
	for _, operation := range o.Operations {
		if _, err := fmt.Fprintln(cmd.OutOrStdout(), operation); err != nil {
			return err
		}
	}
	_, err = fmt.Fprintf(cmd.OutOrStdout(), "In block %d, transaction %s.\n", o.Height, o.TxHash)
	return err
}

// Failure is an error where something was not applied. A denied access is a decision, not a failure.
func (o *Outcome) Failure() error {
	var failures []error
	for _, operation := range o.Operations {
		if operation.Result != Applied {
			failures = append(failures, fmt.Errorf("%s %s: %s", operation.Kind, operation.Result, operation.Code))
		}
	}
	return errors.Join(failures...)
}
