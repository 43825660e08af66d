package release

import (
	"context"
	"fmt"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/cosmos/cosmos-sdk/client/grpc/node"
	"github.com/cosmos/gogoproto/grpc"

	consenttypes "github.com/healthd/healthd/x/consent/types"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	recordstypes "github.com/healthd/healthd/x/records/types"
)

// Ledger asks a node of the chain. It is a [Chain].
type Ledger struct{ conn grpc.ClientConn }

var _ Chain = Ledger{}

// NewLedger asks through a connection.
func NewLedger(conn grpc.ClientConn) Ledger { return Ledger{conn} }

// Access implements [Chain].
func (l Ledger) Access(ctx context.Context, sequence uint64) (*consenttypes.Access, error) {
	answer, err := consenttypes.NewQueryClient(l.conn).Access(ctx, &consenttypes.QueryAccessRequest{Sequence: sequence})
	if err != nil {
		return nil, absent(err)
	}
	return &answer.Access, nil
}

// Consent implements [Chain].
func (l Ledger) Consent(ctx context.Context, sequence uint64) (*consenttypes.Consent, error) {
	answer, err := consenttypes.NewQueryClient(l.conn).Consent(ctx, &consenttypes.QueryConsentRequest{Sequence: sequence})
	if err != nil {
		return nil, absent(err)
	}
	return &answer.Consent, nil
}

// Record implements [Chain].
func (l Ledger) Record(ctx context.Context, sequence uint64) (*recordstypes.Record, error) {
	answer, err := recordstypes.NewQueryClient(l.conn).Record(ctx, &recordstypes.QueryRecordRequest{Sequence: sequence})
	if err != nil {
		return nil, absent(err)
	}
	return &answer.Record, nil
}

// Index implements [Chain].
func (l Ledger) Index(ctx context.Context, patient uint64) (*recordstypes.Index, error) {
	answer, err := recordstypes.NewQueryClient(l.conn).Index(ctx, &recordstypes.QueryIndexRequest{Patient: patient})
	if err != nil {
		return nil, absent(err)
	}
	return &answer.Index, nil
}

// Actor implements [Chain].
func (l Ledger) Actor(ctx context.Context, sequence uint64) (*identitytypes.Actor, error) {
	answer, err := identitytypes.NewQueryClient(l.conn).Actor(ctx, &identitytypes.QueryActorRequest{Sequence: sequence})
	if err != nil {
		return nil, absent(err)
	}
	return &answer.Actor.Actor, nil
}

// Time implements [Chain].
func (l Ledger) Time(ctx context.Context) (time.Time, error) {
	answer, err := node.NewServiceClient(l.conn).Status(ctx, &node.StatusRequest{})
	if err != nil {
		return time.Time{}, fmt.Errorf("release: ask the node for its newest block: %w", err)
	}
	if answer.Timestamp == nil {
		return time.Time{}, fmt.Errorf("release: the node names no time of its newest block")
	}
	return *answer.Timestamp, nil
}

// absent tells a cell that does not exist from a node that does not answer.
func absent(err error) error {
	if status.Code(err) == codes.NotFound {
		return fmt.Errorf("%w: %w", ErrAbsent, err)
	}
	return err
}
