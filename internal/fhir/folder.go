package fhir

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Folder is what Load found.
type Folder struct {
	// Patients are bundles about one patient each, by file name.
	Patients []*Bundle
	// Directory are bundles about no patient: hospitals, practitioners.
	Directory []*Bundle
	// Problems are files and entries that could not be used, each one line that begins with the file's name.
	Problems []error
}

// ErrNoBundles: a folder holds nothing that can be used.
var ErrNoBundles = errors.New("no FHIR bundles")

// Load reads every .json file of a folder; it does not look into sub-folders. A file that cannot be used is reported
// in Problems and does not lose the others. Load itself fails where the folder cannot be read or holds no usable bundle.
func Load(dir string) (*Folder, error) {
	files, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("fhir: folder %s does not exist: correct the path", dir)
	case errors.Is(err, fs.ErrPermission):
		return nil, fmt.Errorf("fhir: folder %s may not be read: give this user the permission", dir)
	case err != nil:
		return nil, fmt.Errorf("fhir: cannot read folder %s: %w", dir, err)
	}
	folder := &Folder{}
	for _, file := range files {
		if file.IsDir() || !strings.EqualFold(filepath.Ext(file.Name()), ".json") {
			continue
		}
		folder.load(dir, file.Name())
	}
	if len(folder.Patients)+len(folder.Directory) > 0 {
		return folder, nil
	}
	if len(folder.Problems) > 0 {
		return folder, fmt.Errorf("%w that can be used in %s: %d unusable files, the first: %w", ErrNoBundles, dir, len(folder.Problems), folder.Problems[0])
	}
	return folder, fmt.Errorf("%w in %s: put patients' transaction bundles (*.json) there", ErrNoBundles, dir)
}

func (f *Folder) load(dir, name string) {
	bundle, err := loadFile(filepath.Join(dir, name))
	if err != nil {
		f.Problems = append(f.Problems, fmt.Errorf("%s: %w", name, err))
		return
	}
	bundle.Name = name
	for _, problem := range bundle.Problems {
		f.Problems = append(f.Problems, fmt.Errorf("%s: %w", name, problem))
	}
	if len(bundle.ByType("Patient")) == 0 {
		f.Directory = append(f.Directory, bundle)
		return
	}
	if _, err := bundle.Patient(); err != nil {
		f.Problems = append(f.Problems, fmt.Errorf("%s: %w", name, err))
		return
	}
	f.Patients = append(f.Patients, bundle)
}

func loadFile(path string) (*Bundle, error) {
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrPermission) {
		return nil, errors.New("the file may not be read: give this user the permission")
	}
	if err != nil {
		return nil, fmt.Errorf("cannot read: %w", errors.Unwrap(err)) // without the path, which the caller prepends
	}
	defer file.Close()
	if info, err := file.Stat(); err != nil || !info.Mode().IsRegular() {
		return nil, errors.New("not a regular file: remove it from the folder")
	}
	return Parse(file)
}

// Save writes bundles as files of a folder, named by Bundle.Name, in the form that Load reads. It replaces files.
func Save(dir string, bundles []*Bundle) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("fhir: cannot create the folder: %w", err)
	}
	for _, bundle := range bundles {
		if err := saveFile(filepath.Join(dir, filepath.Base(bundle.Name)), bundle); err != nil {
			return fmt.Errorf("fhir: cannot write %s: %w", bundle.Name, err)
		}
	}
	return nil
}

func saveFile(path string, bundle *Bundle) (err error) {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	_, err = file.ReadFrom(bundle.Content())
	return err
}
