package depot

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/ipfs/go-cid"
)

// upload is a file of which nobody knows yet whether it becomes part of somebody's records.
type upload struct {
	Actor uint64 `json:"actor"`
	Time  int64  `json:"time"` // in Unix seconds
	Bytes int64  `json:"bytes"`
}

// uploads are kept in a folder, a file for each, named by CID: they outlive the process.
type uploads struct {
	dir   string
	mutex sync.Mutex
	known map[cid.Cid]upload
}

const unfinished = ".next"

func openUploads(dir string) (*uploads, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	u := &uploads{dir: dir, known: map[cid.Cid]upload{}}
	for _, entry := range entries {
		path := filepath.Join(dir, entry.Name())
		if strings.HasSuffix(entry.Name(), unfinished) { // of a process that was killed
			if err := os.Remove(path); err != nil {
				return nil, err
			}
			continue
		}
		root, err := cid.Decode(entry.Name())
		if err != nil {
			return nil, fmt.Errorf("depot: %s is no note of an upload: remove it", path)
		}
		content, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		var noted upload
		if err := json.Unmarshal(content, &noted); err != nil {
			return nil, fmt.Errorf("depot: %s is damaged: remove it, and the file that it names stays for ever", path)
		}
		u.known[root] = noted
	}
	return u, nil
}

// put is on disk when it returns. Content that waits already keeps its first note.
func (u *uploads) put(root cid.Cid, noted upload) error {
	u.mutex.Lock()
	defer u.mutex.Unlock()
	if _, waits := u.known[root]; waits {
		return nil
	}
	content, err := json.Marshal(noted)
	if err != nil {
		return err
	}
	path := u.path(root)
	file, err := os.OpenFile(path+unfinished, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = file.Write(content)
	if err = errors.Join(err, file.Sync(), file.Close()); err != nil {
		return err
	}
	if err := os.Rename(path+unfinished, path); err != nil {
		return err
	}
	u.known[root] = noted
	return u.sync()
}

func (u *uploads) sync() error {
	folder, err := os.Open(u.dir)
	if err != nil {
		return err
	}
	return errors.Join(folder.Sync(), folder.Close())
}

// path is below the folder: a CID as text has letters and digits only.
func (u *uploads) path(root cid.Cid) string {
	return filepath.Join(u.dir, filepath.Base(root.String()))
}

func (u *uploads) get(root cid.Cid) (upload, bool) {
	u.mutex.Lock()
	defer u.mutex.Unlock()
	noted, ok := u.known[root]
	return noted, ok
}

func (u *uploads) remove(root cid.Cid) error {
	u.mutex.Lock()
	defer u.mutex.Unlock()
	if err := os.Remove(u.path(root)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	delete(u.known, root)
	return nil
}

// of says how much of somebody waits.
func (u *uploads) of(actor uint64) (files int, bytes int64) {
	u.mutex.Lock()
	defer u.mutex.Unlock()
	for _, noted := range u.known {
		if noted.Actor == actor {
			files++
			bytes += noted.Bytes
		}
	}
	return files, bytes
}

// before are those that were stored before a moment.
func (u *uploads) before(moment time.Time) map[cid.Cid]upload {
	u.mutex.Lock()
	defer u.mutex.Unlock()
	old := map[cid.Cid]upload{}
	for root, noted := range u.known {
		if noted.Time <= moment.Unix() {
			old[root] = noted
		}
	}
	return old
}
