package types

import (
	"regexp"

	"github.com/ethereum/go-ethereum/common"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/attestation"
)

var ethereumAddress = regexp.MustCompile(`^0x[0-9a-fA-F]{40}$`)

// Attests says whether there is a settlement contract to attest ranges for.
func (p Params) Attests() bool { return p.SettlementContract != "" }

// Settlement is what signatures are for.
func (p Params) Settlement() attestation.Settlement {
	return attestation.Settlement{L1ChainID: p.L1ChainId, Contract: common.HexToAddress(p.SettlementContract)}
}

// validateSettlement checks that both parts of a settlement contract's address are there, or none.
func (p Params) validateSettlement() error {
	if p.SettlementContract == "" && p.L1ChainId == 0 {
		return nil
	}
	if p.L1ChainId == 0 {
		return ErrInvalidParams.Wrap("settlement_contract needs the l1_chain_id of its Ethereum network")
	}
	if !ethereumAddress.MatchString(p.SettlementContract) || p.Settlement().Contract == (common.Address{}) {
		return ErrInvalidParams.Wrapf("settlement_contract %q: want the contract's address, 0x and 40 hex digits", p.SettlementContract)
	}
	return nil
}

// ValidateBasic checks the form of the message. Who signed what is judged against the chain.
func (m *MsgAttest) ValidateBasic() error {
	if _, err := sdk.AccAddressFromBech32(m.Submitter); err != nil {
		return ErrInvalidAttestation.Wrapf("submitter: %s", err)
	}
	if count := len(m.Attestations) + len(m.Finality); count == 0 || count > MaxAttestSignatures {
		return ErrInvalidAttestation.Wrapf("a message has 1 to %d signatures, not %d", MaxAttestSignatures, count)
	}
	for _, vote := range m.Attestations {
		if len(vote.Signature) != attestation.SignatureLength {
			return ErrInvalidAttestation.Wrapf("the signature for range %d has %d bytes, not %d", vote.Range, len(vote.Signature), attestation.SignatureLength)
		}
	}
	for _, vote := range m.Finality {
		if len(vote.Signature) != attestation.SignatureLength {
			return ErrInvalidAttestation.Wrapf("the finality vote for range %d has %d bytes, not %d", vote.Range, len(vote.Signature), attestation.SignatureLength)
		}
	}
	return nil
}

// AttestedRangeOf is a range as it is signed.
func AttestedRangeOf(r *attestation.Range) AttestedRange {
	return AttestedRange{
		Domain: r.Domain[:], Number: r.Number, FirstHeight: r.FirstHeight, LastHeight: r.LastHeight,
		FirstTime: r.FirstTime, LastTime: r.LastTime, RulesVersion: r.RulesVersion, Ops: r.Ops,
		OldRoot: r.OldRoot[:], NewRoot: r.NewRoot[:], OldAccumulator: r.OldAccumulator[:], NewAccumulator: r.NewAccumulator[:],
		AppHash: r.AppHash[:], NextAttesters: r.NextAttesters[:],
	}
}

// Attestation returns the range as package attestation hashes it.
func (r *AttestedRange) Attestation() attestation.Range {
	return attestation.Range{
		Domain: common.BytesToHash(r.Domain), Number: r.Number, FirstHeight: r.FirstHeight, LastHeight: r.LastHeight,
		FirstTime: r.FirstTime, LastTime: r.LastTime, RulesVersion: r.RulesVersion, Ops: r.Ops,
		OldRoot: common.BytesToHash(r.OldRoot), NewRoot: common.BytesToHash(r.NewRoot),
		OldAccumulator: common.BytesToHash(r.OldAccumulator), NewAccumulator: common.BytesToHash(r.NewAccumulator),
		AppHash: common.BytesToHash(r.AppHash), NextAttesters: common.BytesToHash(r.NextAttesters),
	}
}
