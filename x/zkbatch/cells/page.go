package cells

import (
	"encoding/binary"
	"errors"
	"math"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/cosmos/cosmos-sdk/types/query"

	"github.com/healthd/healthd/internal/protocol"
)

const (
	defaultPage = 100
	maxPage     = 1000
	// maxScan bounds the work of one page of a list that looks at every cell of a kind. Such a page may end before it
	// is full; its next key says where to go on.
	maxScan = 50_000
)

// fieldsOf is a pointer to the fields of a kind.
type fieldsOf[F any] interface {
	*F
	protocol.Described[uint64, protocol.Word]
}

var errPageFull = errors.New("the page is full")

// List visits one page of the cells of a kind in ascending order of sequence. A nil keep takes all of them.
func List[F any, P fieldsOf[F]](
	view View, kind protocol.CellKind, request *query.PageRequest, keep func(*F) bool, visit func(sequence uint64, fields *F),
) (*query.PageResponse, error) {
	from, limit, err := pageOf(request)
	if err != nil {
		return nil, err
	}
	end := protocol.LeafIndex(kind+1, 0)
	count := 0
	next, err := view.tree.Cells(view.version, protocol.LeafIndex(kind, from), end, maxScan,
		func(index uint64, cell protocol.Cell) error {
			fields := new(F)
			if _, err := protocol.DecodeCell(cell, kind, P(fields)); err != nil {
				return err
			}
			if keep != nil && !keep(fields) {
				return nil
			}
			if count == limit {
				return errPageFull
			}
			count++
			_, sequence := protocol.SplitIndex(index)
			visit(sequence, fields)
			return nil
		})
	if err != nil && !errors.Is(err, errPageFull) {
		return nil, readError(err)
	}
	page := &query.PageResponse{}
	if next < end {
		_, sequence := protocol.SplitIndex(next)
		page.NextKey = pageKey(sequence)
	}
	return page, nil
}

// Each visits every cell of a kind in ascending order of sequence.
func Each[F any, P fieldsOf[F]](view View, kind protocol.CellKind, visit func(sequence uint64, fields *F)) error {
	_, err := view.tree.Cells(view.version, protocol.LeafIndex(kind, 0), protocol.LeafIndex(kind+1, 0), 0,
		func(index uint64, cell protocol.Cell) error {
			fields := new(F)
			if _, err := protocol.DecodeCell(cell, kind, P(fields)); err != nil {
				return err
			}
			_, sequence := protocol.SplitIndex(index)
			visit(sequence, fields)
			return nil
		})
	return readError(err)
}

func pageKey(from uint64) []byte { return binary.BigEndian.AppendUint64(nil, from) }

func pageOf(request *query.PageRequest) (from uint64, limit int, err error) {
	limit = defaultPage
	if request == nil {
		return 0, limit, nil
	}
	if request.Offset != 0 || request.Reverse {
		return 0, 0, status.Error(codes.InvalidArgument, "pages of cells are walked forward by key; offset and reverse are not served")
	}
	switch len(request.Key) {
	case 0:
	case 8:
		if from = binary.BigEndian.Uint64(request.Key); from > protocol.MaxSequence {
			return 0, 0, status.Error(codes.InvalidArgument, "the page key is not one that this query returned")
		}
	default:
		return 0, 0, status.Error(codes.InvalidArgument, "the page key is not one that this query returned")
	}
	if request.Limit > 0 {
		limit = int(min(request.Limit, maxPage, math.MaxInt32))
	}
	return from, limit, nil
}
