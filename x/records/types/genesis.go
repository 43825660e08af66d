package types

// DefaultGenesis holds no cells: a new network has none.
func DefaultGenesis() *GenesisState { return &GenesisState{Indexes: []Index{}, Records: []Record{}} }

// Validate checks order and form of the cells.
func (g GenesisState) Validate() error {
	previous := uint64(0)
	for i := range g.Indexes {
		if g.Indexes[i].Patient <= previous {
			return ErrInvalidGenesis.Wrapf("index %d follows %d: the order must be ascending", g.Indexes[i].Patient, previous)
		}
		if _, err := g.Indexes[i].Fields(); err != nil {
			return err
		}
		previous = g.Indexes[i].Patient
	}
	previous = 0
	for i := range g.Records {
		if g.Records[i].Sequence <= previous {
			return ErrInvalidGenesis.Wrapf("record %d follows %d: the order must be ascending", g.Records[i].Sequence, previous)
		}
		if _, err := g.Records[i].Fields(); err != nil {
			return err
		}
		previous = g.Records[i].Sequence
	}
	return nil
}
