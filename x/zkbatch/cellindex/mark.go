package cellindex

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/cockroachdb/pebble"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/statetree"
)

// mark says up to where the index follows the tree. It names the tree's version by root as well, because another
// history may have a version of the same height.
type mark struct {
	present bool
	height  uint64
	root    fr.Element
	next    [protocol.KindRecovery + 1]uint64 // the first sequence of each kind that is not indexed
}

const markLength = 1 + 8 + fr.Bytes + 8*(int(protocol.KindRecovery)+1)

func (m *mark) encode() []byte {
	root := m.root.Bytes()
	out := binary.BigEndian.AppendUint64([]byte{formatVersion}, m.height)
	out = append(out, root[:]...)
	for _, next := range m.next {
		out = binary.BigEndian.AppendUint64(out, next)
	}
	return out
}

// decodeMark reads a mark of this format; any other is as good as none.
func decodeMark(data []byte) (m mark) {
	if len(data) != markLength || data[0] != formatVersion {
		return mark{}
	}
	m.present, m.height = true, binary.BigEndian.Uint64(data[1:])
	if m.root.SetBytesCanonical(data[9:9+fr.Bytes]) != nil {
		return mark{}
	}
	for kind := range m.next {
		m.next[kind] = binary.BigEndian.Uint64(data[9+fr.Bytes+8*kind:])
	}
	return m
}

func (i *Index) loadMark() (mark, error) {
	value, closer, err := i.db.Get([]byte{prefixMark})
	if errors.Is(err, pebble.ErrNotFound) {
		return mark{}, nil
	}
	if err != nil {
		return mark{}, fmt.Errorf("cell index: %w", err)
	}
	return decodeMark(value), closer.Close()
}

// inTree says whether the tree still has the version that the mark names.
func (m *mark) inTree(tree *statetree.Tree) (bool, error) {
	if !m.present || tree.Empty() {
		return false, nil
	}
	version, err := tree.Version(m.height)
	if err == nil && version == m.height {
		var root fr.Element
		root, err = tree.RootAt(m.height)
		return err == nil && root == m.root, ignorePruned(err)
	}
	return false, ignorePruned(err)
}

func ignorePruned(err error) error {
	if errors.Is(err, statetree.ErrPruned) {
		return nil
	}
	return err
}
