package release

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"syscall"
)

// Errors of a journal.
var (
	// ErrReleased: the decision was good for a release already.
	ErrReleased = errors.New("release: the decision was used already")
	// ErrInUse: another process holds the journal.
	ErrInUse = errors.New("release: another gateway uses this folder: stop it first; an institution runs one gateway only, since two journals would allow two releases of a decision")
	// ErrDamaged: the journal is not what was written.
	ErrDamaged = errors.New("release: the journal is damaged")
)

const (
	journalFile = "releases.journal"
	lockFile    = "lock"
)

// Journal is the durable list of all releases. What it has taken is on the disk when a method returns, so that nothing is
// handed out that a later process does not know of. It is open in one process only.
type Journal struct {
	lock *os.File
	file *os.File

	mu     sync.Mutex
	last   checksum // of the last line
	broken error    // of a write that failed: nobody knows what is on the disk
	state
}

// OpenJournal locks a folder, which it makes, and reads its journal. A last line that was not written to its end is cut:
// nothing was handed out on its account. Any other damage is an error, since a decision could be used again.
func OpenJournal(dir string) (*Journal, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("release: %w", err)
	}
	lock, err := os.OpenFile(filepath.Join(dir, lockFile), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fmt.Errorf("release: %w", err)
	}
	j := &Journal{lock: lock, state: newState()}
	// The kernel releases it when the process ends, however that happens.
	if err := syscall.Flock(int(lock.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		return nil, errors.Join(fmt.Errorf("%w (%s)", ErrInUse, dir), lock.Close())
	}
	if err := j.open(dir); err != nil {
		return nil, errors.Join(err, j.Close())
	}
	return j, nil
}

func (j *Journal) open(dir string) (err error) {
	path := filepath.Join(dir, journalFile)
	if j.file, err = os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600); err != nil {
		return fmt.Errorf("release: %w", err)
	}
	end, err := j.replay(path)
	if err != nil {
		return err
	}
	if err := j.file.Truncate(end); err != nil {
		return fmt.Errorf("release: %w", err)
	}
	if _, err := j.file.Seek(end, 0); err != nil {
		return fmt.Errorf("release: %w", err)
	}
	return errors.Join(j.file.Sync(), syncFolder(dir))
}

// syncFolder makes a new file's name durable.
func syncFolder(dir string) error {
	folder, err := os.Open(dir)
	if err != nil {
		return fmt.Errorf("release: %w", err)
	}
	return errors.Join(folder.Sync(), folder.Close())
}

// Close lets another process open the journal.
func (j *Journal) Close() error {
	var err error
	if j.file != nil {
		err = j.file.Close()
	}
	return errors.Join(err, j.lock.Close())
}

// append writes one line and waits for the disk. The caller holds the lock.
func (j *Journal) append(e entry) error {
	if j.broken != nil {
		return j.broken
	}
	if err := j.check(e); err != nil { // what could not be read back is not written
		return fmt.Errorf("release: the journal refuses an entry: %w", err)
	}
	line, sum, err := encodeLine(j.last, e)
	if err != nil {
		return err
	}
	if _, err = j.file.Write(line); err == nil {
		err = j.file.Sync()
	}
	if err != nil {
		j.broken = fmt.Errorf("release: the journal cannot be written, so that nothing more is released until the gateway is started again: %w", err)
		return j.broken
	}
	j.last = sum
	j.apply(e)
	return nil
}

// Claim writes a release down, if its decision was not used before, and numbers it. Of concurrent callers one succeeds. With
// notify the release waits to be told to the webhook.
func (j *Journal) Claim(r Release, notify bool) (Release, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	if _, used := j.byAccess[r.Access]; used {
		return Release{}, ErrReleased
	}
	r.Number = uint64(len(j.releases)) + 1
	return r, j.append(entry{Release: &r, Notify: notify})
}

// ClaimEmergency writes down a release without a decision, with its sealed envelope, if that envelope was not used before.
func (j *Journal) ClaimEmergency(r Release, sealed []byte, notify bool) (Release, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	if _, used := j.byEnvelope[once{r.Requester, r.Nonce}]; used {
		return Release{}, ErrReleased
	}
	r.Number = uint64(len(j.releases)) + 1
	return r, j.append(entry{Release: &r, Notify: notify, Sealed: sealed})
}

// Of returns the release that a decision was good for; nil for a decision that was not used.
func (j *Journal) Of(access uint64) *Release {
	j.mu.Lock()
	defer j.mu.Unlock()
	number, used := j.byAccess[access]
	if !used {
		return nil
	}
	found := j.releases[number-1]
	return &found
}

// All lists the releases, oldest first.
func (j *Journal) All() []Release {
	j.mu.Lock()
	defer j.mu.Unlock()
	return append([]Release(nil), j.releases...)
}
