package scenario

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"

	"go.yaml.in/yaml/v3"
)

// maxFile bounds a scenario file: no story that people read is longer.
const maxFile = 1 << 20

// Load reads and checks a file.
func Load(file string) (*Scenario, error) {
	input, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer input.Close()
	data, err := io.ReadAll(io.LimitReader(input, maxFile+1))
	if err != nil {
		return nil, err
	}
	if len(data) > maxFile {
		return nil, fmt.Errorf("%w: %s is larger than %d bytes", ErrFile, file, maxFile)
	}
	return Parse(file, data)
}

// Parse reads and checks a scenario; file is its name in errors.
func Parse(file string, data []byte) (*Scenario, error) {
	var document, second yaml.Node
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	switch err := decoder.Decode(&document); {
	case errors.Is(err, io.EOF):
		return nil, fmt.Errorf("%w: %s is empty", ErrFile, file)
	case err != nil:
		return nil, fmt.Errorf("%w: %s: %w", ErrFile, file, err)
	}
	if err := decoder.Decode(&second); !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%w: %s holds more than one document: one file is one scenario", ErrFile, file)
	}
	p := &problems{file: file}
	s := p.scenario(document.Content[0])
	if err := p.err(); err != nil {
		return nil, err
	}
	p.check(s)
	if err := p.err(); err != nil {
		return nil, err
	}
	return s, nil
}

// errNothingExpected is the most common omission.
var errNothingExpected = errors.New("say what must happen: one of 'expect: applied', 'expect: allowed', 'refused: CODE', 'denied: REASON', 'dropped: REASON'")

func (p *problems) scenario(node *yaml.Node) *Scenario {
	s := &Scenario{File: p.file}
	m, ok := p.readMapping(node, "a scenario")
	if !ok {
		return s
	}
	p.only(m, "a scenario", "scenario", "about", "cast", "steps")
	s.Title, s.About = p.text(m, "scenario"), p.text(m, "about")
	for _, key := range []string{"scenario", "cast", "steps"} {
		if m.values[key] == nil {
			p.add(m.line, "%q is missing", key)
		}
	}
	if cast := m.values["cast"]; cast != nil {
		s.Cast = p.cast(cast)
	}
	if steps := m.values["steps"]; steps != nil {
		for _, entry := range p.readList(steps, "steps") {
			s.Steps = append(s.Steps, p.step(entry))
		}
	}
	return s
}

func (p *problems) cast(node *yaml.Node) []Member {
	m, ok := p.readMapping(node, "the cast")
	if !ok {
		return nil
	}
	var cast []Member
	for _, name := range m.order {
		text, ok := p.scalar(m.values[name], name)
		if !ok {
			continue
		}
		member, err := parseMember(name, text, m.lines[name])
		if err != nil {
			p.add(m.lines[name], "%v", err)
			continue
		}
		cast = append(cast, member)
	}
	return cast
}
