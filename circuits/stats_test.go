package circuits

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
)

func TestStats(t *testing.T) {
	stats, err := Measure(protocol.ShapeSmall)
	require.NoError(t, err)
	out, _ := json.MarshalIndent(stats, "", " ")
	t.Log(string(out))
	require.Equal(t, 1, stats.Commitments)
	require.LessOrEqual(t, stats.Constraints, 350_000)
}
