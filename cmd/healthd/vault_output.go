package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"github.com/spf13/cobra"
)

// writeDocument makes a file that holds all of the document or does not exist: the last bytes decide whether the
// first were what the CID names.
func writeDocument(path string, content io.Reader) (size int64, err error) {
	partial, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*") // mode 0600
	if err != nil {
		return 0, err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(partial.Name())
		}
	}()
	size, err = io.Copy(partial, content)
	if err == nil {
		err = partial.Sync()
	}
	if err := errors.Join(err, partial.Close()); err != nil {
		return 0, err
	}
	return size, os.Rename(partial.Name(), path)
}

// progress tells, every two seconds, how far a command has come. What is written to it is only counted.
type progress struct {
	bytes atomic.Int64
	done  chan struct{}
	over  sync.WaitGroup
}

func showProgress(cmd *cobra.Command, doing string) *progress {
	p := &progress{done: make(chan struct{})}
	start := time.Now()
	p.over.Go(func() {
		ticker := time.NewTicker(2 * time.Second)
		defer ticker.Stop()
		for {
			select {
			case <-p.done:
				return
			case <-ticker.C:
				cmd.PrintErrln(fmt.Sprintf("%s: %.1f MiB after %s", doing, float64(p.bytes.Load())/(1<<20), time.Since(start).Round(time.Second)))
			}
		}
	})
	return p
}

// Write counts.
func (p *progress) Write(data []byte) (int, error) {
	p.bytes.Add(int64(len(data)))
	return len(data), nil
}

func (p *progress) stop() {
	close(p.done)
	p.over.Wait()
}
