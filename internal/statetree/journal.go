package statetree

import (
	"fmt"
)

// place is one versioned key without its height.
type place struct {
	prefix byte
	number uint64
}

// changedPlaces calls fn for every cell and node that a version changed: the
// journaled leaves and all their ancestors, each once.
func (t *Tree) changedPlaces(height uint64, fn func(place) error) error {
	journal, err := t.get(heightKey(prefixJournal, height))
	if err != nil {
		return err
	}
	if journal == nil {
		return fmt.Errorf("%w: no journal at height %d", ErrCorrupt, height)
	}
	indices, err := decodeJournal(journal)
	if err != nil {
		return err
	}
	for _, index := range indices {
		if err := fn(place{prefixCell, index}); err != nil {
			return err
		}
	}
	for level := Depth - 1; level >= 0; level-- {
		indices = parents(indices)
		for _, index := range indices {
			if err := fn(place{prefixNode, uint64(at(uint8(level), index))}); err != nil {
				return err
			}
		}
	}
	return nil
}

// parents maps ascending indices to their distinct parents, in place.
func parents(indices []uint64) []uint64 {
	out := indices[:0]
	for _, index := range indices {
		parent := index / Arity
		if len(out) == 0 || out[len(out)-1] != parent {
			out = append(out, parent)
		}
	}
	return out
}
