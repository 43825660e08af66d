package types_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/edwardskey"
	"github.com/healthd/healthd/x/identity/types"
)

func keyBytes() []byte {
	return edwardskey.NewPrivKey([32]byte(bytes.Repeat([]byte{1}, 32))).PubKey().Bytes()
}

// continued is the state of an exported network.
func continued() *types.GenesisState {
	genesis := types.DefaultGenesis()
	genesis.Actors = []types.Actor{{Sequence: 1, PublicKey: keyBytes()}, {Sequence: 4, PublicKey: keyBytes()}}
	genesis.Names = []types.Name{{Sequence: 1, Name: "St. Mary"}}
	genesis.Recoveries = []types.Recovery{{Sequence: 1, Patient: 4, PublicKey: keyBytes()}, {Sequence: 2, Patient: 4, PublicKey: keyBytes()}}
	return genesis
}

func TestGenesisIsValidated(t *testing.T) {
	institution := types.Institution{Name: "St. Mary", Role: types.ROLE_PROVIDER, PublicKey: keyBytes()}
	for name, test := range map[string]struct {
		edit     func(*types.GenesisState)
		expError string
	}{
		"an exported network": {edit: func(*types.GenesisState) {}},
		"a new network":       {edit: func(g *types.GenesisState) { *g = types.GenesisState{Institutions: []types.Institution{institution}} }},
		"both at once": {
			func(g *types.GenesisState) {
				*g = types.GenesisState{Institutions: []types.Institution{institution}, Recoveries: g.Recoveries}
			}, "not both",
		},
		"two institutions with one key": {
			func(g *types.GenesisState) {
				other := institution
				other.Name = "Hope"
				*g = types.GenesisState{Institutions: []types.Institution{institution, other}}
			}, "St. Mary and Hope have the same name or key",
		},
		"actors out of order":        {func(g *types.GenesisState) { g.Actors[1].Sequence = 1 }, "actor 1 follows 1"},
		"an actor without a key":     {func(g *types.GenesisState) { g.Actors[1].PublicKey = nil }, "4: public_key"},
		"a name of nobody":           {func(g *types.GenesisState) { g.Names[0].Sequence = 5 }, "there is no actor 5"},
		"recoveries out of order":    {func(g *types.GenesisState) { g.Recoveries[1].Sequence = 1 }, "recovery 1 follows 1"},
		"a recovery without a key":   {func(g *types.GenesisState) { g.Recoveries[0].PublicKey = nil }, "1: public_key"},
		"a recovery's broken digest": {func(g *types.GenesisState) { g.Recoveries[0].Reason = []byte{1} }, "1: reason"},
	} {
		t.Run(name, func(t *testing.T) {
			genesis := continued()
			test.edit(genesis)
			err := genesis.Validate()
			if test.expError == "" {
				require.NoError(t, err)
				return
			}
			require.ErrorContains(t, err, test.expError)
		})
	}
}
