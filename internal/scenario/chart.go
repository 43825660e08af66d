package scenario

import (
	"context"
	"slices"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/vault"
)

// chart is a patient's index file: what the chain's head stands for.
type chart struct {
	index *vault.Index
	head  head
	// past are the heads before each record was anchored, by the record's name: a writer who has not
	// seen that record states one of them.
	past map[string]head
}

// head is the digest of an index file and its version.
type head struct {
	digest  [32]byte
	version uint64
}

func newChart(patient uint64) *chart {
	return &chart{index: vault.NewIndex(patient), past: map[string]head{}}
}

// draft is the next state of a patient's index while an envelope is prepared. All of its records
// share one move of the head.
type draft struct {
	patient *party
	index   *vault.Index
	mover   *prepared // the last operation on the patient's index: it moves the head
}

// draftOf begins a draft, or returns the one that the envelope has already.
func (e *envelope) draftOf(patient *party) *draft {
	for _, d := range e.drafts {
		if d.patient == patient {
			return d
		}
	}
	index := *patient.chart.index
	index.Versions = slices.Clone(index.Versions)
	d := &draft{patient: patient, index: &index}
	e.drafts = append(e.drafts, d)
	return d
}

// moveHeads stores the index file of each draft and has the last operation on it move the head.
func (p *play) moveHeads(ctx context.Context, e *envelope) error {
	for _, d := range e.drafts {
		stored, err := e.who.vault.PutIndex(ctx, d.index, p.readersOf(d.patient)...)
		if err != nil {
			return err
		}
		next := head{digest: stored.Digest.Bytes(), version: d.patient.chart.head.version + 1}
		for _, op := range e.prepared {
			if op.draft == d && op != d.mover {
				op.op.Flags = protocol.FlagContinues
			}
		}
		d.mover.op.HeadHigh, d.mover.op.HeadLow = halves(next.digest)
		done := d.mover.done
		d.mover.done = func(result OpResult) error {
			d.patient.chart.index, d.patient.chart.head = d.index, next
			return done(result)
		}
	}
	return nil
}

// state states the head that an operation builds on.
func (h head) state(op *protocol.Op) {
	op.Version = h.version
	op.SetStatedHead(halves(h.digest))
}

func halves(digest [32]byte) (high, low protocol.Word) {
	high.SetBytes(digest[:16])
	low.SetBytes(digest[16:])
	return high, low
}
