package vault

import (
	"fmt"
	"io"
	"os"
	"strings"
)

const (
	// recipientPrefix begins every recipient.
	recipientPrefix = "age1"
	// maxRecipientFile is far more than a recipient and remarks need.
	maxRecipientFile = 64 << 10
)

// ReadRecipient takes a recipient or the name of a file with one: recipients are long for a command line.
func ReadRecipient(text string) (Recipient, error) { return readRecipient(text, ParseRecipient) }

// ReadClassicRecipient is [ReadRecipient] for a classic one.
func ReadClassicRecipient(text string) (ClassicRecipient, error) {
	return readRecipient(text, ParseClassicRecipient)
}

func readRecipient[R any](text string, parse func(string) (R, error)) (none R, err error) {
	text = strings.TrimSpace(text)
	if strings.HasPrefix(text, recipientPrefix) {
		return parse(text)
	}
	file, err := os.Open(text)
	if err != nil {
		return none, fmt.Errorf("%q is neither a recipient (age1pq1…) nor a file with one: take what 'healthd vault init' printed for the reader", shorten(text))
	}
	defer file.Close()
	content, err := io.ReadAll(io.LimitReader(file, maxRecipientFile))
	if err != nil {
		return none, fmt.Errorf("cannot read the recipient: %w", err)
	}
	for line := range strings.Lines(string(content)) {
		line = strings.TrimSpace(line)
		if line != "" && !strings.HasPrefix(line, "#") {
			recipient, err := parse(line)
			if err != nil {
				return none, fmt.Errorf("%w (file %s)", err, text)
			}
			return recipient, nil
		}
	}
	return none, fmt.Errorf("%s holds no recipient (age1pq1…)", text)
}

// shorten keeps an error on one line whatever was pasted.
func shorten(text string) string {
	const most = 60
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return text
}
