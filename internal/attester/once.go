package attester

import (
	"context"
	"errors"

	"github.com/healthd/healthd/internal/attestation"
)

// Once signs what work asks for, looks at L1 once, and returns the signatures, for those who have no node that calls
// Due and Votes: it must not be used while Run does. What can be signed is returned beside an error about the rest.
func (a *Attester) Once(ctx context.Context, work attestation.Work) (attestation.Votes, error) {
	a.Due(work)
	var failures []error
	if a.options.L1.Endpoint != "" && a.settlesSomewhere() && work.Settled < work.Certified {
		connection, err := a.lookAtL1(ctx, nil)
		closeConnection(connection)
		failures = append(failures, err)
	}
	for {
		next, ok := a.nextTask()
		if !ok {
			break
		}
		if err := a.signOne(ctx, next); err != nil {
			failures = append(failures, err)
			break
		}
	}
	return a.Votes(), errors.Join(failures...)
}
