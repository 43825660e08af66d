package codes_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/codes"
)

func TestEveryAdjustmentIsReadByNumberAndName(t *testing.T) {
	seen := map[string]bool{}
	previous := codes.NoAdjustment
	for _, row := range codes.Adjustments {
		require.Greater(t, row.Code, previous, "the table is ascending, and 0 is no reason")
		require.NotEmpty(t, row.Text)
		require.False(t, seen[row.Name], row.Name)
		previous, seen[row.Name] = row.Code, true
		for _, text := range []string{strconv.Itoa(int(row.Code)), row.Name, " " + row.Name} {
			got, err := codes.ParseAdjustment(text)
			require.NoError(t, err)
			require.Equal(t, row.Code, got)
		}
	}
}

func TestUnknownAdjustmentsAreRefusedWithTheKnownOnes(t *testing.T) {
	for _, text := range []string{"", "0", "-1", "9999", "65586", "1e2", "because", "not medically necessary"} {
		_, err := codes.ParseAdjustment(text)
		require.ErrorContains(t, err, "50 not-medically-necessary", text)
	}
}

func TestAdjustmentsForPeople(t *testing.T) {
	require.Equal(t, "none", codes.NoAdjustment.String())
	require.Equal(t, "18 (exact-duplicate)", codes.Adjustment(18).String())
	require.Equal(t, "4711", codes.Adjustment(4711).String())
}
