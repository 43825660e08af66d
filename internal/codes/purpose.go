package codes

import (
	"fmt"
	"math/bits"
	"strings"
)

// Purpose is a set of purposes of use: bit i stands for the row of [Purposes] whose Bit is i.
// An access request states one purpose, a consent allows any number of them.
type Purpose uint16

// Purposes of use.
const (
	Treatment          Purpose = 1 << 0
	EmergencyTreatment Purpose = 1 << 1
	Payment            Purpose = 1 << 2
	Operations         Purpose = 1 << 3
	Research           Purpose = 1 << 4
	PatientRequest     Purpose = 1 << 5
	PublicHealth       Purpose = 1 << 6
)

// AllPurposes is every purpose in use; no mask may hold a bit outside it.
const AllPurposes = Treatment | EmergencyTreatment | Payment | Operations | Research | PatientRequest | PublicHealth

// PurposeRow is one row of the table of purposes of use.
type PurposeRow struct {
	Bit  uint8  // position in a [Purpose] mask; fixed for ever
	Code string // HL7 v3 code in [SystemActReason], and the name on the command line
	Name string // what a person reads
}

// Purpose is the row's one-bit set.
func (row PurposeRow) Purpose() Purpose { return 1 << row.Bit }

// Purposes is the table of purposes of use (HL7 v3 PurposeOfUse), by bit. Bits 7–15 are free.
var Purposes = []PurposeRow{
	{Bit: 0, Code: "TREAT", Name: "treatment"},
	{Bit: 1, Code: "ETREAT", Name: "emergency treatment"},
	{Bit: 2, Code: "HPAYMT", Name: "healthcare payment"},
	{Bit: 3, Code: "HOPERAT", Name: "healthcare operations"},
	{Bit: 4, Code: "HRESCH", Name: "healthcare research"},
	{Bit: 5, Code: "PATRQT", Name: "patient requested"},
	{Bit: 6, Code: "PUBHLTH", Name: "public health"},
}

// Single reports whether p is exactly one purpose in use, as an access request must state.
func (p Purpose) Single() bool { return bits.OnesCount16(uint16(p)) == 1 && p&^AllPurposes == 0 }

// Valid reports whether p is a non-empty set of purposes in use.
func (p Purpose) Valid() bool { return p != 0 && p&^AllPurposes == 0 }

// Has reports whether p holds every purpose of other.
func (p Purpose) Has(other Purpose) bool { return p&other == other }

// String writes the set as codes joined by commas, lowest bit first, in the form that [ParsePurposes] reads.
// The empty set is "none"; a bit without a row is written "bit15".
func (p Purpose) String() string {
	if p == 0 {
		return "none"
	}
	var names []string
	for rest := uint16(p); rest != 0; rest &= rest - 1 {
		bit := bits.TrailingZeros16(rest)
		if bit < len(Purposes) {
			names = append(names, Purposes[bit].Code)
		} else {
			names = append(names, fmt.Sprintf("bit%d", bit))
		}
	}
	return strings.Join(names, ",")
}

// ParsePurposes reads a list of purpose codes, or "all", separated by commas or spaces, in any letter case.
// It refuses an empty list and unknown names.
func ParsePurposes(list string) (Purpose, error) {
	var set Purpose
	for _, word := range splitList(list) {
		one, ok := purposeByName(word)
		if !ok {
			return 0, fmt.Errorf("unknown purpose of use %q: use one of %s, or all", word, AllPurposes)
		}
		set |= one
	}
	if set == 0 {
		return 0, fmt.Errorf("no purpose of use given: use one of %s, or all", AllPurposes)
	}
	return set, nil
}

func purposeByName(word string) (Purpose, bool) {
	if strings.EqualFold(word, "all") {
		return AllPurposes, true
	}
	for _, row := range Purposes {
		if strings.EqualFold(row.Code, word) {
			return row.Purpose(), true
		}
	}
	return 0, false
}
