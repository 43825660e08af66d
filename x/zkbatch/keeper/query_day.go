package keeper

import (
	"context"
	"encoding/binary"
	"errors"
	"sort"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	sdk "github.com/cosmos/cosmos-sdk/types"
	"github.com/cosmos/cosmos-sdk/types/query"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/zkbatch/cells"
	"github.com/healthd/healthd/x/zkbatch/types"
)

const (
	defaultDayPage = 100
	maxDayPage     = 500
	// maxDayScan bounds the operations that one page looks at. A page may end before it is full.
	maxDayScan = 20_000
)

// Day implements types.QueryServer.
func (s queryServer) Day(goCtx context.Context, request *types.QueryDayRequest) (*types.QueryDayResponse, error) {
	ctx := sdk.UnwrapSDKContext(goCtx)
	day, err := time.Parse(time.DateOnly, request.Day)
	if err != nil {
		return nil, status.Errorf(codes.InvalidArgument, "day %q: want a date in UTC such as 2026-01-31", request.Day)
	}
	view, err := s.keeper.cells.AsOf(ctx)
	if err != nil {
		return nil, err
	}
	var institution protocol.Actor
	if err := view.Read(protocol.KindActor, request.Institution, &institution); err != nil {
		return nil, err
	}
	if !protocol.IsInstitution(institution.Role) {
		return nil, status.Errorf(codes.InvalidArgument, "actor %d is no institution", request.Institution)
	}
	walk := dayWalk{
		view: view, institution: request.Institution,
		from: uint64(max(day.Unix(), 0)), to: uint64(max(day.AddDate(0, 0, 1).Unix(), 0)),
		belongs: map[uint64]bool{}, patients: map[uint64]bool{}, response: &types.QueryDayResponse{Pagination: &query.PageResponse{}},
	}
	if walk.next, walk.limit, err = dayPage(request.Pagination); err != nil {
		return nil, err
	}
	first, last, err := s.heightsOf(ctx, &walk)
	if err != nil {
		return nil, storeError(err)
	}
	err = s.keeper.walkTrace(first, last, walk.envelope)
	return walk.response, traceError(err)
}

// heightsOf bounds the heights of a page by the ranges that overlap the day, and by the one that holds its first
// operation.
func (s queryServer) heightsOf(ctx sdk.Context, walk *dayWalk) (first, last uint64, err error) {
	open, err := s.keeper.openRange.Get(ctx)
	if err != nil {
		return 0, 0, err
	}
	// ended says whether a range lies before a time; the open one never does.
	ended := func(number, before uint64) bool {
		r, failed := s.keeper.Range(ctx, number)
		err = errors.Join(err, failed)
		return r.Status != types.RANGE_STATUS_OPEN && r.LastTime < before
	}
	search := func(before uint64) uint64 {
		return 1 + uint64(sort.Search(int(open.Number)-1, func(i int) bool { return !ended(uint64(i)+1, before) }))
	}
	start, end := search(walk.from), search(walk.to)
	if err != nil {
		return 0, 0, err
	}
	dawn, err := s.keeper.Range(ctx, start)
	if err != nil {
		return 0, 0, err
	}
	page, err := s.rangeOfOp(ctx, open.Number, walk.next)
	if err != nil {
		return 0, 0, err
	}
	night, err := s.keeper.Range(ctx, end)
	return max(dawn.FirstHeight, page.FirstHeight, s.keeper.cells.Tree().Floor()), lastHeight(ctx, night), err
}

// dayWalk picks the operations of one institution out of a day's.
type dayWalk struct {
	view              cells.View
	institution       uint64
	from, to          uint64 // seconds since 1970
	next              uint64 // the operation that the page starts with
	limit, seen       int
	belongs, patients map[uint64]bool // what was read already of actors and patients
	response          *types.QueryDayResponse
}

func (w *dayWalk) envelope(entry *types.TraceEntry) error {
	if entry.Time >= w.to {
		return errFound
	}
	if entry.Time < w.from || lastOp(entry) < w.next {
		return nil
	}
	envelope, err := protocol.DecodeEnvelope(entry.Envelope)
	if err != nil {
		return err
	}
	for position := range envelope.Ops {
		number := entry.FirstOp + uint64(position)
		if number < w.next {
			continue
		}
		if len(w.response.Entries) == w.limit || w.seen == maxDayScan {
			w.response.Pagination.NextKey = binary.BigEndian.AppendUint64(nil, number)
			return errFound
		}
		w.seen++
		if err := w.operation(entry, &envelope.Ops[position], position); err != nil {
			return err
		}
	}
	return nil
}

func (w *dayWalk) operation(entry *types.TraceEntry, op *protocol.Op, position int) error {
	byMember, err := w.isMember(op.Actor)
	if err != nil {
		return err
	}
	onPatient, err := w.isPatient(entry.Results[position].Patient)
	if err != nil || (!byMember && !onPatient) {
		return err
	}
	logged, err := loggedOp(entry, op, position)
	w.response.Entries = append(w.response.Entries, types.DayEntry{Op: logged, ByMember: byMember, OnPatient: onPatient})
	return err
}

func (w *dayWalk) isMember(actor uint64) (bool, error) {
	if known, ok := w.belongs[actor]; ok {
		return known, nil
	}
	var fields protocol.Actor
	err := w.view.Read(protocol.KindActor, actor, &fields)
	w.belongs[actor] = fields.Institution == w.institution
	return w.belongs[actor], err
}

func (w *dayWalk) isPatient(patient uint64) (bool, error) {
	if known, ok := w.patients[patient]; ok || patient == 0 || patient > protocol.MaxSequence {
		return known, nil
	}
	var index protocol.Index // none where the operation named somebody who is no patient
	_, err := protocol.ReadFields(w.view, protocol.KindIndex, patient, &index)
	w.patients[patient] = index.Registrar == w.institution
	return w.patients[patient], err
}

// dayPage reads where a page starts, by the number of an operation, and how long it may be.
func dayPage(request *query.PageRequest) (next uint64, limit int, err error) {
	if request == nil {
		return 0, defaultDayPage, nil
	}
	if request.Offset != 0 || request.Reverse {
		return 0, 0, status.Error(codes.InvalidArgument, "pages of operations are walked forward by key; offset and reverse are not served")
	}
	switch len(request.Key) {
	case 0:
	case 8:
		next = binary.BigEndian.Uint64(request.Key)
	default:
		return 0, 0, status.Error(codes.InvalidArgument, "the page key is not one that this query returned")
	}
	if limit = defaultDayPage; request.Limit > 0 {
		limit = int(min(request.Limit, maxDayPage))
	}
	return next, limit, nil
}
