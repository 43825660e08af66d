package keeper

import (
	"context"
	"encoding/hex"
	"errors"
	"strconv"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/statetree"
	"github.com/healthd/healthd/internal/wordbytes"
	"github.com/healthd/healthd/x/zkbatch/types"
)

const (
	maxTraceEntries = 1000
	// maxTraceBytes keeps an answer below the 4 MB that gRPC clients take by default.
	maxTraceBytes = 2 << 20
	// maxDigestSearch bounds the operations that a search for a digest looks at.
	maxDigestSearch = 200_000
)

// Trace implements types.QueryServer.
func (s queryServer) Trace(goCtx context.Context, request *types.QueryTraceRequest) (*types.QueryTraceResponse, error) {
	ctx := sdk.UnwrapSDKContext(goCtx)
	r, err := s.keeper.Range(ctx, request.Range)
	if err != nil {
		return nil, storeError(err)
	}
	limit := int(request.Limit)
	if limit == 0 || limit > maxTraceEntries {
		limit = maxTraceEntries
	}
	response := &types.QueryTraceResponse{}
	size := 0
	err = s.keeper.walkTrace(r.FirstHeight, lastHeight(ctx, r), func(entry *types.TraceEntry) error {
		if lastOp(entry) < request.FromOp {
			return nil
		}
		if len(response.Entries) == limit || size > maxTraceBytes {
			response.NextOp = entry.FirstOp
			return errFound
		}
		size += entry.Size()
		response.Entries = append(response.Entries, *entry)
		return nil
	})
	return response, traceError(err)
}

// Explain implements types.QueryServer.
func (s queryServer) Explain(goCtx context.Context, request *types.QueryExplainRequest) (*types.QueryExplainResponse, error) {
	ctx := sdk.UnwrapSDKContext(goCtx)
	var r types.Range
	var entry *types.TraceEntry
	var err error
	number, notNumber := strconv.ParseUint(request.Op, 10, 64)
	if notNumber == nil {
		r, entry, err = s.findNumber(ctx, number)
	} else {
		digest, malformed := hex.DecodeString(request.Op)
		if malformed != nil || len(digest) != wordbytes.WordSize {
			return nil, status.Errorf(codes.InvalidArgument, "%q is neither an operation's number nor a digest of 64 hex digits", request.Op)
		}
		r, entry, number, err = s.findDigest(ctx, digest)
	}
	if err != nil {
		return nil, storeError(err)
	}
	return explain(r, entry, number)
}

// findNumber finds the range and the envelope of an operation.
func (s queryServer) findNumber(ctx sdk.Context, number uint64) (types.Range, *types.TraceEntry, error) {
	open, err := s.keeper.openRange.Get(ctx)
	if err != nil {
		return open, nil, err
	}
	if number == 0 || number >= open.FirstOp+open.Ops {
		return open, nil, types.ErrUnknownOperation.Wrapf("%d; the last one is %d", number, open.FirstOp+open.Ops-1)
	}
	r, err := s.rangeOfOp(ctx, open.Number, number)
	if err != nil {
		return r, nil, err
	}
	entry, _, err := s.search(ctx, r, func(entry *types.TraceEntry) (uint64, bool) {
		return number, entry.FirstOp <= number && number <= lastOp(entry)
	})
	return r, entry, err
}

// rangeOfOp is the last range that starts at an operation or before it; the open range is the last of all.
func (s queryServer) rangeOfOp(ctx sdk.Context, open, number uint64) (types.Range, error) {
	low, high := uint64(1), open
	for low < high {
		middle := (low + high + 1) / 2
		r, err := s.keeper.Range(ctx, middle)
		if err != nil {
			return r, err
		}
		if r.FirstOp <= number {
			low = middle
		} else {
			high = middle - 1
		}
	}
	return s.keeper.Range(ctx, low)
}

// findDigest searches the newest ranges.
func (s queryServer) findDigest(ctx sdk.Context, digest []byte) (types.Range, *types.TraceEntry, uint64, error) {
	r, err := s.keeper.openRange.Get(ctx)
	for searched := uint64(0); err == nil; {
		var entry *types.TraceEntry
		var number uint64
		entry, number, err = s.search(ctx, r, func(entry *types.TraceEntry) (uint64, bool) {
			for i := range entry.Results {
				if string(entry.Results[i].Digest) == string(digest) {
					return entry.FirstOp + uint64(i), true
				}
			}
			return 0, false
		})
		if err == nil || !errors.Is(err, types.ErrUnknownOperation) {
			return r, entry, number, err
		}
		if searched += r.Ops; r.Number == 1 || searched > maxDigestSearch {
			return r, nil, 0, types.ErrUnknownOperation.Wrapf("digest %x is not among the latest %d; name the operation by its number", digest, searched)
		}
		r, err = s.keeper.Range(ctx, r.Number-1)
	}
	return r, nil, 0, err
}

// search returns the first envelope of a range that fits.
func (s queryServer) search(
	ctx sdk.Context, r types.Range, fits func(*types.TraceEntry) (uint64, bool),
) (found *types.TraceEntry, number uint64, err error) {
	err = s.keeper.walkTrace(r.FirstHeight, lastHeight(ctx, r), func(entry *types.TraceEntry) error {
		var ok bool
		if number, ok = fits(entry); ok {
			found = entry
			return errFound
		}
		return nil
	})
	if err := traceError(err); err != nil {
		return nil, 0, err
	}
	if found == nil {
		return nil, 0, types.ErrUnknownOperation.Wrapf("not in range %d", r.Number)
	}
	return found, number, nil
}

func explain(r types.Range, entry *types.TraceEntry, number uint64) (*types.QueryExplainResponse, error) {
	envelope, err := protocol.DecodeEnvelope(entry.Envelope)
	if err != nil {
		return nil, storeError(err)
	}
	position := number - entry.FirstOp
	op := &envelope.Ops[position]
	message, err := types.OpOf(op)
	if err != nil {
		return nil, storeError(err)
	}
	result := entry.Results[position]
	return &types.QueryExplainResponse{
		Number: number, Kind: op.Kind.String(), Actor: op.Actor, Nonce: op.Nonce, Height: entry.Height, Time: entry.Time,
		Result: result, Explanation: explanationOf(&result), Op: message, Range: r.Number, RangeStatus: r.Status,
		Capacity: capacityOf(&result),
	}, nil
}

// lastHeight is the last height of a range, as far as the queried height knows it.
func lastHeight(ctx sdk.Context, r types.Range) uint64 {
	if r.Status == types.RANGE_STATUS_OPEN {
		return uint64(ctx.BlockHeight())
	}
	return r.LastHeight
}

func traceError(err error) error {
	switch {
	case err == nil, errors.Is(err, errFound):
		return nil
	case errors.Is(err, statetree.ErrPruned):
		return status.Error(codes.OutOfRange, "this node no longer keeps the operations of that range; ask an archive node")
	}
	return storeError(err)
}
