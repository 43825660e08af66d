package types_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/x/zkbatch/types"
)

// exported is a network with one settled range, one certified and one proven, and the open one.
func exported() *types.Continuation {
	word := make([]byte, 32)
	c := &types.Continuation{
		Domain: word, State: types.State{Root: word, Accumulator: word},
		OpenRange:           types.Range{Number: 4, OldRoot: word, OldAccumulator: word},
		Progress:            types.Progress{Range: 4, Root: word, Accumulator: word},
		Segments:            []types.Segment{{Range: 2, Number: 0, NewRoot: word, NewAccumulator: word, Proof: []byte{1}}},
		Settlements:         []types.Settlement{{Range: 1, Height: 9}},
		AttestationProgress: types.AttestationProgress{Certified: 2, Settled: 1},
		Finality:            []types.StoredFinality{{Attester: make([]byte, 20), Range: 2}},
	}
	for number := uint64(1); number < 4; number++ {
		c.Ranges = append(c.Ranges, types.Range{
			Number: number, OldRoot: word, NewRoot: word, OldAccumulator: word, NewAccumulator: word, AppHash: word,
		})
		c.Attestations = append(c.Attestations, types.StoredAttestation{Range: number, Attester: make([]byte, 20), Signature: make([]byte, 65)})
	}
	return c
}

func TestContinuationIsCheckedForItsForm(t *testing.T) {
	require.NoError(t, exported().Validate())
	for name, spoil := range map[string]func(*types.Continuation){
		"short domain":                  func(c *types.Continuation) { c.Domain = c.Domain[:31] },
		"gap between ranges":            func(c *types.Continuation) { c.Ranges[1].Number = 7 },
		"missing range":                 func(c *types.Continuation) { c.Ranges = c.Ranges[:2] },
		"range without a root":          func(c *types.Continuation) { c.Ranges[1].NewRoot = nil },
		"cut app hash":                  func(c *types.Continuation) { c.Ranges[1].AppHash = []byte{1} },
		"no progress":                   func(c *types.Continuation) { c.Progress.Range = 0 },
		"progress above the open range": func(c *types.Continuation) { c.Progress.Range = 5 },
		"unproven but certified":        func(c *types.Continuation) { c.AttestationProgress.Certified = 4 },
		"uncertified but settled":       func(c *types.Continuation) { c.AttestationProgress.Settled = 3 },
		"segment without a proof":       func(c *types.Continuation) { c.Segments[0].Proof = nil },
		"segment of the future":         func(c *types.Continuation) { c.Segments[0].Range = 5 },
		"segment without a root":        func(c *types.Continuation) { c.Segments[0].NewRoot = nil },
		"segment twice":                 func(c *types.Continuation) { c.Segments = append(c.Segments, c.Segments[0]) },
		"settlement of the future":      func(c *types.Continuation) { c.Settlements[0].Range = 2 },
		"settlement twice":              func(c *types.Continuation) { c.Settlements = append(c.Settlements, c.Settlements[0]) },
		"signature cut":                 func(c *types.Continuation) { c.Attestations[0].Signature = make([]byte, 64) },
		"signature by no address":       func(c *types.Continuation) { c.Attestations[0].Attester = make([]byte, 32) },
		"signature of what is unproven": func(c *types.Continuation) { c.Attestations[2].Range = 4 },
		"signature twice":               func(c *types.Continuation) { c.Attestations[1] = c.Attestations[0] },
		"vote by no address":            func(c *types.Continuation) { c.Finality[0].Attester = nil },
		"vote for what is settled":      func(c *types.Continuation) { c.Finality[0].Range = 1 },
		"vote for what is uncertified":  func(c *types.Continuation) { c.Finality[0].Range = 3 },
		"vote twice":                    func(c *types.Continuation) { c.Finality = append(c.Finality, c.Finality[0]) },
	} {
		t.Run(name, func(t *testing.T) {
			c := exported()
			spoil(c)
			require.ErrorIs(t, c.Validate(), types.ErrInvalidGenesis)
		})
	}
}
