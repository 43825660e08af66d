package types

// DefaultGenesis holds no cells: a new network has none.
func DefaultGenesis() *GenesisState {
	return &GenesisState{Consents: []Consent{}, Accesses: []Access{}}
}

// Validate checks order and form of the cells.
func (g GenesisState) Validate() error {
	previous := uint64(0)
	for i := range g.Consents {
		if g.Consents[i].Sequence <= previous {
			return ErrInvalidGenesis.Wrapf("consent %d follows %d: the order must be ascending", g.Consents[i].Sequence, previous)
		}
		if _, err := g.Consents[i].Fields(); err != nil {
			return err
		}
		previous = g.Consents[i].Sequence
	}
	previous = 0
	for i := range g.Accesses {
		if g.Accesses[i].Sequence <= previous {
			return ErrInvalidGenesis.Wrapf("access %d follows %d: the order must be ascending", g.Accesses[i].Sequence, previous)
		}
		if _, err := g.Accesses[i].Fields(); err != nil {
			return err
		}
		previous = g.Accesses[i].Sequence
	}
	return nil
}
