package clinical

import (
	"regexp"
	"strings"
	"time"
)

// span is the time that a date of some precision stands for: from begin up to, and not including, end. A zero end is open.
type span struct{ begin, end time.Time }

// moment is the value of a date parameter.
type moment struct {
	prefix string
	span
}

var prefixed = regexp.MustCompile(`^(eq|ne|gt|lt|ge|le|sa|eb|ap)?(.+)$`)

func parseMoment(value string) (moment, error) {
	parts := prefixed.FindStringSubmatch(value)
	if parts == nil {
		return moment{}, invalid("date", "it must be a date")
	}
	m := moment{prefix: parts[1]}
	switch m.prefix {
	case "":
		m.prefix = "eq"
	case "ne", "sa", "eb", "ap":
		return m, invalid("date", "the prefixes eq, gt, lt, ge and le are supported")
	}
	var ok bool
	if m.span, ok = parseSpan(parts[2]); !ok {
		return m, invalid("date", "it must be YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDThh:mm with an optional second and zone")
	}
	return m, nil
}

// precisions are the forms of a dateTime. Where there is no zone UTC is meant.
var precisions = []struct {
	layout string
	end    func(time.Time) time.Time
}{
	{"2006", func(t time.Time) time.Time { return t.AddDate(1, 0, 0) }},
	{"2006-01", func(t time.Time) time.Time { return t.AddDate(0, 1, 0) }},
	{"2006-01-02", func(t time.Time) time.Time { return t.AddDate(0, 0, 1) }},
	{"2006-01-02T15:04", minute}, {"2006-01-02T15:04Z07:00", minute},
	{"2006-01-02T15:04:05", second}, {"2006-01-02T15:04:05Z07:00", second},
}

func minute(t time.Time) time.Time { return t.Add(time.Minute) }
func second(t time.Time) time.Time {
	if t.Nanosecond() != 0 {
		return t.Add(time.Millisecond)
	}
	return t.Add(time.Second)
}

func parseSpan(text string) (span, bool) {
	text = strings.Replace(text, " ", "+", 1) // a plus sign that a client forgot to escape
	for _, p := range precisions {
		if begin, err := time.Parse(p.layout, text); err == nil {
			return span{begin, p.end(begin)}, true
		}
	}
	return span{}, false
}

// matches compares as https://hl7.org/fhir/R4/search.html#prefix says: between ranges.
func (m moment) matches(at span) bool {
	ends := func(t time.Time) bool { return !at.end.IsZero() && !at.end.After(t) } // not later than t
	within := !at.begin.Before(m.begin) && ends(m.end)
	later, earlier := !ends(m.end), at.begin.Before(m.begin)
	switch m.prefix {
	case "gt":
		return later
	case "ge":
		return later || within
	case "lt":
		return earlier
	case "le":
		return earlier || within
	}
	return within
}
