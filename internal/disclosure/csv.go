package disclosure

import (
	"encoding/csv"
	"io"
	"strings"

	"github.com/healthd/healthd/x/consent/types"
)

// WriteCSV writes one line per disclosure under a line of column names (RFC 4180).
func WriteCSV(out io.Writer, disclosures []types.Disclosure) error {
	writer := csv.NewWriter(out)
	writer.UseCRLF = true
	line := make([]string, len(columns))
	for i, column := range columns {
		line[i] = column.name
	}
	if err := writer.Write(line); err != nil {
		return err
	}
	for i := range disclosures {
		for j, column := range columns {
			line[j] = inert(column.value(&disclosures[i]))
		}
		if err := writer.Write(line); err != nil {
			return err
		}
	}
	writer.Flush()
	return writer.Error()
}

// inert keeps a spreadsheet from taking text for a formula, which could run commands or send data away: a quote in
// front makes it text (https://owasp.org/www-community/attacks/CSV_Injection).
func inert(text string) string {
	if strings.HasPrefix(text, "'") || strings.ContainsAny(firstRune(text), "=+-@\t\r\n|%＝＋－＠") {
		return "'" + text
	}
	return text
}

func firstRune(text string) string {
	for i := range text {
		if i > 0 {
			return text[:i]
		}
	}
	return text
}
