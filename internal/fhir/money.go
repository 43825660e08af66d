package fhir

import (
	"errors"
	"strconv"
	"strings"
)

// errAmount says nothing about the value, which is personal data.
var errAmount = errors.New("its amount is not a decimal number of at most 12 digits before the point, zero or more")

// cents turns a FHIR decimal into hundredths without going through floating point, rounding halves up. FHIR allows an
// exponent.
func cents(decimal string) (int64, error) {
	mantissa, exponentText, hasExponent := strings.Cut(strings.ToLower(decimal), "e")
	exponent := 0
	if hasExponent {
		parsed, err := strconv.Atoi(exponentText)
		if err != nil || parsed < -30 || parsed > 30 {
			return 0, errAmount
		}
		exponent = parsed
	}
	whole, fraction, hasPoint := strings.Cut(mantissa, ".")
	digits := whole + fraction
	if whole == "" || (hasPoint && fraction == "") || len(digits) > 64 || strings.Trim(digits, "0123456789") != "" {
		return 0, errAmount
	}
	// The value is digits · 10^(exponent − len(fraction)); move the point two places to the right and round there.
	point := len(whole) + exponent + 2
	if point < 0 {
		return 0, nil
	}
	if missing := point - len(digits); missing >= 0 {
		digits += strings.Repeat("0", missing+1)
	}
	kept := strings.TrimLeft(digits[:point], "0")
	if len(kept) > 14 {
		return 0, errAmount
	}
	amount := int64(0)
	if kept != "" {
		parsed, err := strconv.ParseInt(kept, 10, 64)
		if err != nil {
			return 0, errAmount
		}
		amount = parsed
	}
	if digits[point] >= '5' {
		amount++
	}
	return amount, nil
}
