package custody

import (
	"context"
	"fmt"
	"time"

	"github.com/cosmos/gogoproto/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/vault"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	recordstypes "github.com/healthd/healthd/x/records/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// Ledger is the chain as custody uses it. Its methods may be called from any goroutine.
type Ledger struct {
	conn   grpc.ClientConn
	signer Signer
}

// NewLedger asks over a connection, and submits by a signer, which is nil for a party that only reads.
func NewLedger(conn grpc.ClientConn, signer Signer) *Ledger {
	return &Ledger{conn: conn, signer: signer}
}

// Self is the actor who writes; 0 where the ledger only reads.
func (l *Ledger) Self() uint64 {
	if l.signer == nil {
		return 0
	}
	return l.signer.Actor()
}

// Head implements [vault.Chain].
func (l *Ledger) Head(ctx context.Context, patient uint64) (vault.Head, error) {
	index, err := l.Index(ctx, patient)
	if err != nil || len(index.Head) != 32 {
		return vault.Head{}, err
	}
	return vault.Head{Digest: ipfs.DigestFromBytes([32]byte(index.Head)), Version: index.Version}, nil
}

// Index is what the chain has of a patient's index.
func (l *Ledger) Index(ctx context.Context, patient uint64) (*recordstypes.Index, error) {
	answer, err := recordstypes.NewQueryClient(l.conn).Index(ctx, &recordstypes.QueryIndexRequest{Patient: patient})
	if err != nil {
		if status.Code(err) == codes.NotFound {
			return nil, fmt.Errorf("actor %d %w", patient, ErrNoPatient)
		}
		return nil, fmt.Errorf("index of patient %d: %w", patient, Explain(err))
	}
	return &answer.Index, nil
}

// Actor returns an actor.
func (l *Ledger) Actor(ctx context.Context, sequence uint64) (*identitytypes.Actor, error) {
	answer, err := identitytypes.NewQueryClient(l.conn).Actor(ctx, &identitytypes.QueryActorRequest{Sequence: sequence})
	if err != nil {
		return nil, absent(err, "actor", sequence)
	}
	return &answer.Actor.Actor, nil
}

// Consent returns a consent.
func (l *Ledger) Consent(ctx context.Context, sequence uint64) (*consenttypes.Consent, error) {
	answer, err := consenttypes.NewQueryClient(l.conn).Consent(ctx, &consenttypes.QueryConsentRequest{Sequence: sequence})
	if err != nil {
		return nil, absent(err, "consent", sequence)
	}
	return &answer.Consent, nil
}

// Access returns the decision on an access.
func (l *Ledger) Access(ctx context.Context, sequence uint64) (*consenttypes.Access, error) {
	answer, err := consenttypes.NewQueryClient(l.conn).Access(ctx, &consenttypes.QueryAccessRequest{Sequence: sequence})
	if err != nil {
		return nil, absent(err, "access", sequence)
	}
	return &answer.Access, nil
}

// Record returns a record.
func (l *Ledger) Record(ctx context.Context, sequence uint64) (*recordstypes.Record, error) {
	answer, err := recordstypes.NewQueryClient(l.conn).Record(ctx, &recordstypes.QueryRecordRequest{Sequence: sequence})
	if err != nil {
		if status.Code(err) == codes.NotFound {
			return nil, fmt.Errorf("there is no record %d: %w", sequence, ErrAbsentRecord)
		}
		return nil, fmt.Errorf("record %d: %w", sequence, Explain(err))
	}
	return &answer.Record, nil
}

// Submit submits operations that move no head, and fails where one was not applied.
func (l *Ledger) Submit(ctx context.Context, operations ...zkbatchtypes.Operation) error {
	outcome, err := l.signer.Submit(ctx, operations...)
	if err != nil {
		return Explain(err)
	}
	return outcome.Failure()
}

// network is what the chain says of itself.
func (l *Ledger) network(ctx context.Context) (*zkbatchtypes.QueryStatusResponse, *zkbatchtypes.Params, error) {
	batches := zkbatchtypes.NewQueryClient(l.conn)
	standing, err := batches.Status(ctx, &zkbatchtypes.QueryStatusRequest{})
	if err != nil {
		return nil, nil, Explain(err)
	}
	params, err := batches.Params(ctx, &zkbatchtypes.QueryParamsRequest{})
	if err != nil {
		return nil, nil, Explain(err)
	}
	return standing, &params.Params, nil
}

// moment is the time as the chain counts it.
func moment(at time.Time) uint64 { return uint64(max(at.Unix(), 0)) }
