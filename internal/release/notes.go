package release

import (
	"context"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/healthd/healthd/internal/custody"
)

const (
	// noters is how many patients' registers change at once: their operations share transactions.
	noters = 8
	// noteTimeout bounds one attempt for one patient.
	noteTimeout = time.Minute
)

// noteAll notes what waits, each patient's releases together. What fails stays in the journal and is tried again, later and
// later. It returns when the attempts are over.
func (o *Office) noteAll(ctx context.Context, retries *retries) {
	patients := map[uint64]bool{}
	for _, r := range o.journal.Unnoted() {
		patients[r.Patient] = true
	}
	var attempts errgroup.Group
	attempts.SetLimit(noters)
	for patient := range patients {
		if !retries.due(patient, o.Now()) {
			continue
		}
		attempts.Go(func() error {
			err := o.note(ctx, patient)
			if err != nil {
				o.Log.Warn("releases are not noted in the register of keys yet", "patient", patient, "error", err)
			}
			retries.done(patient, o.Now(), err)
			return nil
		})
	}
	_ = attempts.Wait() // each keeps its own failure for its next attempt
}

// note tells a patient's register of keys of releases. A process that is killed before the journal knows of it notes them
// again: a register may show a release twice, and never not at all.
func (o *Office) note(ctx context.Context, patient uint64) error {
	ctx, cancel := context.WithTimeout(ctx, noteTimeout)
	defer cancel()
	o.noting.RLock()
	defer o.noting.RUnlock()
	var notes []custody.KeyNote
	var numbers []uint64
	for _, r := range o.journal.Unnoted() {
		if r.Patient == patient {
			notes, numbers = append(notes, noteOf(&r)), append(numbers, r.Number)
		}
	}
	if _, err := o.Custody.NoteKeys(ctx, patient, notes, nil); err != nil {
		return err
	}
	return o.journal.Noted(numbers...)
}

// noteOf is what the patient reads of a release. What did not follow an ordinary decision is flagged.
func noteOf(r *Release) custody.KeyNote {
	note := custody.KeyNote{
		Time: r.Time, Change: "release", Actor: r.Requester, Consent: r.Consent, Access: r.Access, Records: r.Records,
	}
	switch {
	case r.Form == Emergency && r.Result != "":
		note.Change = "emergency-" + string(r.Result)
	case r.Form == Emergency:
		note.Change = "emergency"
	case r.BreakGlass:
		note.Change = "break-glass"
	case r.Form == HandingOver:
		note.Change = "hand-over"
	}
	return note
}
