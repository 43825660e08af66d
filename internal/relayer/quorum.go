package relayer

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"github.com/healthd/healthd/internal/attestation"
	"github.com/healthd/healthd/internal/settlement"
)

var (
	// ErrAttestersUnknown says that the contract waits for the signatures of a set that the chain does not name.
	ErrAttestersUnknown = errors.New("the contract knows another set of attesters than the chain names for this range: the contract is of another " +
		"network, or its set was replaced by governance and the members must enter the same set on the chain")
	// ErrQuorumUnreachable says that the signatures do not suffice for the set that the contract knows.
	ErrQuorumUnreachable = errors.New("the signatures do not reach more than two thirds of the power that the contract knows: the missing attesters " +
		"must sign, also those that have left ('healthd consortium' shows them), or governance must replace the set")
)

// requireQuorum refuses a certificate that the contract would refuse, and leaves out the signatures that it does not
// need: each costs gas.
func requireQuorum(request *settlement.SettleRequest, status settlement.Status) error {
	certificate := &request.Certificate
	if attestation.HashAttesters(certificate.Attesters) != status.AttestersHash {
		return fmt.Errorf("range %d: %w", request.Range.Number, ErrAttestersUnknown)
	}
	var total, signed uint64
	signers := make([]int, 0, len(certificate.Signatures))
	for i, attester := range certificate.Attesters {
		total += attester.Power
		if i < len(certificate.Signatures) && certificate.Signatures[i] != nil {
			signers = append(signers, i)
		}
	}
	slices.SortStableFunc(signers, func(a, b int) int {
		return cmp.Compare(certificate.Attesters[b].Power, certificate.Attesters[a].Power)
	})
	needed := make([][]byte, len(certificate.Signatures))
	for _, i := range signers {
		if attestation.Quorum(signed, total) {
			break
		}
		signed += certificate.Attesters[i].Power
		needed[i] = certificate.Signatures[i]
	}
	if !attestation.Quorum(signed, total) {
		return fmt.Errorf("range %d, %d of %d signed: %w", request.Range.Number, signed, total, ErrQuorumUnreachable)
	}
	certificate.Signatures = needed
	return nil
}
