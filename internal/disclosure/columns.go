package disclosure

import (
	"strconv"
	"time"

	"github.com/healthd/healthd/x/consent/types"
)

// column is one fact of a disclosure.
type column struct {
	name  string
	value func(*types.Disclosure) string
}

var columns = []column{
	{"access", func(d *types.Disclosure) string { return number(d.Access.Sequence) }},
	{"time", func(d *types.Disclosure) string { return moment(d.Access.Time) }},
	{"patient", func(d *types.Disclosure) string { return number(d.Access.Patient) }},
	{"requester", func(d *types.Disclosure) string { return number(d.Access.Requester) }},
	{"role", func(d *types.Disclosure) string { return d.RequesterRole }},
	{"institution", func(d *types.Disclosure) string { return number(d.RequesterInstitution) }},
	{"institution_name", func(d *types.Disclosure) string { return d.InstitutionName }},
	{"purpose", func(d *types.Disclosure) string { return d.Purpose }},
	{"record", func(d *types.Disclosure) string { return number(d.Access.Record) }},
	{"classes", func(d *types.Disclosure) string { return d.Classes }},
	{"consent", func(d *types.Disclosure) string { return number(d.Access.Consent) }},
	{"decision", func(d *types.Disclosure) string { return d.Decision }},
	{"reason", func(d *types.Disclosure) string { return d.Explanation }},
	{"break_glass", func(d *types.Disclosure) string { return strconv.FormatBool(d.BreakGlass) }},
	{"review", func(d *types.Disclosure) string { return d.Review }},
	{"reviewer", func(d *types.Disclosure) string { return number(d.Reviewer) }},
	{"reviewed_at", func(d *types.Disclosure) string { return moment(d.ReviewedAt) }},
}

// number writes a sequence; none is left empty.
func number(sequence uint64) string {
	if sequence == 0 {
		return ""
	}
	return strconv.FormatUint(sequence, 10)
}

// moment writes seconds since 1970 in UTC; none is left empty.
func moment(seconds uint64) string {
	if seconds == 0 {
		return ""
	}
	return time.Unix(int64(seconds), 0).UTC().Format(time.RFC3339)
}
