package replication

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"sync"
	"sync/atomic"

	"github.com/ipfs/go-cid"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/multiformats/go-multiaddr"

	"github.com/healthd/healthd/internal/ipfs"
)

var (
	// ErrForgotten: the content was erased and never comes back.
	ErrForgotten = errors.New("replication: content was forgotten")
	// ErrClosed: the replicator was closed.
	ErrClosed = errors.New("replication: replicator is closed")
)

// Replicator keeps the node's part of the consortium's content. It is a store of files as the node itself is, except
// that what is added is claimed. Its methods may be called from any goroutine.
type Replicator struct {
	node     *ipfs.Node
	self     peer.ID
	options  Options
	ledger   *ledger
	liveness *liveness
	pinning  *pinning

	answering chan struct{}
	news      chan struct{} // there is something to do
	told      chan struct{} // there is something to tell the others

	use    sync.RWMutex // read-locked by what uses the ledger from outside the loop
	closed bool

	mu         sync.Mutex
	roster     Roster
	releasing  map[string]bool // roots that this node is about to give up, by digest: it confirms them to nobody
	last       summary
	tombstones int

	full        atomic.Bool          // the next round is to look at everything
	wantCollect atomic.Bool          // something was erased here
	erasing     map[ipfs.Digest]bool // erased and still on disk: somebody is reading it

	loop loop

	ctx        context.Context
	cancel     context.CancelFunc
	background sync.WaitGroup
	close      func() error
}

// Open starts a replicator. It runs until Close, which must come before the node's.
func Open(ctx context.Context, options Options) (*Replicator, error) {
	options, err := options.withDefaults()
	if err != nil {
		return nil, err
	}
	r := &Replicator{
		node: options.Node, self: options.Node.AddrInfo().ID, options: options,
		liveness:  newLiveness(options.Grace, options.Now()),
		answering: make(chan struct{}, exchanges), news: make(chan struct{}, 1), told: make(chan struct{}, 1),
		releasing: map[string]bool{}, erasing: map[ipfs.Digest]bool{},
	}
	if r.roster, err = options.Consortium.Roster(ctx); err != nil {
		return nil, err
	}
	if r.ledger, err = openLedger(filepath.Join(options.Dir, "ledger")); err != nil {
		return nil, err
	}
	if err := r.doubtAfterAbsence(); err != nil {
		return nil, errors.Join(err, r.ledger.close())
	}
	r.ctx, r.cancel = context.WithCancel(context.Background())
	r.pinning = newPinning(r)
	r.close = sync.OnceValue(r.shutdown)
	r.node.Serve(protocolID, exchangeTime, r.serve)
	r.background.Go(r.run)
	r.background.Go(r.tell)
	for range pinWorkers {
		r.background.Go(r.pinning.work)
	}
	reportMetrics(r)
	return r, nil
}

// doubtAfterAbsence drops what this node knew from others where it was away for so long that they may have dropped
// tombstones meanwhile.
func (r *Replicator) doubtAfterAbsence() error {
	seen, err := r.ledger.time("seen")
	if err != nil {
		return err
	}
	if !seen.IsZero() && r.options.Now().Sub(seen) > r.options.Retention/2 {
		r.options.Log.Warn("this node was away for long: it asks the others anew what is to be kept", "since", seen)
		return r.ledger.doubt(r.self)
	}
	return nil
}

// Close stops the replicator. Calls after the first return the same result.
func (r *Replicator) Close() error { return r.close() }

func (r *Replicator) shutdown() error {
	stopMetrics(r)
	r.cancel()
	r.node.StopServing(protocolID)
	r.background.Wait()
	r.use.Lock()
	defer r.use.Unlock()
	r.closed = true
	return r.ledger.close()
}

// begin makes closing wait until end. It fails with [ErrClosed] where that has come too late.
func (r *Replicator) begin() error {
	r.use.RLock()
	if r.closed {
		r.use.RUnlock()
		return ErrClosed
	}
	return nil
}

func (r *Replicator) end() { r.use.RUnlock() }

// Add stores content on this node and claims it for the consortium.
func (r *Replicator) Add(ctx context.Context, content io.Reader) (cid.Cid, error) {
	root, err := r.node.Add(ctx, content)
	if err != nil {
		return cid.Undef, err
	}
	if err := r.Keep(ctx, root); err != nil {
		return cid.Undef, errors.Join(err, r.node.Unpin(ctx, root))
	}
	return root, nil
}

// Get opens content, from disk or from a member; see [ipfs.Node.Get].
func (r *Replicator) Get(ctx context.Context, root cid.Cid) (io.ReadCloser, error) {
	return r.node.Get(ctx, root)
}

// Resolve rebuilds the CID of a file from its digest; see [ipfs.Node.Resolve].
func (r *Replicator) Resolve(ctx context.Context, digest ipfs.Digest) (cid.Cid, error) {
	return r.node.Resolve(ctx, digest)
}

