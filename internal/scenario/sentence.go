package scenario

import (
	"regexp"
	"strings"
)

var (
	optionalPart = regexp.MustCompile(`\[[^\]]*\]`)
	placeholder  = regexp.MustCompile(`\{[^}]*\}`)
)

// sentence tells what an act is, from its verb's words: {field} is the field's text, and a part
// in brackets stands only where all of its fields are there.
func (a *Act) sentence() string {
	lookup := func(field string) (string, bool) {
		if field == "as" {
			return a.As, a.As != ""
		}
		text, ok := a.Fields[field]
		return text, ok
	}
	fill := func(words string) (string, bool) {
		complete := true
		return placeholder.ReplaceAllStringFunc(words, func(name string) string {
			text, ok := lookup(strings.Trim(name, "{}"))
			complete = complete && ok
			return text
		}), complete
	}
	words := optionalPart.ReplaceAllStringFunc(a.Verb.says, func(part string) string {
		if filled, complete := fill(part[1 : len(part)-1]); complete {
			return filled
		}
		return ""
	})
	filled, _ := fill(words)
	return filled
}

// sentence tells what a step is.
func (s *Step) sentence() string {
	switch {
	case s.Wait != nil:
		return "wait " + s.Wait.Text
	case s.Ethereum != nil:
		return s.Ethereum.sentence(s.Who)
	case s.Read != nil && s.Read.Access != "":
		return s.Who + " reads " + s.Read.Record + " by " + s.Read.Access
	case s.Read != nil:
		return s.Who + " reads " + s.Read.Record
	}
	acts := make([]string, len(s.Acts))
	for i := range s.Acts {
		acts[i] = s.Acts[i].sentence()
	}
	who := s.Who
	if s.OldKey {
		who += " (old key)"
	}
	if len(acts) > 1 {
		who += ", under one signature:"
	}
	return who + " " + strings.Join(acts, "; ")
}
