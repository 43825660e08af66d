package statetree

import (
	"bytes"
	"encoding/binary"

	"github.com/cockroachdb/pebble"
)

// First byte of every key; README.md specifies the layouts.
const (
	prefixCell    = 'c' // ‖ index ‖ ^height
	prefixJournal = 'j' // ‖ height
	prefixMeta    = 'm'
	prefixNode    = 'n' // ‖ level<<56 | index ‖ ^height
	prefixTrace   = 't' // ‖ height ‖ position
	prefixVersion = 'v' // ‖ height
)

const versionedKeyLength = 1 + 8 + 8

// position packs a node's place in the tree into one integer. Levels sort first.
type position uint64

func at(level uint8, index uint64) position { return position(uint64(level)<<56 | index) }

func (p position) level() uint8 { return uint8(p >> 56) }

// versionedKey sorts newer heights first, so that a seek to a height finds the
// newest version at or below it.
func versionedKey(dst []byte, prefix byte, place, height uint64) []byte {
	dst = append(dst[:0], prefix)
	dst = binary.BigEndian.AppendUint64(dst, place)
	return binary.BigEndian.AppendUint64(dst, ^height)
}

func splitVersionedKey(key []byte) (place, height uint64, ok bool) {
	if len(key) != versionedKeyLength {
		return 0, 0, false
	}
	return binary.BigEndian.Uint64(key[1:]), ^binary.BigEndian.Uint64(key[9:]), true
}

func heightKey(prefix byte, height uint64) []byte {
	return binary.BigEndian.AppendUint64([]byte{prefix}, height)
}

func traceKey(dst []byte, height uint64, position uint32) []byte {
	dst = append(dst[:0], prefixTrace)
	dst = binary.BigEndian.AppendUint64(dst, height)
	return binary.BigEndian.AppendUint32(dst, position)
}

// keyComparer orders keys bytewise and tells pebble where the version starts, so
// that Bloom filters work on the place alone. Its name is stored in the
// database: a change of behaviour needs a new name and a migration.
var keyComparer = &pebble.Comparer{
	Name:           "healthd.statetree.v1",
	Compare:        bytes.Compare,
	Equal:          bytes.Equal,
	AbbreviatedKey: pebble.DefaultComparer.AbbreviatedKey,
	FormatKey:      pebble.DefaultComparer.FormatKey,
	// Index separators stay whole keys, because a shortened one has no version.
	Separator: func(dst, a, _ []byte) []byte { return append(dst, a...) },
	Successor: func(dst, a []byte) []byte { return append(dst, a...) },
	ImmediateSuccessor: func(dst, a []byte) []byte {
		return append(append(dst, a...), 0)
	},
	Split: func(key []byte) int {
		if len(key) == versionedKeyLength && (key[0] == prefixCell || key[0] == prefixNode) {
			return len(key) - 8
		}
		return len(key)
	},
}
