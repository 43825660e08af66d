package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
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

// progress tells how far a command has come: by a bar on a terminal, by a line every two seconds elsewhere. What is
// written to it is only counted.
type progress struct {
	bytes atomic.Int64
	done  chan struct{}
	over  sync.WaitGroup
	bar   bool
}

// showProgress begins to tell of something whose end is not known.
func showProgress(cmd *cobra.Command, doing string) *progress { return showProgressOf(cmd, doing, 0) }

// showProgressOf begins to tell of something with a total in bytes.
func showProgressOf(cmd *cobra.Command, doing string, total int64) *progress {
	p := &progress{done: make(chan struct{}), bar: isTerminal(cmd.ErrOrStderr())}
	interval := 2 * time.Second
	if p.bar {
		interval = 200 * time.Millisecond
	}
	start := time.Now()
	p.over.Go(func() {
		ticker := time.NewTicker(interval)
		defer ticker.Stop()
		for {
			select {
			case <-p.done:
				return
			case <-ticker.C:
				line := progressLine(doing, p.bytes.Load(), total, time.Since(start))
				if p.bar {
					cmd.PrintErr("\r\x1b[K", line)
				} else {
					cmd.PrintErrln(line)
				}
			}
		}
	})
	return p
}

// barWidth is in characters.
const barWidth = 30

func progressLine(doing string, done, total int64, took time.Duration) string {
	const mib = 1 << 20
	rate := float64(done) / mib / max(took.Seconds(), 0.001)
	if total <= 0 || done > total {
		return fmt.Sprintf("%s: %.1f MiB after %s, %.0f MiB/s", doing, float64(done)/mib, took.Round(time.Second), rate)
	}
	filled := int(done * barWidth / total)
	return fmt.Sprintf("%s: [%s%s] %3d %% of %.1f MiB, %.0f MiB/s", doing, strings.Repeat("=", filled), strings.Repeat(" ", barWidth-filled),
		done*100/total, float64(total)/mib, rate)
}

// isTerminal tells whether somebody looks at the output.
func isTerminal(output io.Writer) bool {
	file, ok := output.(*os.File)
	if !ok {
		return false
	}
	info, err := file.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// Write counts.
func (p *progress) Write(data []byte) (int, error) {
	p.bytes.Add(int64(len(data)))
	return len(data), nil
}

func (p *progress) stop() {
	close(p.done)
	p.over.Wait()
	if p.bar {
		_, _ = fmt.Fprint(os.Stderr, "\r\x1b[K")
	}
}

// checkOutputFlag refuses an unknown --output before the command does anything.
func checkOutputFlag(cmd *cobra.Command) {
	cmd.PreRunE = func(cmd *cobra.Command, _ []string) error {
		_, err := wantsJSON(cmd)
		return err
	}
}
