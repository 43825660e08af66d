package replication_test

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestWithdrawnContentIsGivenUpByAll(t *testing.T) {
	n := newNetwork(t, 3)
	root, _ := n.add(n.members[0], 300_000)
	kept, _ := n.add(n.members[0], 300_000)
	n.copiesBecome(3, root, kept)
	require.NoError(t, n.members[0].Withdraw(t.Context(), root))
	n.copiesBecome(0, root)
	n.copiesBecome(3, kept)
	require.NoError(t, n.members[0].Withdraw(t.Context(), root), "it can be repeated")
}
