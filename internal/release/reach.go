package release

import (
	"context"
	"net/http"
	"time"

	"github.com/healthd/healthd/internal/fhir/outcome"
)

const (
	// CutOff is how long nobody may have reached the chain before it counts as unreachable: a node that is slow for a moment,
	// or is made slow, is no emergency.
	CutOff = 30 * time.Second
	// probeTimeout bounds one look at the chain.
	probeTimeout = 5 * time.Second
)

// reach asks the chain whether it answers, and tells whether it has not for so long that the emergency journal may serve. The
// office decides that, never who asks: a caller who hangs up must not look like a chain that is silent.
func (o *Office) reach(ctx context.Context) (answers, cutOff bool) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), probeTimeout)
	defer cancel()
	if _, err := o.time(ctx); err == nil {
		return true, false
	}
	return false, o.Now().Unix()-o.reached.Load() >= int64(CutOff/time.Second)
}

// soon is told while it is not clear yet whether the chain is unreachable.
func (o *Office) soon() *outcome.Error {
	told := outcome.New(http.StatusServiceUnavailable, outcome.Transient, "the chain does not answer at the moment: ask again in %s, then the emergency journal serves if it still does not", CutOff)
	told.RetryAfter = int(CutOff / time.Second)
	return told
}
