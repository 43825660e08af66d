package scenario

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/protocol"
)

// unitSeconds are the units of time of a file.
var unitSeconds = map[byte]uint64{'s': 1, 'm': 60, 'h': 3600, 'd': 86_400, 'y': 365 * 86_400}

// parseDuration reads a time such as 30s, 10m, 2h, 7d or 1y.
func parseDuration(text string) (uint64, error) {
	if len(text) >= 2 {
		number, err := strconv.ParseUint(text[:len(text)-1], 10, 16)
		unit, known := unitSeconds[text[len(text)-1]]
		if err == nil && known {
			return number * unit, nil
		}
	}
	return 0, fmt.Errorf("%q is no time: write 30s, 10m, 2h, 7d or 1y", text)
}

// parseMoment reads "now", "in 10s" or "2h ago" and returns the seconds from now.
func parseMoment(text string) (int64, error) {
	if text == "now" {
		return 0, nil
	}
	if later, ok := strings.CutPrefix(text, "in "); ok {
		seconds, err := parseDuration(later)
		return int64(seconds), err
	}
	if earlier, ok := strings.CutSuffix(text, " ago"); ok {
		seconds, err := parseDuration(earlier)
		return -int64(seconds), err
	}
	return 0, fmt.Errorf("%q is no moment: write now, in 10s or 2h ago", text)
}

// parseMoney reads an amount with two decimals and returns cents.
func parseMoney(text string) (uint64, error) {
	whole, cents, found := strings.Cut(text, ".")
	units, err := strconv.ParseUint(whole, 10, 64)
	if err != nil || units > math.MaxUint64/100-1 || (found && len(cents) != 2) {
		return 0, fmt.Errorf("%q is no amount of money: write 120 or 120.50", text)
	}
	if !found {
		return units * 100, nil
	}
	rest, err := strconv.ParseUint(cents, 10, 8)
	if err != nil {
		return 0, fmt.Errorf("%q is no amount of money: write 120 or 120.50", text)
	}
	return units*100 + rest, nil
}

// parseUses reads a number of uses, or "unlimited".
func parseUses(text string) (uint64, error) {
	if text == "unlimited" {
		return protocol.UsesUnlimited, nil
	}
	uses, err := strconv.ParseUint(text, 10, 31)
	if err != nil {
		return 0, fmt.Errorf("%q is no number of uses: write 1, 2, … or unlimited", text)
	}
	return uses, nil
}

// parseNumber reads a code of 16 bits.
func parseNumber(text string) (uint64, error) {
	number, err := strconv.ParseUint(text, 10, 16)
	if err != nil {
		return 0, fmt.Errorf("%q is no code: write a number up to 65535", text)
	}
	return number, nil
}

// parseClasses reads classes of record; "none" is the empty set.
func parseClasses(text string) (uint64, error) {
	if text == "none" {
		return 0, nil
	}
	classes, err := codes.ParseClasses(text)
	return uint64(classes), err
}

// parseClass reads the one class of a document.
func parseClass(text string) (uint64, error) {
	class, err := codes.ParseClasses(text)
	if err == nil && !class.Single() {
		err = fmt.Errorf("a document has one class, not %s", class)
	}
	return uint64(class), err
}

func parsePurposes(text string) (uint64, error) {
	purposes, err := codes.ParsePurposes(text)
	return uint64(purposes), err
}

var scopeNames = map[string]uint64{"read": protocol.ScopeRead, "write": protocol.ScopeWrite}

// parseScopes reads "read", "write" or both.
func parseScopes(text string) (uint64, error) { return parseSet(text, scopeNames, "scope") }

var verdictNames = map[string]uint64{"justified": protocol.ReviewJustified, "abuse": protocol.ReviewAbuse}

func parseVerdict(text string) (uint64, error) { return parseOne(text, verdictNames, "verdict") }

var actionNames = map[string]uint64{
	"create": protocol.ActionCreate, "amend": protocol.ActionAmend, "supersede": protocol.ActionSupersede,
	"entered-in-error": protocol.ActionEnteredInError,
}

func parseAction(text string) (uint64, error) { return parseOne(text, actionNames, "action") }

func parseOne(text string, names map[string]uint64, what string) (uint64, error) {
	value, ok := names[text]
	if !ok {
		return 0, fmt.Errorf("unknown %s %q: %s", what, text, suggest(text, sortedKeys(names)))
	}
	return value, nil
}

func parseSet(text string, names map[string]uint64, what string) (uint64, error) {
	set := uint64(0)
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ' ' }) {
		bit, err := parseOne(word, names, what)
		if err != nil {
			return 0, err
		}
		set |= bit
	}
	return set, nil
}

// parseYes reads a flag.
func parseYes(text string) (uint64, error) {
	switch text {
	case "yes":
		return 1, nil
	case "no":
		return 0, nil
	}
	return 0, fmt.Errorf("write yes or no, not %q", text)
}
