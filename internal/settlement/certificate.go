package settlement

import (
	"errors"
	"fmt"
	"math/big"

	"github.com/healthd/healthd/contracts/bindings"
	"github.com/healthd/healthd/internal/attestation"
)

// Certificate is the quorum's word for a range.
type Certificate struct {
	// Attesters is the whole set that attests the range, in the contract's order.
	Attesters []attestation.Attester
	// Signatures of the attesters, in their order; nil where one is absent.
	Signatures [][]byte
	// Next is who attests the range after this one; empty when the set stays.
	Next []attestation.Attester
}

// ErrCertificate says that a certificate cannot be put into a transaction.
var ErrCertificate = errors.New("settlement: malformed certificate")

func (c Certificate) encode() (bindings.Certificate, error) {
	if len(c.Signatures) > len(c.Attesters) {
		return bindings.Certificate{}, fmt.Errorf("%w: %d signatures of %d attesters", ErrCertificate, len(c.Signatures), len(c.Attesters))
	}
	encoded := bindings.Certificate{
		Attesters: contractAttesters(c.Attesters), Signers: new(big.Int), Next: contractAttesters(c.Next), Signatures: []byte{},
	}
	for i, signature := range c.Signatures {
		if signature == nil {
			continue
		}
		if len(signature) != attestation.SignatureLength {
			return bindings.Certificate{}, fmt.Errorf("%w: the signature of %s has %d bytes, not %d",
				ErrCertificate, c.Attesters[i].Account, len(signature), attestation.SignatureLength)
		}
		encoded.Signers.SetBit(encoded.Signers, i, 1)
		encoded.Signatures = append(encoded.Signatures, signature...)
	}
	return encoded, nil
}

// Attest is what attesters sign for a range that starts from a root and an accumulator.
func (r SettleRequest) Attest(before Status, domain [32]byte) attestation.Range {
	attested := attestation.Range{
		Domain: domain, Number: r.Range.Number, FirstHeight: r.Range.FirstHeight, LastHeight: r.Range.LastHeight,
		FirstTime: r.Range.FirstTime, LastTime: r.Range.LastTime, RulesVersion: r.Range.RulesVersion, AppHash: r.Range.AppHash,
		OldRoot: before.Root.Bytes(), OldAccumulator: before.Accumulator.Bytes(), NextAttesters: before.AttestersHash,
	}
	attested.NewRoot, attested.NewAccumulator = attested.OldRoot, attested.OldAccumulator
	for _, segment := range r.Segments {
		attested.Ops += uint64(segment.OpCount)
		attested.NewRoot, attested.NewAccumulator = segment.NewRoot.Bytes(), segment.NewAccumulator.Bytes()
	}
	if len(r.Certificate.Next) > 0 {
		attested.NextAttesters = attestation.HashAttesters(r.Certificate.Next)
	}
	return attested
}
