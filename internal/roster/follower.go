package roster

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"sync"
	"time"

	"github.com/cosmos/gogoproto/grpc"

	"github.com/healthd/healthd/internal/ipfs"
	recordstypes "github.com/healthd/healthd/x/records/types"
)

// Forgetter gives content up for ever. Forgetting twice is as good as once.
type Forgetter interface {
	Forget(ctx context.Context, digest ipfs.Digest) error
}

const (
	// erasuresAtATime is how many erasures one look asks for.
	erasuresAtATime = 200
	// DefaultPace is the time between two looks at the chain.
	DefaultPace = 5 * time.Second
)

// Follower has everything forgotten that is erased on chain. It begins with the first erasure, so that a node that
// joins late catches up.
type Follower struct {
	query recordstypes.QueryClient
	store Forgetter
	file  string
	pace  time.Duration
	log   *slog.Logger

	mu    sync.Mutex
	state Progress
}

// Progress is how far a follower has come.
type Progress struct {
	// Cursor: all receipts up to this sequence were followed.
	Cursor uint64 `json:"cursor"`
	// Erased counts the receipts that were followed since the start, Backlog those that are known and not yet followed.
	Erased  uint64 `json:"erased"`
	Backlog uint64 `json:"backlog"`
	// CaughtUp says that the last look found nothing that is left to do; Failure why it did not succeed.
	CaughtUp bool   `json:"caught_up"`
	Failure  string `json:"failure,omitempty"`
}

// cursor is the file's content.
type cursor struct {
	After uint64 `json:"after"`
}

// NewFollower follows the chain behind a connection and keeps its cursor in a file.
func NewFollower(conn grpc.ClientConn, store Forgetter, file string, pace time.Duration, log *slog.Logger) (*Follower, error) {
	if pace <= 0 {
		pace = DefaultPace
	}
	f := &Follower{query: recordstypes.NewQueryClient(conn), store: store, file: file, pace: pace, log: log}
	content, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return f, nil
	}
	if err != nil {
		return nil, fmt.Errorf("cannot read how far erasures were followed: %w", err)
	}
	var at cursor
	if err := json.Unmarshal(content, &at); err != nil {
		log.Warn("the cursor of erasures is damaged: all erasures are followed anew", "file", file)
	}
	f.state.Cursor = at.After
	return f, nil
}

// Progress tells how far the follower has come.
func (f *Follower) Progress() Progress {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.state
}

// Run follows until the context ends.
func (f *Follower) Run(ctx context.Context) {
	measure(f)
	defer unmeasure(f)
	for ctx.Err() == nil {
		more, err := f.step(ctx)
		f.note(ctx, more, err)
		if more && err == nil {
			continue
		}
		select {
		case <-ctx.Done():
		case <-time.After(f.pace):
		}
	}
}

// note records how a look ended. What goes wrong is logged once.
func (f *Follower) note(ctx context.Context, more bool, err error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	failed := f.state.Failure != ""
	switch {
	case ctx.Err() != nil:
	case err != nil:
		f.state.Failure, f.state.CaughtUp = err.Error(), false
		if !failed {
			f.log.Warn("erasures cannot be followed; it is tried again", "cursor", f.state.Cursor, "err", err)
		}
	default:
		f.state.Failure, f.state.CaughtUp = "", !more
		if failed {
			f.log.Info("erasures are followed again", "cursor", f.state.Cursor)
		}
	}
}

// step follows one page of erasures. The cursor moves when all of them are done.
func (f *Follower) step(ctx context.Context) (more bool, err error) {
	f.mu.Lock()
	after := f.state.Cursor
	f.mu.Unlock()
	asking, cancel := context.WithTimeout(ctx, 2*askPatience)
	defer cancel()
	answer, err := f.query.Erasures(asking, &recordstypes.QueryErasuresRequest{After: after, Limit: erasuresAtATime})
	if err != nil {
		return false, err
	}
	if answer.Through < after {
		return false, errors.New("the chain's answer goes backwards: is --grpc-addr a node of the right network?")
	}
	for i, erasure := range answer.Erasures {
		f.backlog(len(answer.Erasures) - i)
		if err := f.forget(ctx, erasure); err != nil {
			return false, err
		}
	}
	f.backlog(0)
	if answer.Through == after {
		return answer.More, nil
	}
	return answer.More, f.advance(answer.Through, len(answer.Erasures))
}

func (f *Follower) forget(ctx context.Context, erasure recordstypes.Erasure) error {
	if len(erasure.Content) != sha256.Size {
		return fmt.Errorf("receipt %d has a digest of %d bytes", erasure.Receipt, len(erasure.Content))
	}
	digest := ipfs.DigestFromBytes([32]byte(erasure.Content))
	if erasure.Elsewhere != 0 {
		f.log.Warn("an erased record repeats the content of another patient's: the content stays", "receipt", erasure.Receipt, "elsewhere", erasure.Elsewhere)
		return nil
	}
	if err := f.store.Forget(ctx, digest); err != nil {
		return fmt.Errorf("receipt %d: %w", erasure.Receipt, err)
	}
	f.log.Info("erased", "receipt", erasure.Receipt)
	return nil
}

// advance moves the cursor, on disk first.
func (f *Follower) advance(through uint64, erased int) error {
	content, err := json.Marshal(cursor{through})
	if err != nil {
		return err
	}
	if err := replace(f.file, content); err != nil {
		return fmt.Errorf("cannot write how far erasures were followed: %w", err)
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.state.Cursor = through
	f.state.Erased += uint64(erased)
	return nil
}

func (f *Follower) backlog(count int) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.state.Backlog = uint64(count)
}
