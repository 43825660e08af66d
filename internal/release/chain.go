package release

import (
	"context"
	"errors"
	"time"

	consenttypes "github.com/healthd/healthd/x/consent/types"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	recordstypes "github.com/healthd/healthd/x/records/types"
)

// ErrAbsent is what a [Chain] answers for a cell that does not exist.
var ErrAbsent = errors.New("release: there is no such cell")

// Chain is what the office asks the chain. Whatever fails with another error than [ErrAbsent] refuses a release.
type Chain interface {
	Access(ctx context.Context, sequence uint64) (*consenttypes.Access, error)
	Consent(ctx context.Context, sequence uint64) (*consenttypes.Consent, error)
	Record(ctx context.Context, sequence uint64) (*recordstypes.Record, error)
	Index(ctx context.Context, patient uint64) (*recordstypes.Index, error)
	Actor(ctx context.Context, sequence uint64) (*identitytypes.Actor, error)
	// Time is that of the newest block which the node knows.
	Time(ctx context.Context) (time.Time, error)
}

// Forced looks whether the revocation of a consent waits in the settlement contract's queue.
type Forced interface {
	// Pending fails where a revocation waits, and where nobody can tell.
	Pending(ctx context.Context, consent uint64) error
}
