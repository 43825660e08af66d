package demo

import (
	"fmt"
	"io"
	"sync"
	"time"
)

// narrator tells the audience what happens. It is safe for concurrent use.
type narrator struct {
	mutex sync.Mutex
	out   io.Writer
	begun time.Time
}

// chapter begins a part of the story.
func (n *narrator) chapter(format string, args ...any) { n.line("\n== "+format, args...) }

// say tells one event.
func (n *narrator) say(format string, args ...any) { n.line("   "+format, args...) }

func (n *narrator) line(format string, args ...any) {
	n.mutex.Lock()
	defer n.mutex.Unlock()
	text := fmt.Sprintf(format, args...)
	if text[0] == '\n' {
		fmt.Fprintln(n.out)
		text = text[1:]
	}
	fmt.Fprintf(n.out, "%6.1fs %s\n", time.Since(n.begun).Seconds(), text)
}

// progress repeats a line with the elapsed time every few seconds until the returned function
// is called.
func (n *narrator) progress(format string, args ...any) (done func()) {
	text := fmt.Sprintf(format, args...)
	stop := make(chan struct{})
	var finished sync.WaitGroup
	begun := time.Now()
	finished.Go(func() {
		ticker := time.NewTicker(10 * time.Second)
		defer ticker.Stop()
		for {
			select {
			case <-stop:
				return
			case <-ticker.C:
				n.say("… %s, %.0f s so far", text, time.Since(begun).Seconds())
			}
		}
	})
	return func() { close(stop); finished.Wait() }
}
