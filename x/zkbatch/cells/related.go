package cells

import (
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/cosmos/cosmos-sdk/types/query"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/zkbatch/cellindex"
)

// maxRelated bounds the cells that one page of a filtered list reads: about 10 µs each. Such a page may end before it
// is full; its next key says where to go on.
const maxRelated = 5_000

// Related visits one page of the cells that belong to a subject, in ascending order of sequence. A nil keep takes all
// of them. A subject that does not exist is not found: an empty list would hide a mistyped number.
func Related[F any, P fieldsOf[F]](
	view View, relation cellindex.Relation, subject uint64, request *query.PageRequest,
	keep func(*F) (bool, error), visit func(sequence uint64, fields *F) error,
) (*query.PageResponse, error) {
	if err := view.checkSubject(relation, subject); err != nil {
		return nil, err
	}
	from, limit, err := pageOf(request)
	if err != nil {
		return nil, err
	}
	page := &query.PageResponse{}
	seen, count := 0, 0
	err = view.related(relation, subject, from, func(sequence uint64) (done bool, err error) {
		if seen++; seen > maxRelated {
			page.NextKey = pageKey(sequence)
			return true, nil
		}
		fields := new(F)
		if belongs, err := belongs(view, relation, subject, sequence, P(fields)); err != nil || !belongs {
			return false, err
		}
		if keep != nil {
			if kept, err := keep(fields); err != nil || !kept {
				return false, err
			}
		}
		if count == limit {
			page.NextKey = pageKey(sequence)
			return true, nil
		}
		count++
		return false, visit(sequence, fields)
	})
	if err != nil {
		return nil, readError(err)
	}
	return page, nil
}

// RelatedAtMost returns the sequences of the cells that belong to a subject, the oldest so many; more says that there
// are others.
func RelatedAtMost[F any, P fieldsOf[F]](
	view View, relation cellindex.Relation, subject uint64, limit int, visit func(sequence uint64, fields *F) error,
) (more bool, err error) {
	page, err := Related[F, P](view, relation, subject, &query.PageRequest{Limit: uint64(limit)}, nil, visit)
	return err == nil && len(page.NextKey) > 0, err
}

func (v View) checkSubject(relation cellindex.Relation, subject uint64) error {
	what := relation.Subject()
	kind := relation.Names()
	if kind == 0 {
		return nil
	}
	if err := checkSequence(what, subject); err != nil {
		return err
	}
	cell, err := v.Cell(protocol.LeafIndex(kind, subject))
	if err == nil && cell == (protocol.Cell{}) {
		err = status.Errorf(codes.NotFound, "there is no %s %d: no %s has that sequence", what, subject, kind)
	}
	return err
}

// related lets the index catch up and asks it.
func (v View) related(relation cellindex.Relation, subject, from uint64, visit func(uint64) (bool, error)) error {
	if err := v.index.Follow(v.tree); err != nil {
		return err
	}
	return v.index.Scan(relation, subject, from, visit)
}

// belongs reads a cell and compares it with the relation. The view may be older than the cell.
func belongs(
	view View, relation cellindex.Relation, subject, sequence uint64, into protocol.Described[uint64, protocol.Word],
) (bool, error) {
	found, err := protocol.ReadFields(view, relation.Kind(), sequence, into)
	if err != nil || !found {
		return false, err
	}
	of, err := relation.Of(view, into)
	return of == subject, err
}
