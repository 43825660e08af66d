package workload

import (
	"fmt"

	"github.com/healthd/healthd/internal/protocol"
)

// composer makes the next envelope of one kind: who signs it, and what it holds.
type composer func(*Generator) (signer uint64, ops []protocol.Op, err error)

// Mix says in which proportion which envelopes come.
type Mix struct {
	Name string
	Text string // who does what, in a sentence

	hospitals, insurers int // of the population, unless the options say otherwise
	cold                bool
	cycle               []composer // repeats in ever new orders
}

// The mixes of the performance targets. Half of the operations are AnchorRecord, 15 %
// RequestAccess, 15 % SubmitClaim, 10 % AdjudicateClaim and 10 % GrantConsent or
// RevokeConsent. Patients are drawn uniformly, claims name records among the last 20,000
// that hospitals made and no claim names yet.
var (
	// Reference is the traffic of institutions at work.
	Reference = Mix{
		Name: "reference", hospitals: 20, insurers: 5,
		Text: "20 hospitals anchor new records of patients that they registered, ask for access to one record each of patients " +
			"whose consent they hold, and claim, all in envelopes of 32; 5 insurers decide their oldest claims in envelopes of 32; " +
			"patients grant and revoke one at a time",
		cycle: cycleOf(times{8, hospitalEnvelope}, times{1, insurerEnvelope}, times{envelopeOps, patientEnvelope}),
	}
	// Worst is the same operations, each signed alone by another actor who has not acted for
	// long, on cells spread as far apart as can be. Only institutions can claim and decide, so
	// as many as can ever be admitted take turns.
	Worst = Mix{
		Name: "worst", hospitals: 148, insurers: 99, cold: true,
		Text: "practitioners anchor new records and ask for access to one record each, under consents of their hospitals that " +
			"count uses; 148 hospitals claim and 99 insurers decide any open claim, in turn; patients grant to practitioners, " +
			"and revoke; every operation is signed alone",
		cycle: cycleOf(times{10, coldAnchor}, times{3, coldAccess}, times{3, coldClaim}, times{2, coldDecision}, times{2, coldConsent}),
	}
)

// Mixes lists the mixes.
func Mixes() []Mix { return []Mix{Reference, Worst} }

// MixByName finds a mix.
func MixByName(name string) (Mix, error) {
	for _, mix := range Mixes() {
		if mix.Name == name {
			return mix, nil
		}
	}
	return Mix{}, fmt.Errorf("there is no mix %q: choose reference or worst", name)
}

type times struct {
	count   int
	compose composer
}

func cycleOf(parts ...times) []composer {
	var cycle []composer
	for _, part := range parts {
		for range part.count {
			cycle = append(cycle, part.compose)
		}
	}
	return cycle
}
