package custody

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/vault"
	recordstypes "github.com/healthd/healthd/x/records/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// Move implements [vault.Chain]: one envelope, whose last operation moves the head.
func (l *Ledger) Move(ctx context.Context, patient uint64, from, to vault.Head, anchors []vault.Anchor) ([]uint64, error) {
	operations := make([]zkbatchtypes.Operation, len(anchors))
	for i, anchor := range anchors {
		move := headMove{version: from.Version, continues: i < len(anchors)-1}
		if from != (vault.Head{}) {
			move.stated = bytesOf(from.Digest)
		}
		if !move.continues {
			move.next = bytesOf(to.Digest)
		}
		operations[i] = move.operation(patient, anchor)
	}
	outcome, err := l.signer.Submit(ctx, operations...)
	if err != nil {
		return nil, notTaken(err)
	}
	return judged(outcome)
}

// headMove is what an operation says of the index.
type headMove struct {
	stated, next []byte
	version      uint64
	continues    bool
}

func (m headMove) operation(patient uint64, anchor vault.Anchor) zkbatchtypes.Operation {
	if anchor.Action == vault.ActionErase {
		return &recordstypes.EraseRecord{
			Patient: patient, Record: anchor.Record, StatedHead: m.stated, StatedVersion: m.version, NewHead: m.next, Continues: m.continues,
		}
	}
	return &recordstypes.AnchorRecord{
		Patient: patient, Action: actionsOnChain[anchor.Action], Record: anchor.Record, Consent: anchor.Consent,
		Classes: uint32(anchor.Class), Content: bytesOf(anchor.Content),
		StatedHead: m.stated, StatedVersion: m.version, NewHead: m.next, Continues: m.continues,
	}
}

var actionsOnChain = map[vault.Action]recordstypes.Action{
	vault.ActionCreate:         recordstypes.ACTION_CREATE,
	vault.ActionAmend:          recordstypes.ACTION_AMEND,
	vault.ActionSupersede:      recordstypes.ACTION_SUPERSEDE,
	vault.ActionEnteredInError: recordstypes.ACTION_ENTERED_IN_ERROR,
}

func bytesOf(digest ipfs.Digest) []byte {
	hash := digest.Bytes()
	return hash[:]
}

// notTaken tells a transaction that another of the same signer overtook, which is worth another attempt, and one that
// the node refused, from one of which nobody knows whether it came through.
func notTaken(err error) error {
	switch {
	case errors.Is(err, ErrOvertaken):
		return fmt.Errorf("%w: %w", vault.ErrHeadMoved, err)
	case errors.Is(err, ErrNotTaken):
		return fmt.Errorf("%w: %w", vault.ErrRefused, err)
	}
	return Explain(err)
}

// judged returns the new records, or why there are none. All operations state the same head, so where it has moved
// none of them was applied.
func judged(outcome *opclient.Outcome) ([]uint64, error) {
	var records []uint64
	for _, operation := range outcome.Operations {
		switch {
		case operation.Result == opclient.Applied:
			records = append(records, operation.Sequence)
		case operation.Code == protocol.HeadMismatch.String(), strings.Contains(operation.Code, "nonce"):
			return nil, vault.ErrHeadMoved
		default:
			return nil, fmt.Errorf("%w: %s: %s", vault.ErrRefused, operation.Code, operation.Explanation)
		}
	}
	return records, nil
}
