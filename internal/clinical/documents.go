package clinical

import (
	"container/list"
	"context"
	"sync"
	"time"

	"github.com/ipfs/go-cid"

	"github.com/healthd/healthd/internal/custody"
)

// parallel is how many documents of a request are decrypted at once.
const parallel = 4

// documents are decrypted ones, in memory only. Each stays until the last session that used it ends, or until the
// budget is needed for others; the least recently used goes first.
type documents struct {
	custody Custody
	budget  int64
	now     func() time.Time

	mu     sync.Mutex
	byCID  map[cid.Cid]*list.Element // of *kept
	recent *list.List                // the most recently used first
	size   int64
	timer  *time.Timer
	closed bool
}

type kept struct {
	content  cid.Cid
	document *document
	until    time.Time
}

func newDocuments(from Custody, budget int64, now func() time.Time) *documents {
	return &documents{custody: from, budget: budget, now: now, byCID: map[cid.Cid]*list.Element{}, recent: list.New()}
}

// all opens the documents of a session, in its order.
func (d *documents) all(ctx context.Context, versions []custody.LiveVersion, until time.Time) ([]*document, error) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	opened := make([]*document, len(versions))
	slots := make(chan struct{}, parallel)
	var running sync.WaitGroup
	for i := range versions {
		if opened[i] = d.get(versions[i].Content, until); opened[i] != nil {
			continue
		}
		slots <- struct{}{}
		running.Go(func() {
			defer func() { <-slots }()
			if ctx.Err() != nil {
				return
			}
			document, err := openDocument(ctx, d.custody, &versions[i])
			if err != nil {
				cancel(err)
				return
			}
			opened[i] = document
			d.put(versions[i].Content, document, until)
		})
	}
	running.Wait()
	if ctx.Err() != nil {
		return nil, unavailable(context.Cause(ctx))
	}
	return opened, nil
}

func (d *documents) get(content cid.Cid, until time.Time) *document {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.wipe()
	element, found := d.byCID[content]
	if !found {
		return nil
	}
	d.recent.MoveToFront(element)
	held := element.Value.(*kept)
	if until.After(held.until) {
		held.until = until
	}
	return held.document
}

func (d *documents) put(content cid.Cid, opened *document, until time.Time) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if _, found := d.byCID[content]; found || d.closed || opened.size > d.budget {
		return
	}
	d.byCID[content] = d.recent.PushFront(&kept{content, opened, until})
	d.size += opened.size
	for d.size > d.budget {
		d.drop(d.recent.Back())
	}
	if d.timer == nil {
		d.timer = time.AfterFunc(max(until.Sub(d.now()), time.Second), d.tick)
	}
}

// tick wipes what has ended when nobody asks any more.
func (d *documents) tick() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.wipe()
	d.timer = nil
	if !d.closed && d.recent.Len() > 0 {
		d.timer = time.AfterFunc(time.Minute, d.tick)
	}
}

func (d *documents) wipe() {
	now := d.now()
	for element := d.recent.Front(); element != nil; {
		next := element.Next()
		if !element.Value.(*kept).until.After(now) {
			d.drop(element)
		}
		element = next
	}
}

func (d *documents) drop(element *list.Element) {
	held := d.recent.Remove(element).(*kept)
	delete(d.byCID, held.content)
	d.size -= held.document.size
}

func (d *documents) close() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.closed, d.size = true, 0
	d.recent.Init()
	clear(d.byCID)
	if d.timer != nil {
		d.timer.Stop()
	}
}
