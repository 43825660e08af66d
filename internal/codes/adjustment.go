package codes

import (
	"fmt"
	"strconv"
	"strings"
)

// Adjustment is the reason why less was approved than was claimed, or why a decision waits: a Claim Adjustment
// Reason Code (CARC) as X12 publishes them. The chain stores the number, 0 for none, and does not judge it.
type Adjustment uint16

// NoAdjustment is the reason of a claim that was approved in full.
const NoAdjustment Adjustment = 0

// AdjustmentRow is one row of the table of adjustment reasons.
type AdjustmentRow struct {
	Code Adjustment
	Name string // on the command line
	Text string // what a person reads
}

// Adjustments is the table of adjustment reasons, by number. The numbers are X12's (https://x12.org/codes, Claim
// Adjustment Reason Codes); names and texts are ours. What a claim of this network has no field for is left out.
var Adjustments = []AdjustmentRow{
	{1, "deductible", "the patient pays up to the deductible"},
	{2, "coinsurance", "the patient pays a share"},
	{3, "copayment", "the patient pays a fixed amount"},
	{11, "diagnosis-mismatch", "the diagnosis does not explain the service"},
	{16, "lacks-information", "information is missing or wrong"},
	{18, "exact-duplicate", "the same claim was submitted before"},
	{22, "other-payer", "another payer may have to pay first"},
	{23, "prior-payer", "another payer has paid or adjusted already"},
	{26, "before-coverage", "the service was given before cover began"},
	{27, "after-coverage", "the service was given after cover ended"},
	{29, "filing-time-limit", "the claim came too late"},
	{31, "not-identified", "the patient could not be identified as insured"},
	{45, "exceeds-fee-schedule", "the charge is above the agreed or legal fee"},
	{50, "not-medically-necessary", "the service was not medically necessary"},
	{55, "experimental", "the service is experimental"},
	{96, "non-covered", "the charge is not covered"},
	{97, "included", "the service is part of another one that was paid"},
	{109, "not-this-payer", "the claim belongs to another payer"},
	{119, "benefit-maximum", "the benefit of this period is used up"},
	{150, "level-of-service", "the evidence does not support this level of service"},
	{151, "frequency-of-services", "the evidence does not support this many services"},
	{163, "attachment-missing", "an attachment that the claim names did not arrive"},
	{181, "invalid-procedure-code", "the code of the service was not valid on its day"},
	{197, "authorization-absent", "the service needed an authorization before"},
	{198, "authorization-exceeded", "the service went beyond its authorization"},
	{204, "not-in-plan", "the patient's plan does not cover the service"},
	{226, "provider-information", "what the provider was asked for did not come or is not enough"},
	{227, "patient-information", "what the patient was asked for did not come or is not enough"},
	{242, "outside-network", "the provider does not belong to the plan's network"},
	{252, "attachment-required", "a decision needs an attachment"},
}

// AdjustmentRowOf returns the row of a reason.
func AdjustmentRowOf(code Adjustment) (AdjustmentRow, bool) {
	for _, row := range Adjustments {
		if row.Code == code {
			return row, true
		}
	}
	return AdjustmentRow{}, false
}

// String writes the reason as "50 (not-medically-necessary)". No reason is "none"; a number without a row stands
// alone.
func (a Adjustment) String() string {
	if a == NoAdjustment {
		return "none"
	}
	number := strconv.Itoa(int(a))
	if row, known := AdjustmentRowOf(a); known {
		return fmt.Sprintf("%s (%s)", number, row.Name)
	}
	return number
}

// ParseAdjustment reads a reason by its number or name. It refuses what the table does not have, 0 included.
func ParseAdjustment(text string) (Adjustment, error) {
	text = strings.TrimSpace(text)
	number, err := strconv.ParseUint(text, 10, 16)
	for _, row := range Adjustments {
		if strings.EqualFold(row.Name, text) || (err == nil && Adjustment(number) == row.Code) {
			return row.Code, nil
		}
	}
	known := make([]string, len(Adjustments))
	for i, row := range Adjustments {
		known[i] = fmt.Sprintf("%d %s", row.Code, row.Name)
	}
	return 0, fmt.Errorf("unknown adjustment reason %q: use the number or the name of one of %s", text, strings.Join(known, ", "))
}
