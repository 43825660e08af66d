package scenario

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// mapping is one YAML mapping with every key known.
type mapping struct {
	line   int
	values map[string]*yaml.Node
	order  []string
	lines  map[string]int
}

// readMapping reads a mapping and refuses what is none, and keys that appear twice.
func (p *problems) readMapping(node *yaml.Node, what string) (mapping, bool) {
	m := mapping{line: node.Line, values: map[string]*yaml.Node{}, lines: map[string]int{}}
	if node.Kind != yaml.MappingNode {
		p.add(node.Line, "%s must be a list of 'key: value' lines", what)
		return m, false
	}
	for i := 0; i+1 < len(node.Content); i += 2 {
		key := node.Content[i]
		name, ok := p.scalar(key, "a key of "+what)
		if !ok {
			continue
		}
		if _, twice := m.values[name]; twice {
			p.add(key.Line, "%q stands twice in %s", name, what)
			continue
		}
		m.values[name], m.lines[name] = node.Content[i+1], key.Line
		m.order = append(m.order, name)
	}
	return m, true
}

// readList reads a list.
func (p *problems) readList(node *yaml.Node, what string) []*yaml.Node {
	if node.Kind != yaml.SequenceNode || len(node.Content) == 0 {
		p.add(node.Line, "%s must be a list of entries that begin with '- '", what)
		return nil
	}
	return node.Content
}

// only refuses keys that are not known.
func (p *problems) only(m mapping, what string, known ...string) {
	for _, name := range m.order {
		if !slices.Contains(known, name) {
			p.add(m.lines[name], "%s has no %q: %s", what, name, suggest(name, known))
		}
	}
}

// text reads an optional text of a mapping.
func (p *problems) text(m mapping, key string) string {
	node, ok := m.values[key]
	if !ok {
		return ""
	}
	text, _ := p.scalar(node, key)
	return text
}

// scalar reads a text; a list of texts counts as one with commas.
func (p *problems) scalar(node *yaml.Node, what string) (string, bool) {
	switch node.Kind {
	case yaml.ScalarNode:
		if text := strings.TrimSpace(node.Value); text != "" {
			return text, true
		}
		p.add(node.Line, "%s is empty", what)
		return "", false
	case yaml.SequenceNode:
		var words []string
		for _, each := range node.Content {
			if each.Kind != yaml.ScalarNode {
				p.add(each.Line, "%s must be plain words", what)
				return "", false
			}
			words = append(words, each.Value)
		}
		return strings.Join(words, ", "), true
	}
	p.add(node.Line, "%s must be plain text, without YAML anchors or nested entries", what)
	return "", false
}
