package app_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	recordstypes "github.com/healthd/healthd/x/records/types"
)

func TestErasuresInTheOrderOfReceipts(t *testing.T) {
	scene := newQueryScene(t)
	scene.act(t, alice, &recordstypes.EraseRecord{Patient: alice, Record: 1, StatedHead: fill(32, 3), StatedVersion: 3, NewHead: fill(32, 4)})
	client := recordstypes.NewQueryClient(connect(t, scene.Chain))
	bobs, err := client.Record(t.Context(), &recordstypes.QueryRecordRequest{Sequence: 2})
	require.NoError(t, err)
	index, err := client.Index(t.Context(), &recordstypes.QueryIndexRequest{Patient: bob})
	require.NoError(t, err)
	scene.act(t, bob, &recordstypes.EraseRecord{
		Patient: bob, Record: 2, StatedHead: index.Index.Head, StatedVersion: index.Index.Version, NewHead: fill(32, 5),
	})
	client = recordstypes.NewQueryClient(connect(t, scene.Chain))
	all, err := client.Erasures(t.Context(), &recordstypes.QueryErasuresRequest{})
	require.NoError(t, err)
	require.Len(t, all.Erasures, 2)
	require.False(t, all.More)
	require.Equal(t, uint64(6), all.Through)
	first, second := all.Erasures[0], all.Erasures[1]
	require.Equal(t, recordstypes.Erasure{Receipt: 5, Record: 1, Content: fill(32, 0xcc), Time: first.Time}, first)
	require.Equal(t, recordstypes.Erasure{
		Receipt: 6, Record: 2, Content: bobs.Record.Content, Time: second.Time, Elsewhere: 1,
	}, second, "alice's record anchored this content first")

	page, err := client.Erasures(t.Context(), &recordstypes.QueryErasuresRequest{Limit: 1})
	require.NoError(t, err)
	require.True(t, page.More)
	require.Equal(t, []recordstypes.Erasure{first}, page.Erasures)
	page, err = client.Erasures(t.Context(), &recordstypes.QueryErasuresRequest{After: page.Through, Limit: 1})
	require.NoError(t, err)
	require.Equal(t, []recordstypes.Erasure{second}, page.Erasures)
	page, err = client.Erasures(t.Context(), &recordstypes.QueryErasuresRequest{After: 6})
	require.NoError(t, err)
	require.Empty(t, page.Erasures)
	require.Equal(t, uint64(6), page.Through)
	_, err = client.Erasures(t.Context(), &recordstypes.QueryErasuresRequest{After: 1 << 63})
	require.ErrorContains(t, err, "begin with 0")
}
