package types

// DefaultGenesis holds no cells: a new network has none.
func DefaultGenesis() *GenesisState { return &GenesisState{Policies: []Policy{}, Claims: []Claim{}} }

// Validate checks order and form of the cells.
func (g GenesisState) Validate() error {
	previous := uint64(0)
	for i := range g.Policies {
		if g.Policies[i].Sequence <= previous {
			return ErrInvalidGenesis.Wrapf("policy %d follows %d: the order must be ascending", g.Policies[i].Sequence, previous)
		}
		if _, err := g.Policies[i].Fields(); err != nil {
			return err
		}
		previous = g.Policies[i].Sequence
	}
	previous = 0
	for i := range g.Claims {
		if g.Claims[i].Sequence <= previous {
			return ErrInvalidGenesis.Wrapf("claim %d follows %d: the order must be ascending", g.Claims[i].Sequence, previous)
		}
		if _, err := g.Claims[i].Fields(); err != nil {
			return err
		}
		previous = g.Claims[i].Sequence
	}
	return nil
}
