package circuits

import (
	"fmt"

	"github.com/consensys/gnark/frontend"
	"github.com/consensys/gnark/std/permutation/poseidon2"

	"github.com/healthd/healthd/internal/zkcrypto"
)

// hasher computes the compression functions H_4, H_8 and H_12 of internal/zkcrypto
// (264, 363 and 459 constraints).
type hasher struct {
	api          frontend.API
	permutations map[int]*poseidon2.Permutation
}

func newHasher(api frontend.API) (*hasher, error) {
	h := &hasher{api: api, permutations: make(map[int]*poseidon2.Permutation)}
	for width, partial := range zkcrypto.PartialRounds {
		permutation, err := poseidon2.NewPoseidon2FromParameters(api, width, zkcrypto.FullRounds, partial)
		if err != nil {
			return nil, fmt.Errorf("poseidon2 of width %d: %w", width, err)
		}
		h.permutations[width] = permutation
	}
	return h, nil
}

// sum compresses as many words as one of the widths has.
func (h *hasher) sum(words ...frontend.Variable) frontend.Variable {
	state := append([]frontend.Variable(nil), words...)
	if err := h.permutations[len(words)].Permutation(state); err != nil {
		panic(err) // the widths are fixed by the callers
	}
	return h.api.Add(state[0], words[0])
}
