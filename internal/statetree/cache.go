package statetree

import "sync"

// cellCache holds the newest version of recently used cells, because the rules
// read several cells per operation and an iterator costs more than they do. An
// entry serves every height from its version on. It is filled and changed only
// under the tree's lock, which is what keeps an entry the newest.
type cellCache struct {
	shards [cacheShards]struct {
		sync.Mutex
		entries map[uint64]cachedCell
	}
}

const (
	cacheShards      = 64
	cacheShardLength = 1 << 11 // 131,072 cells, some 45 MB in all
)

type cachedCell struct {
	version uint64 // 0 also stands for no version at all
	cell    Cell
}

func (c *cellCache) get(index, height uint64) (Cell, bool) {
	shard := &c.shards[index%cacheShards]
	shard.Lock()
	defer shard.Unlock()
	entry, found := shard.entries[index]
	return entry.cell, found && entry.version <= height
}

// put evicts an arbitrary cell when its shard is full.
func (c *cellCache) put(index uint64, entry cachedCell) {
	shard := &c.shards[index%cacheShards]
	shard.Lock()
	defer shard.Unlock()
	if shard.entries == nil {
		shard.entries = make(map[uint64]cachedCell)
	}
	if _, found := shard.entries[index]; !found && len(shard.entries) >= cacheShardLength {
		for other := range shard.entries {
			delete(shard.entries, other)
			break
		}
	}
	shard.entries[index] = entry
}

func (c *cellCache) clear() {
	for i := range c.shards {
		shard := &c.shards[i]
		shard.Lock()
		clear(shard.entries)
		shard.Unlock()
	}
}
