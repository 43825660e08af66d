package roster

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"github.com/cosmos/gogoproto/grpc"
	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/cosmos/cosmos-sdk/types/query"

	"github.com/healthd/healthd/internal/replication"
	consortiumtypes "github.com/healthd/healthd/x/consortium/types"
)

const (
	// askPatience bounds one look at the chain: a round of replication waits for it.
	askPatience = 5 * time.Second
	// askPace is the time between two looks.
	askPace = 10 * time.Second
	// awaitPace is the time between two looks as long as nothing is known.
	awaitPace = 500 * time.Millisecond
	// page is how many nodes or rules one query returns.
	page = 200
	// maxPages bounds what a node that answers nonsense can make us read.
	maxPages = 50
)

// Chain is the consortium as x/consortium has it. It answers with what it knew last while the chain cannot be reached.
type Chain struct {
	query consortiumtypes.QueryClient
	self  peer.ID
	file  string
	log   *slog.Logger

	mu    sync.Mutex
	last  replication.Roster
	known bool
	asked time.Time
	down  bool
	// stranger: the chain does not list this node
	stranger bool
}

// NewChain asks over a connection to a node of the chain, and keeps the last roster in a file. The storage node itself
// is a member of the roster whether or not it has been announced, so that it keeps what is put here until it is.
func NewChain(conn grpc.ClientConn, self peer.ID, file string, log *slog.Logger) (*Chain, error) {
	c := &Chain{query: consortiumtypes.NewQueryClient(conn), self: self, file: file, log: log}
	content, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return c, nil
	}
	if err != nil {
		return nil, fmt.Errorf("cannot read the last roster: %w", err)
	}
	if c.known = json.Unmarshal(content, &c.last) == nil; !c.known {
		log.Warn("the roster that was kept is damaged: it is asked for anew", "file", file)
	}
	return c, nil
}

// Await waits until a roster is known: at once where one was kept.
func (c *Chain) Await(ctx context.Context) error {
	for {
		_, err := c.Roster(ctx)
		if err == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return err
		case <-time.After(awaitPace):
		}
	}
}

// Roster implements replication.Consortium. It fails before the chain has ever answered: a node without a roster would
// take everything that it holds for unwanted.
func (c *Chain) Roster(ctx context.Context) (replication.Roster, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.known && !c.asked.IsZero() && time.Since(c.asked) < askPace {
		return c.last, nil
	}
	ctx, cancel := context.WithTimeout(ctx, askPatience)
	defer cancel()
	next, err := c.ask(ctx)
	c.asked = time.Now()
	if err != nil {
		switch {
		case c.down:
		case c.known:
			c.log.Warn("the chain does not tell the storage nodes: going on with those that were known last", "known", len(c.last.Members), "err", err)
		default:
			c.log.Warn("waiting for the chain, which never told the storage nodes yet: start the node, or name a --roster", "err", err)
		}
		c.down = true
		if !c.known {
			return c.last, fmt.Errorf("the chain does not tell the storage nodes: is 'healthd start' running? %w", err)
		}
		return c.last, nil
	}
	c.down = false
	if !slices.ContainsFunc(next.Members, func(m replication.Member) bool { return m.ID == c.self }) {
		if !c.stranger {
			c.log.Warn("this node is not announced: it keeps what is put here, and no member holds copies; see 'healthd consortium storage set'", "id", c.self)
		}
		next.Members = append(next.Members, replication.Member{ID: c.self})
		c.stranger = true
	} else {
		c.stranger = false
	}
	if err := c.keep(next); err != nil {
		return c.last, err
	}
	return next, nil
}

// keep writes a roster that differs from the last.
func (c *Chain) keep(next replication.Roster) error {
	before, err := json.Marshal(c.last)
	if err != nil {
		return err
	}
	content, err := json.Marshal(next)
	if err != nil {
		return err
	}
	if c.known && string(before) == string(content) {
		return nil
	}
	if err := replace(c.file, content); err != nil {
		return fmt.Errorf("cannot keep the roster: %w", err)
	}
	c.last, c.known = next, true
	return nil
}

// ask reads the roster from the chain.
func (c *Chain) ask(ctx context.Context) (replication.Roster, error) {
	params, err := c.query.Params(ctx, &consortiumtypes.QueryParamsRequest{})
	if err != nil {
		return replication.Roster{}, err
	}
	next := replication.Roster{Factor: params.Params.Copies(), Residency: map[string]replication.Residency{}}
	if err := c.nodes(ctx, &next); err != nil {
		return next, err
	}
	return next, c.rules(ctx, &next)
}

func (c *Chain) nodes(ctx context.Context, into *replication.Roster) error {
	request := &query.PageRequest{Limit: page}
	for range maxPages {
		answer, err := c.query.StorageNodes(ctx, &consortiumtypes.QueryStorageNodesRequest{Pagination: request})
		if err != nil {
			return err
		}
		for _, node := range answer.StorageNodes {
			id, err := peer.Decode(node.PeerId)
			if err != nil {
				return fmt.Errorf("storage node of %s: %w", node.Member, err)
			}
			into.Members = append(into.Members, replication.Member{
				ID: id, Addresses: node.Addresses, Institution: node.Member, Region: node.Region, Left: node.Left,
			})
		}
		if request.Key = answer.Pagination.GetNextKey(); len(request.Key) == 0 {
			return nil
		}
	}
	return errors.New("the chain lists more storage nodes than there can be")
}

func (c *Chain) rules(ctx context.Context, into *replication.Roster) error {
	request := &query.PageRequest{Limit: page}
	for range maxPages {
		answer, err := c.query.Residencies(ctx, &consortiumtypes.QueryResidenciesRequest{Pagination: request})
		if err != nil {
			return err
		}
		for _, rule := range answer.Residencies {
			into.Residency[rule.Member] = replication.Residency{Institutions: rule.Institutions, Regions: rule.Regions}
		}
		if request.Key = answer.Pagination.GetNextKey(); len(request.Key) == 0 {
			return nil
		}
	}
	return errors.New("the chain lists more residency rules than there can be")
}

// replace writes a file in one step that outlasts a power cut.
func replace(path string, content []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	file, err := os.OpenFile(path+".new", os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = file.Write(content)
	if err := errors.Join(err, file.Sync(), file.Close()); err != nil {
		return err
	}
	if err := os.Rename(path+".new", path); err != nil {
		return err
	}
	folder, err := os.Open(filepath.Dir(path))
	if err != nil {
		return err
	}
	return errors.Join(folder.Sync(), folder.Close())
}
