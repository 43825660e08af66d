package clinical

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// sealer makes bytes unreadable for everybody but this home.
type sealer interface {
	Seal(secret []byte) ([]byte, error)
	Unseal(sealed []byte) ([]byte, error)
}

// sealedFile keeps one value on disk, sealed. It is replaced as a whole: a crash leaves the old value or the new one.
type sealedFile struct {
	sealer sealer
	path   string
}

// load reads the value; it leaves it as it is where there is no file.
func (f sealedFile) load(into any) error {
	sealed, err := os.ReadFile(f.path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("clinical: %w", err)
	}
	content, err := f.sealer.Unseal(sealed)
	if err == nil {
		err = json.Unmarshal(content, into)
	}
	if err != nil {
		return fmt.Errorf("clinical: %s cannot be opened: is it of this home, and undamaged? restore it from a backup: %w", filepath.Base(f.path), err)
	}
	return nil
}

func (f sealedFile) save(value any) (err error) {
	content, err := json.Marshal(value)
	if err != nil {
		return err
	}
	sealed, err := f.sealer.Seal(content)
	if err != nil {
		return err
	}
	file, err := os.CreateTemp(filepath.Dir(f.path), filepath.Base(f.path)+".new-*") // 0600
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(file.Name()))
		}
	}()
	_, err = file.Write(sealed)
	if err == nil {
		err = file.Sync()
	}
	if err = errors.Join(err, file.Close()); err != nil {
		return err
	}
	if err = os.Rename(file.Name(), f.path); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(f.path))
}

func syncFolder(path string) error {
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(folder.Sync(), folder.Close())
}
