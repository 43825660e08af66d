package main

import (
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/vault"
)

// fileToStore is the document that a file holds.
func fileToStore(cmd *cobra.Command, path, name string, class codes.Class) (custody.Document, error) {
	info, err := os.Stat(path)
	if err != nil {
		return custody.Document{}, err
	}
	if info.IsDir() {
		return custody.Document{}, fmt.Errorf("%s is a folder: put its files one by one, or an archive of it", path)
	}
	if !info.Mode().IsRegular() {
		return custody.Document{}, fmt.Errorf("%s is no regular file: it must be readable twice, so that an interrupted command can go on", path)
	}
	opened := 0
	open := func() (io.ReadCloser, error) {
		file, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		if opened++; opened == 1 { // to be hashed only, which is fast
			return file, nil
		}
		return watched{file, showProgressOf(cmd, "storing "+info.Name(), info.Size())}, nil
	}
	return custody.Document{Name: name, Class: class, Action: vault.ActionCreate, Open: open}, nil
}

// watched shows how far a file is read.
type watched struct {
	file     *os.File
	progress *progress
}

func (w watched) Read(into []byte) (int, error) {
	n, err := w.file.Read(into)
	_, _ = w.progress.Write(into[:n])
	return n, err
}

func (w watched) Close() error {
	w.progress.stop()
	return w.file.Close()
}
