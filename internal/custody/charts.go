package custody

import (
	"container/list"
	"sync"

	"github.com/healthd/healthd/internal/vault"
)

// maxCachedVersions bounds what is remembered of indexes, at some 500 bytes a version.
const maxCachedVersions = 100_000

// chart is what is known of a patient at one head.
type chart struct {
	head  vault.Head
	index *vault.Index
	live  []LiveVersion // nil where nobody asked yet
}

// weight counts versions; an empty index weighs something, too.
func (c chart) weight() int { return 8 + len(c.index.Versions) + len(c.live) }

// charts remember the newest charts that were asked for.
type charts struct {
	mu     sync.Mutex
	most   int
	weight int
	recent *list.List // of *entry, newest first
	places map[uint64]*list.Element
}

type entry struct {
	patient uint64
	chart   chart
}

func newCharts(most int) charts {
	return charts{most: most, recent: list.New(), places: map[uint64]*list.Element{}}
}

func (c *charts) get(patient uint64) (chart, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	place, ok := c.places[patient]
	if !ok {
		return chart{}, false
	}
	c.recent.MoveToFront(place)
	return place.Value.(*entry).chart, true
}

// put remembers a chart in place of an older one of the patient.
func (c *charts) put(patient uint64, known chart) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if place, ok := c.places[patient]; ok {
		if place.Value.(*entry).chart.head.Version > known.head.Version {
			return // somebody was slower
		}
		c.drop(place)
	}
	c.places[patient] = c.recent.PushFront(&entry{patient, known})
	c.weight += known.weight()
	for c.weight > c.most && c.recent.Len() > 0 {
		c.drop(c.recent.Back())
	}
}

func (c *charts) drop(place *list.Element) {
	gone := c.recent.Remove(place).(*entry)
	delete(c.places, gone.patient)
	c.weight -= gone.chart.weight()
}
