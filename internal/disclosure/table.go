package disclosure

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"unicode"

	"github.com/healthd/healthd/x/consent/types"
)

// WriteTable writes disclosures for a terminal, one line each.
func WriteTable(out io.Writer, disclosures []types.Disclosure) error {
	if len(disclosures) == 0 {
		_, err := fmt.Fprintln(out, "Nobody asked for access.")
		return err
	}
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "ACCESS\tWHEN\tPATIENT\tWHO\tPURPOSE\tWHAT\tON CONSENT\tDECISION\tWHY")
	for i := range disclosures {
		d := &disclosures[i]
		fmt.Fprintf(table, "%d\t%s\t%d\t%s\t%s\t%s\t%s\t%s\t%s\n",
			d.Access.Sequence, moment(d.Access.Time), d.Access.Patient, who(d), d.Purpose, what(d), number(d.Access.Consent), d.Decision, why(d))
	}
	return table.Flush()
}

func who(d *types.Disclosure) string {
	text := fmt.Sprintf("%s %d", d.RequesterRole, d.Access.Requester)
	if d.RequesterInstitution != 0 && d.RequesterInstitution != d.Access.Requester {
		text += fmt.Sprintf(" of institution %d", d.RequesterInstitution)
	}
	if d.InstitutionName != "" {
		text += " (" + printable(d.InstitutionName) + ")"
	}
	return text
}

func what(d *types.Disclosure) string {
	if d.Access.Record == 0 {
		return "classes " + d.Classes
	}
	return fmt.Sprintf("record %d (%s)", d.Access.Record, d.Classes)
}

func why(d *types.Disclosure) string {
	if !d.BreakGlass {
		return d.Explanation
	}
	if d.Reviewer == 0 {
		return "broke the glass; review: " + d.Review
	}
	return fmt.Sprintf("broke the glass; review: %s, by %d", d.Review, d.Reviewer)
}

// printable keeps a name from moving the cursor or the columns.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return '?'
	}, text)
}
