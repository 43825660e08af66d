package attester

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"github.com/cockroachdb/pebble/vfs"
	"github.com/ethereum/go-ethereum/common"

	"github.com/healthd/healthd/internal/attestation"
)

const (
	// keptNumbers is how many of the newest numbers are remembered of each subject; older ones are refused altogether.
	// What a validator signs lies a few ranges behind the newest.
	keptNumbers = 128
	// maxSubjects bounds the journal. A network has one settlement contract at a time, and rarely another.
	maxSubjects = 32
)

var (
	// ErrConflict says that the key has signed something else for the same number.
	ErrConflict = errors.New("this key has signed something else for the same range")
	// ErrJournal says that the journal cannot tell what the key has signed.
	ErrJournal = errors.New("attestation journal")
)

// Kind of what is signed.
type Kind string

// What a validator signs.
const (
	KindRange    Kind = "range"
	KindFinality Kind = "finality"
)

// subject is what has one signature for each number.
type subject struct {
	kind       Kind
	settlement attestation.Settlement
}

// Journal remembers on disk what an attestation key has signed, so that it never signs two different things for one
// number, whatever its node believes after a crash, a rollback or a restored backup. What it permits is on disk before
// it says so.
type Journal struct {
	path string
	lock io.Closer

	mutex  sync.Mutex
	signed map[subject]map[uint64]common.Hash // digests by number
}

// OpenJournal reads the journal at path, or begins one. One process at a time may hold it.
func OpenJournal(path string) (*Journal, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrJournal, err)
	}
	lock, err := vfs.Default.Lock(path + ".lock")
	if err != nil {
		return nil, fmt.Errorf("%w: %s is in use: a node or `healthd attest` signs with this key already (%w)", ErrJournal, path, err)
	}
	journal := &Journal{path: path, lock: lock, signed: map[subject]map[uint64]common.Hash{}}
	content, err := os.ReadFile(path)
	if err == nil {
		journal.signed, err = decodeJournal(content)
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, errors.Join(fmt.Errorf("%w: %s: %w. Nothing is signed while it is unknown what was signed before. "+
			"Bring the file back from this disk's newest copy; if there is none and no other machine holds this key, "+
			"move the file away once the network has certified what it proved before", ErrJournal, path, err), lock.Close())
	}
	return journal, nil
}

// Close lets another process have the journal.
func (j *Journal) Close() error { return j.lock.Close() }

// Permit says whether the key may sign a digest for a number, and remembers that it did.
func (j *Journal) Permit(kind Kind, settlement attestation.Settlement, number uint64, digest common.Hash) error {
	j.mutex.Lock()
	defer j.mutex.Unlock()
	of := subject{kind, settlement}
	before := j.signed[of]
	if known, ok := before[number]; ok {
		if known != digest {
			return j.conflict(of, number, known, digest)
		}
		return nil
	}
	switch {
	case before == nil && len(j.signed) == maxSubjects:
		return fmt.Errorf("%w: %s names %d contracts already, so this node will not sign for %s: stop it and move the file away if they are all abandoned",
			ErrJournal, j.path, maxSubjects, settlement.Contract)
	case len(before) == keptNumbers && number < lowest(before):
		return fmt.Errorf("%w: %s %d is older than all that %s remembers (from %d on): this node's state is far behind what this key has signed; let it catch up",
			ErrConflict, kind, number, j.path, lowest(before))
	}
	after := maps.Clone(before)
	if after == nil {
		after = map[uint64]common.Hash{}
	}
	after[number] = digest
	if len(after) > keptNumbers {
		delete(after, lowest(after))
	}
	signed := maps.Clone(j.signed)
	signed[of] = after
	if err := replaceFile(j.path, encodeJournal(signed)); err != nil {
		return fmt.Errorf("%w: nothing is signed that could not be written down: %w", ErrJournal, err)
	}
	j.signed = signed
	return nil
}

func (j *Journal) conflict(of subject, number uint64, known, asked common.Hash) error {
	return fmt.Errorf("%w: %s %d for %s on L1 chain %d: signed %s, asked for %s. Most likely this node's state is not the network's "+
		"(another network's files, a rollback, an old backup, other software): compare `healthd query zkbatch range %d` with "+
		"another member's node and synchronise this one anew. Only if the members have agreed to replace that range: stop the node, move %s away, start it",
		ErrConflict, of.kind, number, of.settlement.Contract, of.settlement.L1ChainID, known, asked, number, j.path)
}

func lowest(numbers map[uint64]common.Hash) uint64 {
	return slices.Min(slices.Collect(maps.Keys(numbers)))
}

// replaceFile puts a file in the place of another such that a crash at any moment leaves one of them whole.
func replaceFile(path string, content []byte) (err error) {
	next := path + ".new"
	file, err := os.OpenFile(next, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = file.Write(content)
	if err = errors.Join(err, file.Sync(), file.Close()); err != nil {
		return err
	}
	if err := os.Rename(next, path); err != nil {
		return err
	}
	folder, err := os.Open(filepath.Dir(path))
	if err != nil {
		return err
	}
	return errors.Join(folder.Sync(), folder.Close())
}
