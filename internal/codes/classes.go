package codes

// HL7 v3 code systems as FHIR R4 names them.
const (
	SystemConfidentiality = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality"
	SystemActCode         = "http://terminology.hl7.org/CodeSystem/v3-ActCode"
	SystemActReason       = "http://terminology.hl7.org/CodeSystem/v3-ActReason"
)

// ClassRow is one row of the table of record classes.
type ClassRow struct {
	Bit    uint8  // position in a [Class] mask; fixed for ever
	System string // HL7 code system of Code
	Code   string // HL7 code, and the name on the command line
	Name   string // what a person reads
	// Aliases are HL7 codes that the class also covers. They are labels of finer or neighbouring sensitivities for
	// which a bit of their own would only help to guess a diagnosis from the mask.
	Aliases []string
}

// Class is the row's one-bit set.
func (row ClassRow) Class() Class { return 1 << row.Bit }

// Classes is the table of record classes, by bit. The routine content classes borrow the access codes by which HL7
// consents name such content. Bits 10–15 and 23–31 are free.
var Classes = []ClassRow{
	{Bit: 0, System: SystemConfidentiality, Code: "N", Name: "normal clinical content", Aliases: []string{"U", "L", "M"}},
	{Bit: 1, System: SystemConfidentiality, Code: "R", Name: "restricted"},
	{Bit: 2, System: SystemConfidentiality, Code: "V", Name: "very restricted", Aliases: []string{"PSYTHPN", "TBOO"}},

	{Bit: 3, System: SystemActCode, Code: "HIV", Name: "HIV and AIDS"},
	{Bit: 4, System: SystemActCode, Code: "PSY", Name: "psychiatry and mental health", Aliases: []string{"BH", "MH", "COGN", "DVD", "EMOTDIS"}},
	{Bit: 5, System: SystemActCode, Code: "ETH", Name: "substance abuse", Aliases: []string{"SUD", "ETHUD", "OPIOIDUD"}},
	{Bit: 6, System: SystemActCode, Code: "SDV", Name: "sexual assault, abuse or domestic violence", Aliases: []string{"MST", "VIO"}},
	{Bit: 7, System: SystemActCode, Code: "SEX", Name: "sexuality and reproductive health", Aliases: []string{"PREGNANT", "GENDER"}},
	{Bit: 8, System: SystemActCode, Code: "STD", Name: "sexually transmitted disease"},
	{Bit: 9, System: SystemActCode, Code: "GDIS", Name: "genetic disease", Aliases: []string{"SCA", "SICKLE"}},

	{Bit: 16, System: SystemActCode, Code: "ACDEMO", Name: "demographics"},
	{Bit: 17, System: SystemActCode, Code: "ACMEDC", Name: "clinical summary: conditions, allergies, procedures, plans"},
	{Bit: 18, System: SystemActCode, Code: "ACMED", Name: "medication"},
	{Bit: 19, System: SystemActCode, Code: "ACLAB", Name: "laboratory results"},
	{Bit: 20, System: SystemActCode, Code: "ACDI", Name: "diagnostic imaging"},
	{Bit: 21, System: SystemActCode, Code: "ACIMMUN", Name: "immunization"},
	{Bit: 22, System: SystemActCode, Code: "ACPOLPRG", Name: "claims and coverage"},
}

// ClassRowOf returns the row of a single class.
func ClassRowOf(one Class) (ClassRow, bool) {
	for _, row := range Classes {
		if row.Class() == one {
			return row, true
		}
	}
	return ClassRow{}, false
}

// ClassOfLabel maps a FHIR security label (meta.security) to its class. It reports false where the label belongs to
// neither code system or says nothing that the table knows.
func ClassOfLabel(system, code string) (Class, bool) {
	switch system {
	case SystemConfidentiality:
		for _, row := range Classes[:3] {
			if row.Code == code {
				return row.Class(), true
			}
		}
		if code == "U" || code == "L" || code == "M" {
			return Normal, true
		}
	case SystemActCode:
		for _, row := range Classes {
			if row.System == SystemActCode && row.Code == code {
				return row.Class(), true
			}
			for _, alias := range row.Aliases {
				if row.Class() != Normal && alias == code {
					return row.Class(), true
				}
			}
		}
	}
	return 0, false
}
