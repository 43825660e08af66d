package workload

import (
	"fmt"
	"slices"

	"github.com/healthd/healthd/internal/protocol"
)

const (
	serviceCode      = 99 // of every claim
	adjustmentReason = 45 // CARC: charge exceeds the contracted fee
	claimWindow      = 20_000
)

// anchor adds a record at the head of a patient's index. A record by a hospital may become
// evidence for a claim.
func (g *Generator) anchor(patient, consent uint64) protocol.Op {
	version := 1 + g.versions[patient]
	g.versions[patient]++
	op := protocol.Op{Kind: protocol.OpAnchorRecord, Operands: protocol.Operands{
		Patient: g.population.patient(patient), Consent: consent, Classes: recordClass, Action: protocol.ActionCreate, Version: version,
	}}
	op.Left, op.Right = documentOf(g.nextRecord)
	op.SetStatedHead(headOf(patient, version))
	op.HeadHigh, op.HeadLow = headOf(patient, version+1)
	g.nextRecord++
	return op
}

// access asks to read the record that the population has of a patient.
func (g *Generator) access(patient uint64) protocol.Op {
	return protocol.Op{Kind: protocol.OpRequestAccess, Operands: protocol.Operands{
		Patient: g.population.patient(patient), Consent: g.population.treatmentOf(patient), Record: g.population.recordOf(patient),
		Purposes: treatment, Digest: digest("context", g.random.Uint64()),
	}}
}

// claim asks to be paid, on one of a hospital's last records that no claim names.
func (g *Generator) claim(hospital uint64) (protocol.Op, error) {
	records := g.unclaimed[hospital]
	if len(records) == 0 {
		return protocol.Op{}, fmt.Errorf("hospital %d has no record left to claim on: a larger population lasts longer", hospital+1)
	}
	window := max(1, min(len(records), claimWindow/int(g.population.hospitals)))
	chosen := len(records) - 1 - g.random.IntN(window)
	found := records[chosen]
	g.unclaimed[hospital] = slices.Delete(records, chosen, chosen+1)

	insurer := g.population.insurerOf(found.patient)
	g.undecided[insurer] = append(g.undecided[insurer], openClaim{g.nextClaim, claimedAmount})
	g.nextClaim++
	return protocol.Op{Kind: protocol.OpSubmitClaim, Operands: protocol.Operands{
		Policy: g.population.policyOf(found.patient), Record: found.record, Code: serviceCode, Amount: claimedAmount, Service: Established,
	}}, nil
}

// decision approves a claim, one in four only in part.
func (g *Generator) decision(claim openClaim) protocol.Op {
	op := protocol.Op{Kind: protocol.OpAdjudicateClaim, Operands: protocol.Operands{
		Case: claim.claim, Amount: claim.amount, Digest: digest("decision", claim.claim),
	}}
	if g.random.IntN(4) == 0 {
		op.Amount, op.Code = claim.amount/2, adjustmentReason
	}
	return op
}

// grantOrRevoke revokes a patient's spare consent, or gives one where there is none. As half
// of the patients start with one, both are equally frequent.
func (g *Generator) grantOrRevoke(patient, grantee uint64) protocol.Op {
	spare, changed := g.spares[patient]
	if !changed {
		spare = g.population.spareOf(patient)
	}
	if spare != 0 {
		g.spares[patient] = 0
		return protocol.Op{Kind: protocol.OpRevokeConsent, Operands: protocol.Operands{Consent: spare}}
	}
	granted := g.nextConsent
	g.spares[patient] = granted
	g.nextConsent++
	return protocol.Op{Kind: protocol.OpGrantConsent, Operands: protocol.Operands{
		Patient: g.population.patient(patient), Other: grantee, Purposes: treatment, Classes: consentClass, Scopes: protocol.ScopeRead,
		From: Established, To: validUntil, Uses: protocol.UsesUnlimited, Digest: digest("terms", granted),
	}}
}
