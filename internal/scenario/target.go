package scenario

import (
	"context"

	"github.com/healthd/healthd/internal/protocol"
)

// OpResult is what became of one executed operation.
type OpResult struct {
	Code     protocol.Code
	Reason   protocol.Reason // of a decision on access
	Assigned uint64          // sequence of what was appended, or 0
}

// Target is where a scenario is played. It must be safe for concurrent use.
type Target interface {
	// Domain binds signatures to the target's chain.
	Domain() protocol.Word
	// Now is the time of the chain in seconds. The next operation is executed at this time or later.
	Now(ctx context.Context) (uint64, error)
	// WaitUntil returns when the next operation will be executed at that time or later.
	WaitUntil(ctx context.Context, time uint64) error
	// Submit has an envelope executed. The error of a dropped envelope wraps the protocol's reason.
	Submit(ctx context.Context, envelope *protocol.Envelope) ([]OpResult, error)
}

// Rules of every scenario's network, short enough to be waited for.
const (
	RecoveryDelay   = 10 // seconds in which a patient may cancel a recovery
	BreakGlassLimit = 2  // unreviewed uses at which breaking the glass is denied
)

func genesisParameters() protocol.Parameters {
	return protocol.Parameters{BreakGlassLimit: BreakGlassLimit, RecoveryDelay: RecoveryDelay}
}
