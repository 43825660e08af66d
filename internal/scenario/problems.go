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
	p.list = append(p.list, fmt.Errorf("%s:%d: %s", p.file, line, fmt.Sprintf(format, args...)))
}

// err is nothing where the file is sound.
func (p *problems) err() error {
	if len(p.list) == 0 {
		return nil
	}
	return fmt.Errorf("%w:\n%w", ErrFile, errors.Join(p.list...))
}
