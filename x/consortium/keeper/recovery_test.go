package keeper_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/x/consortium/types"
)

// exported is the module's state as another network would begin with it.
func exported(t *testing.T, c *consortium) *types.GenesisState {
	t.Helper()
	genesis, err := c.ExportGenesis(c.ctx())
	require.NoError(t, err)
	return genesis
}

func TestNewestAttestersAttestFromARangeOn(t *testing.T) {
	c := found(t, 10, 10, 10, 10)
	_, err := c.AttestFrom(c.ctx(), 1)
	require.ErrorIs(t, err, types.ErrNoChange)
	c.decide(setPower("m1", 11))
	c.closeRange()
	c.decide(setPower("m1", 12))
	c.closeRange()
	sets := exported(t, c).AttesterSets
	require.Len(t, sets, 3)
	from := sets[1].FirstRange - 1

	id, err := c.AttestFrom(c.ctx(), from)
	require.NoError(t, err)
	require.Equal(t, uint64(3), id)
	for number := from; number < sets[2].FirstRange+2; number++ {
		set, err := c.AttesterSetOfRange(c.ctx(), number)
		require.NoError(t, err)
		require.Equal(t, id, set.Id, "range %d", number)
	}
	require.NoError(t, exported(t, c).Validate(), "the history can be moved to another network")
	_, err = c.AttestFrom(c.ctx(), from)
	require.ErrorIs(t, err, types.ErrNoChange)
}

func TestWhoLacksAnAttestationKeyIsNamed(t *testing.T) {
	for name, test := range map[string]struct {
		without  []int
		expError string
	}{
		"all have one":           {nil, ""},
		"three of four have one": {[]int{1}, ""},
		"half of them have none": {[]int{1, 3}, "m2, m4"},
		"nobody has one":         {[]int{0, 1, 2, 3}, "m1, m2, m3, m4"},
	} {
		t.Run(name, func(t *testing.T) {
			c := foundWith(t, func(g *types.GenesisState) {
				for _, i := range test.without {
					g.Validators[i].AttestationAddress = ""
				}
			}, 10, 10, 10, 10)
			err := c.RequireAttesters(c.ctx(), 1)
			if test.expError == "" {
				require.NoError(t, err)
				return
			}
			require.ErrorIs(t, err, types.ErrNoAttesters)
			require.ErrorContains(t, err, test.expError)
		})
	}
}
