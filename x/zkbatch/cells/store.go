// Package cells gives modules the state tree: the overlay of the block that is being executed, and committed
// heights for queries. The cells themselves are x/zkbatch's; a module reads and imports those of its kinds.
package cells

import (
	"encoding/binary"
	"fmt"

	storetypes "github.com/cosmos/cosmos-sdk/store/v2/types"
	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/statetree"
	"github.com/healthd/healthd/x/zkbatch/cellindex"
)

// Prefixes of the overlay, which lives for one block.
const (
	prefixCell  = 'c' // ‖ leaf index: protocol.Cell
	prefixTrace = 't' // ‖ first operation: statetree.TraceEntry
)

// Store is the state tree with the overlay of the current block, and the node's index of it.
type Store struct {
	tree  *statetree.Tree
	index *cellindex.Index
	key   storetypes.StoreKey
}

// NewStore layers the object store of a key over a tree.
func NewStore(tree *statetree.Tree, index *cellindex.Index, key *storetypes.ObjectStoreKey) *Store {
	return &Store{tree: tree, index: index, key: key}
}

// Tree returns the tree under the overlay.
func (s *Store) Tree() *statetree.Tree { return s.tree }

// Index lets the index of cells catch up with the tree.
func (s *Store) Index() error { return s.index.Follow(s.tree) }

// State is the state of the block that a context executes. Its writes follow the context: they are kept or
// discarded together with the transaction's other writes.
func (s *Store) State(ctx sdk.Context) protocol.State { return s.block(ctx) }

// AppendTrace logs one executed envelope in the block.
func (s *Store) AppendTrace(ctx sdk.Context, firstOp uint64, entry statetree.TraceEntry) {
	s.block(ctx).overlay.Set(overlayKey(prefixTrace, firstOp), entry)
}

// Changes returns what the block wrote: its cells and its trace in order of execution.
func (s *Store) Changes(ctx sdk.Context) (map[uint64]protocol.Cell, []statetree.TraceEntry) {
	overlay := s.block(ctx).overlay
	written := make(map[uint64]protocol.Cell)
	each(overlay, prefixCell, func(index uint64, value any) { written[index] = value.(protocol.Cell) })
	var trace []statetree.TraceEntry
	each(overlay, prefixTrace, func(_ uint64, value any) { trace = append(trace, value.(statetree.TraceEntry)) })
	return written, trace
}

// Clear empties the overlay. Genesis needs it: its cells are committed before the first block, whose overlay
// they would otherwise stay in.
func (s *Store) Clear(ctx sdk.Context) {
	overlay := s.block(ctx).overlay
	for _, prefix := range []byte{prefixCell, prefixTrace} {
		var keys [][]byte
		each(overlay, prefix, func(number uint64, _ any) { keys = append(keys, overlayKey(prefix, number)) })
		for _, key := range keys {
			overlay.Delete(key)
		}
	}
}

func (s *Store) block(ctx sdk.Context) block {
	latest, _ := s.tree.Latest()
	// Not through the context's gas meter: operations have a price of their own, whatever cells they touch.
	return block{tree: s.tree, version: latest, overlay: ctx.MultiStore().GetObjKVStore(s.key)}
}

// block implements protocol.State.
type block struct {
	tree    *statetree.Tree
	version uint64
	overlay storetypes.ObjKVStore
}

// Cell reads the overlay, then the tree.
func (b block) Cell(index uint64) (protocol.Cell, error) {
	if cell, ok := b.overlay.Get(overlayKey(prefixCell, index)).(protocol.Cell); ok {
		return cell, nil
	}
	return b.tree.Cell(b.version, index)
}

// SetCell writes the overlay.
func (b block) SetCell(index uint64, cell protocol.Cell) error {
	b.overlay.Set(overlayKey(prefixCell, index), cell)
	return nil
}

func overlayKey(prefix byte, number uint64) []byte {
	return binary.BigEndian.AppendUint64([]byte{prefix}, number)
}

func each(overlay storetypes.ObjKVStore, prefix byte, visit func(number uint64, value any)) {
	iterator := overlay.Iterator([]byte{prefix}, []byte{prefix + 1})
	defer iterator.Close()
	for ; iterator.Valid(); iterator.Next() {
		visit(binary.BigEndian.Uint64(iterator.Key()[1:]), iterator.Value())
	}
}

// Write packs fields into a cell of the block. Genesis uses it; operations write through the protocol's machine.
func Write(state protocol.State, kind protocol.CellKind, sequence uint64, fields protocol.Described[uint64, protocol.Word]) error {
	cell, err := protocol.EncodeCell(kind, fields)
	if err != nil {
		return fmt.Errorf("%s %d: %w", kind, sequence, err)
	}
	return state.SetCell(protocol.LeafIndex(kind, sequence), cell)
}
