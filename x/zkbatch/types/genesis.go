package types

import (
	"cmp"

	"github.com/healthd/healthd/internal/protocol"
)

const (
	defaultBreakGlassLimit = 5
	defaultRecoveryDelay   = 7 * 24 * 60 * 60
)

// DefaultGenesis starts a new network without verifying keys: proofs are refused until it has some.
func DefaultGenesis() *GenesisState {
	return &GenesisState{
		Params:        DefaultParams(),
		Rules:         GenesisRules{BreakGlassLimit: defaultBreakGlassLimit, RecoveryDelay: defaultRecoveryDelay},
		VerifyingKeys: []VerifyingKey{},
	}
}

// Parameters returns the rules as the protocol takes them.
func (r GenesisRules) Parameters() protocol.Parameters {
	return protocol.Parameters{BreakGlassLimit: r.BreakGlassLimit, RecoveryDelay: r.RecoveryDelay}
}

// Validate checks the module's part of a genesis file on its own; InitGenesis checks it against the cells.
func (g GenesisState) Validate() error {
	if err := g.Params.Validate(); err != nil {
		return err
	}
	order := func(a, b VerifyingKey) int {
		return cmp.Or(cmp.Compare(a.Shape, b.Shape), cmp.Compare(a.RulesVersion, b.RulesVersion))
	}
	for i := range g.VerifyingKeys {
		if i > 0 && order(g.VerifyingKeys[i-1], g.VerifyingKeys[i]) >= 0 {
			return ErrInvalidGenesis.Wrap("verifying_keys must be ascending by shape and rules version")
		}
		if len(g.VerifyingKeys[i].Key) == 0 {
			return ErrInvalidGenesis.Wrapf("the verifying key of shape %d is empty", g.VerifyingKeys[i].Shape)
		}
	}
	if g.Continuation == nil {
		return nil
	}
	return g.Continuation.Validate()
}
