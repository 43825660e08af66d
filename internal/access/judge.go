package access

import (
	"context"
	"encoding/json"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// part is what may stand in the place of braces: no dot segments, no escapes, nothing that another reader of the path could
// take for something else.
var part = regexp.MustCompile(`^[A-Za-z0-9_-]{1,100}$`)

// rest is what may stand in the place of **.
var rest = regexp.MustCompile(`^[A-Za-z0-9_/-]{0,300}$`)

// match finds a path's rule and its variable parts.
func match(method, path string) (*Rule, map[string]string) {
	for i := range Policy {
		rule := &Policy[i]
		if rule.Method != method {
			continue
		}
		if prefix, open := strings.CutSuffix(rule.Path, "**"); open {
			if tail, under := strings.CutPrefix(path, prefix); under && rest.MatchString(tail) {
				return rule, nil
			}
			continue
		}
		if parts, ok := matchTemplate(rule.Path, path); ok {
			return rule, parts
		}
	}
	return nil, nil
}

func matchTemplate(template, path string) (map[string]string, bool) {
	want, have := strings.Split(template, "/"), strings.Split(path, "/")
	if len(want) != len(have) {
		return nil, false
	}
	parts := map[string]string{}
	for i, name := range want {
		switch {
		case !strings.HasPrefix(name, "{"):
			if name != have[i] {
				return nil, false
			}
		case part.MatchString(have[i]):
			parts[strings.Trim(name, "{}")] = have[i]
		default:
			return nil, false
		}
	}
	return parts, true
}

// pages are the parameters of every list.
var pages = []string{"pagination.key", "pagination.limit", "pagination.offset", "pagination.count_total", "pagination.reverse"}

// question is an actor's request as it was understood. What is understood otherwise by the node behind must not pass, so
// only known parameters do, each once.
type question struct {
	rule  *Rule
	parts map[string]string
	query url.Values
	body  []byte
}

// wellFormed says whether the query names only what the rule knows.
func (q *question) wellFormed() bool {
	for name, values := range q.query {
		if len(values) != 1 || !slices.Contains(pages, name) && !slices.Contains(q.rule.Narrows, name) && !slices.Contains(q.rule.Filters, name) {
			return false
		}
	}
	return true
}

// subject is the kind and sequence of what is asked about.
func (q *question) subject() (kind string, sequence uint64, ok bool) {
	kind, text := q.rule.Kind, q.parts[q.rule.Sequence]
	switch {
	case q.rule.Body:
		kind, text = "actor", bodyActor(&q.body)
	case len(q.rule.Filters) > 0:
		kind, text = "actor", ""
		for _, filter := range q.rule.Filters {
			if value := q.query.Get(filter); value != "" {
				if text != "" {
					return "", 0, false
				}
				text = value
			}
		}
	case kind == "{kind}":
		kind = q.parts["kind"]
	}
	sequence, err := strconv.ParseUint(text, 10, 40)
	return kind, sequence, err == nil && sequence > 0 && strconv.FormatUint(sequence, 10) == text
}

// bodyActor reads the actor of a request to evaluate, and writes the body anew so that the node reads the same one.
func bodyActor(body *[]byte) string {
	var fields map[string]json.RawMessage
	if json.Unmarshal(*body, &fields) != nil {
		return ""
	}
	for name := range fields {
		if name != "actor" && name != "op" {
			return ""
		}
	}
	canonical, err := json.Marshal(fields)
	if err != nil {
		return ""
	}
	*body = canonical
	return strings.Trim(string(fields["actor"]), `"`)
}

// mayRead is the decision about an actor. An error is the node's failure, never the answer to the question.
func (s state) mayRead(ctx context.Context, reader uint64, q *question) (bool, error) {
	switch q.rule.Who {
	case Anyone, Actors:
		return true, nil
	case Members:
		return false, nil
	}
	if !q.wellFormed() {
		return false, nil
	}
	kind, sequence, ok := q.subject()
	if !ok {
		return false, nil
	}
	return s.mayKnow(ctx, reader, q.rule.Who, kind, sequence)
}
