package ipfs

import (
	"sync"

	"github.com/ipfs/go-cid"
)

// blockKey names a block by the first half of its hash, in whatever codec a CID reads it. Half is enough: two blocks
// that share it would cost somebody 2^64 tries to find, and only keep each other on disk.
type blockKey [16]byte

func keyOf(c cid.Cid) blockKey {
	var key blockKey
	hash := c.Hash()
	copy(key[:], hash[max(0, len(hash)-32):])
	return key
}

// guard keeps collection away from what is in use, without making either wait for the other's whole run: an add may
// take an hour, and so may a collection.
//
// The rule that makes it safe: whoever relies on a block being on disk says so (touch) before it looks or writes, and a
// block is deleted only under the same lock, after a look at what was said. So a block is either deleted before the
// touch, and then is written or fetched again, or it stays.
type guard struct {
	mu       sync.Mutex
	sessions map[*session]struct{}
	pass     *pass // the collection under way, if any
	// fresh has the blocks that were not on disk before a running Add wrote them, with that Add as long as nobody else
	// has touched the block, then nil. A failed Add takes back what is still its own.
	fresh map[blockKey]*session
}

func newGuard() *guard {
	return &guard{sessions: map[*session]struct{}{}, fresh: map[blockKey]*session{}}
}

// session is one Add, Pin or read under way. What it touched stays until it ends.
type session struct {
	guard   *guard
	root    cid.Cid // of a Pin or read; all that is on disk below it stays
	touched map[blockKey]struct{}
	own     []cid.Cid // what fresh may have of it
}

// begin registers a session. The root is undefined for an Add, which does not know it yet.
func (g *guard) begin(root cid.Cid) *session {
	s := &session{guard: g, root: root, touched: map[blockKey]struct{}{}}
	g.mu.Lock()
	defer g.mu.Unlock()
	g.sessions[s] = struct{}{}
	if g.pass != nil && root.Defined() {
		g.pass.roots = append(g.pass.roots, root)
	}
	return s
}

// end releases what the session held. An Add has pinned its root before.
func (s *session) end() {
	g := s.guard
	g.mu.Lock()
	defer g.mu.Unlock()
	delete(g.sessions, s)
	for _, c := range s.own {
		delete(g.fresh, keyOf(c))
	}
	s.own = nil
}

// touch says that the session is about to rely on blocks.
func (s *session) touch(cids ...cid.Cid) {
	s.guard.mu.Lock()
	defer s.guard.mu.Unlock()
	for _, c := range cids {
		s.touchLocked(keyOf(c))
	}
}

func (s *session) touchLocked(key blockKey) {
	s.touched[key] = struct{}{}
	if owner, tracked := s.guard.fresh[key]; tracked && owner != s {
		s.guard.fresh[key] = nil
	}
	if p := s.guard.pass; p != nil && p.covers(key) {
		p.live[key] = struct{}{}
	}
}

// touchToWrite is touch for an Add. onDisk is asked under the lock: otherwise another Add could write and pin the block
// between the question and the claim that it is this one's own.
func (s *session) touchToWrite(cids []cid.Cid, onDisk func(cid.Cid) (bool, error)) error {
	g := s.guard
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, c := range cids {
		key := keyOf(c)
		s.touchLocked(key)
		if _, tracked := g.fresh[key]; tracked {
			continue
		}
		present, err := onDisk(c)
		if err != nil {
			return err
		}
		if !present {
			g.fresh[key] = s
			s.own = append(s.own, c)
		}
	}
	return nil
}

// takeBack deletes the blocks that exist only because of this session.
func (s *session) takeBack(remove func(cid.Cid) error) error {
	g := s.guard
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, c := range s.own {
		if g.fresh[keyOf(c)] != s {
			continue
		}
		if err := remove(c); err != nil {
			return err
		}
	}
	return nil
}

// pass is one round of a collection over a share of all blocks. Splitting bounds the memory of what is live.
type pass struct {
	share, shares int
	live          map[blockKey]struct{}
	roots         []cid.Cid // of sessions, still to be walked
}

func (p *pass) covers(key blockKey) bool { return p.shares == 1 || int(key[0])%p.shares == p.share }

// beginPass starts a round with what the sessions hold. Pins must be listed after it: a session that ended before has
// pinned before.
func (g *guard) beginPass(share, shares int) *pass {
	p := &pass{share: share, shares: shares, live: map[blockKey]struct{}{}}
	g.mu.Lock()
	defer g.mu.Unlock()
	g.pass = p
	for s := range g.sessions {
		if s.root.Defined() {
			p.roots = append(p.roots, s.root)
		}
		for key := range s.touched {
			if p.covers(key) {
				p.live[key] = struct{}{}
			}
		}
	}
	return p
}

func (g *guard) endPass() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.pass = nil
}

// keep marks a block of the pass as live.
func (g *guard) keep(p *pass, c cid.Cid) {
	key := keyOf(c)
	if !p.covers(key) {
		return
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	p.live[key] = struct{}{}
}

// newRoots hands out the roots of sessions that began since the last call.
func (g *guard) newRoots(p *pass) []cid.Cid {
	g.mu.Lock()
	defer g.mu.Unlock()
	roots := p.roots
	p.roots = nil
	return roots
}

// sweep deletes those of the blocks that are not live. It does nothing, and says so, while the root of a session that
// began meanwhile waits to be walked.
func (g *guard) sweep(p *pass, blocks []cid.Cid, remove func(cid.Cid) error) (done bool, err error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if len(p.roots) > 0 {
		return false, nil
	}
	for _, c := range blocks {
		key := keyOf(c)
		if _, live := p.live[key]; live || !p.covers(key) {
			continue
		}
		if err := remove(c); err != nil {
			return false, err
		}
	}
	return true, nil
}
