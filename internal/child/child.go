// Package child runs processes that must not outlive their starter.
package child

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"syscall"
	"time"
)

// StopPatience is how long a process may take to end after it was asked to.
const StopPatience = 20 * time.Second

// Options say what to run.
type Options struct {
	Binary string
	Args   []string
	// Env is added to this process's environment.
	Env []string
	// LogFile gets what the process writes; a new process appends to what an earlier one left.
	LogFile string
	// Output gets standard output instead of the log file; nil leaves it there.
	Output io.Writer
}

// Process is a child in the background.
type Process struct {
	cmd  *exec.Cmd
	log  *os.File
	done chan struct{}
	err  error
}

// Start runs a command in the background. On Linux the kernel ends it with this process, even where that is killed. It
// is not in the terminal's process group: Ctrl-C reaches the starter, which decides.
func Start(options Options) (*Process, error) {
	log, err := os.OpenFile(options.LogFile, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return nil, err
	}
	p := &Process{cmd: exec.Command(options.Binary, options.Args...), log: log, done: make(chan struct{})}
	p.cmd.Env = append(os.Environ(), options.Env...)
	p.cmd.Stdout, p.cmd.Stderr = log, log
	if options.Output != nil {
		p.cmd.Stdout = options.Output
	}
	p.cmd.SysProcAttr = attributes()
	started := make(chan error)
	go func() {
		// The kernel ties a child to the thread that started it, not to the process.
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		err := p.cmd.Start()
		started <- err
		if err == nil {
			p.err = p.cmd.Wait()
		}
		close(p.done)
	}()
	if err := <-started; err != nil {
		return nil, errors.Join(err, log.Close())
	}
	return p, nil
}

// PID is the process's number.
func (p *Process) PID() int { return p.cmd.Process.Pid }

// Done is closed when the process has ended.
func (p *Process) Done() <-chan struct{} { return p.done }

// Alive returns an error that points to the log once the process has ended.
func (p *Process) Alive() error {
	select {
	case <-p.done:
		end := "by itself"
		if p.err != nil {
			end = p.err.Error()
		}
		return fmt.Errorf("%s has stopped (%s): its log is %s", filepath.Base(p.cmd.Path), end, p.log.Name())
	default:
		return nil
	}
}

// Stop asks the process to end, kills it where it does not, and returns when it is gone.
func (p *Process) Stop() error {
	select {
	case <-p.done:
		return p.log.Close()
	default:
	}
	if err := p.cmd.Process.Signal(syscall.SIGTERM); err != nil && !errors.Is(err, os.ErrProcessDone) {
		return err
	}
	select {
	case <-p.done:
		return p.log.Close()
	case <-time.After(StopPatience):
		return p.Kill()
	}
}

// Kill ends the process as a power failure would, and returns when it is gone.
func (p *Process) Kill() error {
	if err := p.cmd.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
		return err
	}
	<-p.done
	return p.log.Close()
}
