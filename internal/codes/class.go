package codes

import (
	"fmt"
	"math/bits"
	"strings"
)

// Class is a set of record classes: bit i stands for the row of [Classes] whose Bit is i.
// A record carries one class, a consent or a restriction any number of them.
type Class uint32

// Record classes. The first group orders by confidentiality, the second names a sensitivity that many laws protect
// by itself, the third splits everyday content so that a patient can share, say, medication only.
const (
	Normal         Class = 1 << 0
	Restricted     Class = 1 << 1
	VeryRestricted Class = 1 << 2

	HIV                 Class = 1 << 3
	Psychiatry          Class = 1 << 4
	SubstanceAbuse      Class = 1 << 5
	Violence            Class = 1 << 6
	SexualHealth        Class = 1 << 7
	SexuallyTransmitted Class = 1 << 8
	Genetic             Class = 1 << 9

	Demographics Class = 1 << 16
	Summary      Class = 1 << 17
	Medication   Class = 1 << 18
	Laboratory   Class = 1 << 19
	Imaging      Class = 1 << 20
	Immunization Class = 1 << 21
	Financial    Class = 1 << 22
)

// Sensitivities is every class that names one sensitivity.
const Sensitivities = HIV | Psychiatry | SubstanceAbuse | Violence | SexualHealth | SexuallyTransmitted | Genetic

// Sensitive is every class that an ordinary treatment consent leaves out unless the patient adds it.
const Sensitive = Restricted | VeryRestricted | Sensitivities

// Routine is every class that an ordinary treatment consent covers.
const Routine = Normal | Demographics | Summary | Medication | Laboratory | Imaging | Immunization

// AllClasses is every class in use; no mask may hold a bit outside it.
const AllClasses = Routine | Sensitive | Financial

// Single reports whether c is exactly one class in use, as the class of a record must be.
func (c Class) Single() bool { return bits.OnesCount32(uint32(c)) == 1 && c&^AllClasses == 0 }

// Valid reports whether c is a non-empty set of classes in use.
func (c Class) Valid() bool { return c != 0 && c&^AllClasses == 0 }

// Has reports whether c holds every class of other.
func (c Class) Has(other Class) bool { return c&other == other }

// List splits the set into its members, lowest bit first; bits without a row are members too.
func (c Class) List() []Class {
	var list []Class
	for rest := uint32(c); rest != 0; rest &= rest - 1 {
		list = append(list, Class(rest&-rest))
	}
	return list
}

// String writes the set as codes joined by commas, lowest bit first, in the form that [ParseClasses] reads.
// The empty set is "none"; a bit without a row is written "bit31".
func (c Class) String() string {
	if c == 0 {
		return "none"
	}
	var names []string
	for _, one := range c.List() {
		if row, ok := ClassRowOf(one); ok {
			names = append(names, row.Code)
		} else {
			names = append(names, fmt.Sprintf("bit%d", bits.TrailingZeros32(uint32(one))))
		}
	}
	return strings.Join(names, ",")
}

// ParseClasses reads a list of class codes, aliases or group names ("all", "routine", "sensitive") separated by
// commas or spaces, in any letter case. It refuses an empty list and unknown names.
func ParseClasses(list string) (Class, error) {
	var set Class
	for _, word := range splitList(list) {
		one, ok := classByName(word)
		if !ok {
			return 0, fmt.Errorf("unknown record class %q: use one of %s, or all, routine, sensitive", word, AllClasses)
		}
		set |= one
	}
	if set == 0 {
		return 0, fmt.Errorf("no record class given: use one of %s, or all, routine, sensitive", AllClasses)
	}
	return set, nil
}

func classByName(word string) (Class, bool) {
	switch strings.ToLower(word) {
	case "all":
		return AllClasses, true
	case "routine":
		return Routine, true
	case "sensitive":
		return Sensitive, true
	}
	for _, row := range Classes {
		if strings.EqualFold(row.Code, word) {
			return row.Class(), true
		}
		for _, alias := range row.Aliases {
			if strings.EqualFold(alias, word) {
				return row.Class(), true
			}
		}
	}
	return 0, false
}

func splitList(list string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return r == ',' || r == ' ' || r == '\t' })
}