// Keep claims content in this node's name: from now on the consortium's nodes hold it. It fails with [ErrForgotten]
// for what was erased.
func (r *Replicator) Keep(_ context.Context, root cid.Cid) error {
	if _, err := ipfs.DigestOf(root); err != nil {
		return err
	}
	if err := r.begin(); err != nil {
		return err
	}
	defer r.end()
	known, err := r.ledger.about(root)
	if err != nil {
		return fmt.Errorf("replication: cannot read the ledger: %w", err)
	}
	if known.barred || known.fallen(r.self, r.currentRoster()) {
		return fmt.Errorf("%w: %s: the same ciphertext cannot be stored again, encrypt anew", ErrForgotten, root)
	}
	if err := r.rule(root, claim); err != nil {
		return err
	}
	if err := r.ledger.hold(root); err != nil {
		return fmt.Errorf("replication: cannot write the ledger: %w", err)
	}
	r.spread()
	return nil
}

// Forget erases content: this node gives it up for ever, whoever claims it, and its own institution's claims to it
// fall at every member. Where another institution claims it too, that one's members keep it until they are
// told likewise: the chain's erasure tells every node.
//
// The blocks are deleted here when it returns, or when those who read them at this moment have ended; elsewhere within
// a round of hearing of it.
func (r *Replicator) Forget(ctx context.Context, digest ipfs.Digest) error {
	if err := r.begin(); err != nil {
		return err
	}
	defer r.end()
	root := digest.CID(true) // rulings are about digests; the codec does not matter
	if err := r.ledger.bar(root, r.options.Now()); err != nil {
		return fmt.Errorf("replication: cannot write the ledger: %w", err)
	}
	if err := r.rule(root, forget); err != nil {
		return err
	}
	r.spread()
	if err := r.giveUp(ctx, root); err != nil {
		return err
	}
	if err := r.erase(ctx, root); err != nil {
		return err
	}
	_, err := r.node.Collect(ctx)
	return err
}

// erase makes the rounds collect until a root is off the disk.
func (r *Replicator) erase(ctx context.Context, root cid.Cid) error {
	r.wantCollect.Store(true) // also where the root is not here: parts of it may be, that were only read
	digest, err := ipfs.DigestOf(root)
	if err != nil {
		return err
	}
	present, err := r.node.Has(ctx, digest.CID(true)) // as a chunk: the root's own block
	if err != nil || !present {
		return err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.erasing[digest] = true
	return nil
}

// rule signs and records this node's own ruling.
func (r *Replicator) rule(root cid.Cid, what kind) error {
	own := ruling{Root: root, Home: r.self, Kind: what, Time: r.options.Now().Unix()}
	var err error
	if own.Signature, err = r.node.Sign(own.message()); err != nil {
		return fmt.Errorf("replication: cannot sign: %w", err)
	}
	if err := r.ledger.record(own); err != nil {
		return fmt.Errorf("replication: cannot write the ledger: %w", err)
	}
	return nil
}

// giveUp unpins a root under either codec.
func (r *Replicator) giveUp(ctx context.Context, root cid.Cid) error {
	digest, err := ipfs.DigestOf(root)
	if err != nil {
		return err
	}
	for _, oneChunk := range []bool{true, false} {
		if err := r.node.Unpin(ctx, digest.CID(oneChunk)); err != nil && !errors.Is(err, ipfs.ErrNotPinned) {
			return err
		}
	}
	return r.ledger.release(root)
}

// confirms tells whether this node has a root and means to keep it.
func (r *Replicator) confirms(root cid.Cid) (bool, error) {
	if _, err := ipfs.DigestOf(root); err != nil {
		return false, err
	}
	r.mu.Lock()
	leaving := r.releasing[digestKey(root)]
	r.mu.Unlock()
	if leaving {
		return false, nil
	}
	return r.node.Pinned(r.ctx, root)
}

// wake starts a round soon.
func (r *Replicator) wake() { signal(r.news) }

// spread starts a round here and, by word of mouth, at the others.
func (r *Replicator) spread() {
	signal(r.news)
	signal(r.told)
}

func signal(to chan struct{}) {
	select {
	case to <- struct{}{}:
	default: // it is known already
	}
}

// tell sends a word to all connected members that there is news. Who misses it learns in the next round.
func (r *Replicator) tell() {
	for {
		select {
		case <-r.ctx.Done():
			return
		case <-r.told:
		}
		roster := r.currentRoster()
		var asked sync.WaitGroup
		for _, id := range r.connected(roster) {
			asked.Go(func() { _, _ = r.ask(r.ctx, id, question{}) })
		}
		asked.Wait()
	}
}

func (r *Replicator) currentRoster() Roster {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.roster
}

// connected are the members to which there is a connection.
func (r *Replicator) connected(roster Roster) []peer.ID {
	var ids []peer.ID
	for _, id := range r.node.Peers() {
		if m, known := roster.member(id); known && !m.Left {
			ids = append(ids, id)
		}
	}
	return ids
}

// addressOf reads a member's addresses.
func addressOf(m Member) (peer.AddrInfo, error) {
	info := peer.AddrInfo{ID: m.ID}
	for _, text := range m.Addresses {
		addr, err := multiaddr.NewMultiaddr(text)
		if err != nil {
			return info, fmt.Errorf("replication: bad address %q of member %s: want the form /ip4/10.0.0.7/tcp/4001: %w", text, m.ID, err)
		}
		info.Addrs = append(info.Addrs, addr)
	}
	return info, nil
}
