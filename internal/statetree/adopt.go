package statetree

import (
	"fmt"
	"path/filepath"

	"github.com/cockroachdb/pebble"
	"github.com/cockroachdb/pebble/bloom"
	"github.com/cockroachdb/pebble/objstorage/objstorageprovider"
	"github.com/cockroachdb/pebble/sstable"
	"github.com/cockroachdb/pebble/vfs"
)

// tableBytes is about where one table ends and the next begins.
const tableBytes = 16 << 20

// Adopt gives an empty tree all that another one holds. That happens in one step:
// after a crash at any point the tree is as empty as before or has everything.
// The directory takes the tables on their way, about as large as the other tree;
// it must be on the tree's own disk and is the caller's to remove.
func (t *Tree) Adopt(other *Tree, scratch string) error {
	t.writing.Lock()
	defer t.writing.Unlock()
	switch {
	case t.isClosed():
		return ErrClosed
	case !t.Empty():
		return fmt.Errorf("%w: the tree is not empty", ErrImport)
	case other.Empty():
		return fmt.Errorf("%w: the other tree is empty", ErrImport)
	}
	writer := tableWriter{folder: scratch, format: t.db.FormatMajorVersion().MaxTableFormat()}
	adopted, err := writer.copy(other)
	if err != nil {
		return fmt.Errorf("statetree: adopt: %w", err)
	}
	if err := t.db.Ingest(writer.paths); err != nil {
		return fmt.Errorf("statetree: adopt: %w", err)
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.cache.clear()
	t.head = adopted
	return nil
}

// tableWriter copies a database into tables that another one can take in.
type tableWriter struct {
	folder string
	format sstable.TableFormat
	paths  []string
	table  *sstable.Writer
}

func (w *tableWriter) copy(from *Tree) (h head, err error) {
	export, err := from.Export()
	if err != nil {
		return h, err
	}
	defer closeInto(&err, export.Close)
	iterator, err := export.snapshot.NewIter(nil)
	if err != nil {
		return h, wrapRead(err)
	}
	defer closeInto(&err, iterator.Close)
	defer closeInto(&err, w.finish)
	for valid := iterator.First(); valid; valid = iterator.Next() {
		value, err := iterator.ValueAndErr()
		if err != nil {
			return h, wrapRead(err)
		}
		if err := w.set(iterator.Key(), value); err != nil {
			return h, err
		}
	}
	return export.head, wrapRead(iterator.Error())
}

func (w *tableWriter) set(key, value []byte) error {
	if w.table != nil && w.table.EstimatedSize() >= tableBytes {
		if err := w.finish(); err != nil {
			return err
		}
	}
	if w.table == nil {
		path := filepath.Join(w.folder, fmt.Sprintf("%06d.sst", len(w.paths)))
		file, err := vfs.Default.Create(path)
		if err != nil {
			return err
		}
		w.paths = append(w.paths, path)
		w.table = sstable.NewWriter(objstorageprovider.NewFileWritable(file), sstable.WriterOptions{
			Comparer: keyComparer, FilterPolicy: bloom.FilterPolicy(10), FilterType: pebble.TableFilter, TableFormat: w.format,
		})
	}
	return w.table.Set(key, value)
}

// finish ends the table that is being written, if there is one.
func (w *tableWriter) finish() error {
	if w.table == nil {
		return nil
	}
	table := w.table
	w.table = nil
	return table.Close()
}
