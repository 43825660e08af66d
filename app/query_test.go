package app_test

import (
	"context"
	"math"
	"testing"

	"github.com/stretchr/testify/require"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/cosmos/cosmos-sdk/baseapp"
	"github.com/cosmos/cosmos-sdk/types/query"

	"github.com/healthd/healthd/app/apptest"
)

// nowhere is a sequence that no cell of the scene has.
const nowhere = 99

// connect asks the application's query router about the latest committed state, as a node's gRPC server does.
func connect(t *testing.T, chain *apptest.Chain) *baseapp.QueryServiceTestHelper {
	t.Helper()
	ctx, err := chain.App.CreateQueryContext(0, false)
	require.NoError(t, err)
	return &baseapp.QueryServiceTestHelper{GRPCQueryRouter: chain.App.GRPCQueryRouter(), Ctx: ctx}
}

// queryCase is one question with its answer, or with the code and a part of the text of its refusal.
type queryCase struct {
	name string
	ask  func(context.Context) (any, error)
	want any
	code codes.Code
	text string
}

// asking puts methods of different types into one table.
func asking[Q, R any](method func(context.Context, Q, ...grpc.CallOption) (R, error), request Q) func(context.Context) (any, error) {
	return func(ctx context.Context) (any, error) { return method(ctx, request) }
}

func runQueries(t *testing.T, cases []queryCase) {
	t.Helper()
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			got, err := tc.ask(t.Context())
			require.Equal(t, tc.code, status.Code(err), "%v", err)
			if tc.code != codes.OK {
				require.ErrorContains(t, err, tc.text)
				return
			}
			require.Equal(t, tc.want, got)
		})
	}
}

// listCase is a list, filtered in some way, and the sequences that are on it.
type listCase struct {
	name string
	page func(context.Context, *query.PageRequest) ([]uint64, *query.PageResponse, error)
	want []uint64
}

// paging reduces the pages of a list to the sequences on them.
func paging[Q, V any, R interface{ GetPagination() *query.PageResponse }](
	method func(context.Context, Q, ...grpc.CallOption) (R, error), request func(*query.PageRequest) Q,
	entries func(R) []V, sequence func(V) uint64,
) func(context.Context, *query.PageRequest) ([]uint64, *query.PageResponse, error) {
	return func(ctx context.Context, page *query.PageRequest) (sequences []uint64, next *query.PageResponse, err error) {
		response, err := method(ctx, request(page))
		if err != nil {
			return nil, nil, err
		}
		for _, entry := range entries(response) {
			sequences = append(sequences, sequence(entry))
		}
		return sequences, response.GetPagination(), nil
	}
}

func runLists(t *testing.T, cases []listCase) {
	t.Helper()
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			all, next, err := tc.page(t.Context(), nil)
			require.NoError(t, err)
			require.Equal(t, tc.want, all)
			require.Empty(t, next.NextKey, "a list shorter than a page is on the first")
			requireWalk(t, tc)
			requirePageRefusals(t, tc)
		})
	}
}

// requireWalk reads a list one entry at a time: nothing is missed, repeated or out of order.
func requireWalk(t *testing.T, tc listCase) {
	t.Helper()
	var walked []uint64
	page := &query.PageRequest{Limit: 1}
	for range len(tc.want) + 1 {
		entries, next, err := tc.page(t.Context(), page)
		require.NoError(t, err)
		require.LessOrEqual(t, len(entries), 1)
		walked = append(walked, entries...)
		page.Key = next.NextKey
		if len(page.Key) == 0 {
			break
		}
	}
	require.Empty(t, page.Key, "the walk ends")
	require.Equal(t, tc.want, walked)
}

func requirePageRefusals(t *testing.T, tc listCase) {
	t.Helper()
	refusals := map[string]struct {
		page *query.PageRequest
		text string
	}{
		"offset":      {&query.PageRequest{Offset: 1}, "offset and reverse are not served"},
		"reverse":     {&query.PageRequest{Reverse: true}, "offset and reverse are not served"},
		"short key":   {&query.PageRequest{Key: []byte{1}}, "not one that this query returned"},
		"key too far": {&query.PageRequest{Key: []byte{math.MaxUint8, 0, 0, 0, 0, 0, 0, 0}}, "not one that this query returned"},
	}
	for name, refusal := range refusals {
		_, _, err := tc.page(t.Context(), refusal.page)
		require.Equal(t, codes.InvalidArgument, status.Code(err), name)
		require.ErrorContains(t, err, refusal.text, name)
	}
}
