package clinical

import (
	"encoding/json"
	"slices"
	"strings"
)

// matches tells whether a resource is among the results.
func (q *query) matches(h *holding) bool {
	if q.ids != nil && !slices.Contains(q.ids, h.ID) {
		return false
	}
	if len(q.dates) == 0 && len(q.tokens) == 0 && q.name == "" {
		return true
	}
	content := h.content()
	where := searched[h.Type]
	if len(q.dates) > 0 {
		at, dated := dateOf(content, where.date)
		if !dated || slices.ContainsFunc(q.dates, func(m moment) bool { return !m.matches(at) }) {
			return false
		}
	}
	for name, all := range q.tokens {
		in := map[string][]string{"code": where.code, "category": where.category, "status": where.status}[name]
		found := codingsOf(content, in)
		for _, alternatives := range all {
			if !slices.ContainsFunc(alternatives, func(t token) bool { return slices.ContainsFunc(found, t.equals) }) {
				return false
			}
		}
	}
	return q.name == "" || named(content, q.name)
}

// content is the resource as a tree. It is made for each search anew, so that only bytes stay in memory.
func (h *holding) content() map[string]any {
	var content map[string]any
	_ = json.Unmarshal(h.Raw, &content) // it was checked when it came in; what is no object matches nothing
	return content
}

// coded is a code with its system, "" for those of FHIR itself.
type coded struct{ system, code string }

func (t token) equals(c coded) bool {
	return (t.code == "" || t.code == c.code) && (t.anySystem || t.system == c.system)
}

// codingsOf collects the codes of elements, be they codes, Codings or CodeableConcepts, one or many.
func codingsOf(content map[string]any, in []string) (found []coded) {
	var walk func(node any)
	walk = func(node any) {
		switch node := node.(type) {
		case string:
			found = append(found, coded{code: node})
		case []any:
			for _, item := range node {
				walk(item)
			}
		case map[string]any:
			if code, is := node["code"].(string); is {
				system, _ := node["system"].(string)
				found = append(found, coded{system, code})
			}
			walk(node["coding"])
		}
	}
	for _, element := range in {
		walk(content[element])
	}
	return found
}

// dateOf is when something happened: the first of the elements that a resource has.
func dateOf(content map[string]any, in []string) (span, bool) {
	for _, element := range in {
		switch value := content[element].(type) {
		case string:
			if at, ok := parseSpan(value); ok {
				return at, true
			}
		case map[string]any:
			begin, _ := value["start"].(string)
			end, _ := value["end"].(string)
			from, begins := parseSpan(begin)
			to, ends := parseSpan(end)
			if begins || ends {
				return span{from.begin, to.end}, true
			}
		}
	}
	return span{}, false
}

// named compares with names as FHIR does with strings: a part begins so, in any letter case.
func named(content map[string]any, name string) bool {
	var begins func(node any) bool
	begins = func(node any) bool {
		switch node := node.(type) {
		case string:
			return strings.HasPrefix(strings.ToLower(node), name)
		case []any:
			return slices.ContainsFunc(node, begins)
		case map[string]any:
			return begins(node["text"]) || begins(node["family"]) || begins(node["given"])
		}
		return false
	}
	return begins(content["name"])
}

// ofType keeps the resources of one type.
func ofType(holdings []*holding, resourceType string) (kept []*holding) {
	for _, h := range holdings {
		if h.Type == resourceType {
			kept = append(kept, h)
		}
	}
	return kept
}
