package scenario

import (
	"errors"
	"fmt"
)

// ErrFile is returned for files that are no scenario. The text lists every problem with its line.
var ErrFile = errors.New("the scenario cannot be used")

// problems collects what is wrong in one file, so that its author sees everything at once.
type problems struct {
	file string
	list []error
}

func (p *problems) add(line int, format string, args ...any) {
	p.list = append(p.list, fmt.Errorf("%w: %s:%d: %s", ErrFile, p.file, line, fmt.Sprintf(format, args...)))
}

func (p *problems) err() error { return errors.Join(p.list...) }
