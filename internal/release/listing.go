package release

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Listed is a release and how far the telling of it has come.
type Listed struct {
	Release
	Noted bool `json:"noted"` // it stands in the patient's register of keys
}

// listed are all releases, oldest first.
func (s *state) listed() []Listed {
	all := make([]Listed, len(s.releases))
	for i, r := range s.releases {
		all[i] = Listed{Release: r, Noted: !s.unnoted[r.Number]}
	}
	return all
}

// Listed lists all releases, oldest first.
func (j *Journal) Listed() []Listed {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.listed()
}

// ReadJournal lists the releases in a folder, which a running gateway may hold and write to. It changes nothing.
func ReadJournal(dir string) ([]Listed, error) {
	path := filepath.Join(dir, journalFile)
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("release: %w", err)
	}
	defer file.Close()
	j := &Journal{file: file, state: newState()}
	if _, err := j.replay(path); err != nil {
		return nil, err
	}
	return j.listed(), nil
}
