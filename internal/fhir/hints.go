package fhir

import (
	"regexp"
	"strings"

	"github.com/healthd/healthd/internal/codes"
)

const (
	systemSNOMED = "http://snomed.info/sct"
	systemLOINC  = "http://loinc.org"
	systemICD10  = "http://hl7.org/fhir/sid/icd-10" // national modifications append a suffix, such as -cm
)

// hintCodes are codes that tell a sensitivity by themselves. The table catches what is common and unlabelled; it is no
// substitute for labels, and the documentation of the gateway says so.
var hintCodes = map[codes.Class]map[string][]string{
	codes.HIV: {
		systemSNOMED: {"86406008", "62479008", "165816005", "31676001"}, // infection, AIDS, positive, antigen test
		systemLOINC:  {"55277-8", "56888-1", "7917-8", "20447-9"},       // status, antigen and antibody, antibody, viral load
	},
	codes.Psychiatry: {
		systemSNOMED: {
			"35489007", "370143000", "36923009", "13746004", "58214004", // depression (three forms), bipolar, schizophrenia
			"197480006", "21897009", "47505003", "192127007", "171207006", // anxiety (two forms), PTSD, ADHD, screening
		},
		systemLOINC: {"44249-1", "44261-6", "69737-5", "70274-6"}, // PHQ-9 and GAD-7, panels and scores
	},
	codes.SubstanceAbuse: {
		systemSNOMED: {
			"7200002", "15167005", "66590003", // alcoholism, abuse, dependence
			"5602001", "75544000", "6525002", "55680006", // opioid abuse, dependence, drug dependence, overdose
		},
		systemLOINC: {"75626-2", "82667-7"}, // AUDIT-C, DAST-10
	},
	codes.Violence: {
		systemSNOMED: {"706893006", "424393004"}, // intimate partner abuse, violence in the environment
		systemLOINC:  {"28245-9"},                // abuse status
	},
	codes.SexualHealth: {
		systemSNOMED: {
			"72892002", "19169002", "35999006", "252160004", // pregnancy, miscarriage, blighted ovum, pregnancy test
			"386394001", "714812005", "10383002", "287664005", "169553002", // termination (three), sterilisation, contraception
		},
		systemLOINC: {"76690-7"}, // sexual orientation
	},
	codes.SexuallyTransmitted: {
		systemSNOMED: {
			"240589008", "15628003", "76272004", // chlamydia, gonorrhoea, syphilis
			"310861008", "165829005", "269828009", // and their tests
		},
	},
	codes.Genetic: {
		systemSNOMED: {"443529005", "190905008", "127040003", "58756001"}, // aneuploidy screening, cystic fibrosis, sickle cell, Huntington
	},
}

// hintChapters are ranges of ICD-10, as prefixes.
var hintChapters = map[codes.Class][]string{
	codes.HIV:                 {"B20", "B21", "B22", "B23", "B24", "Z21"},
	codes.SubstanceAbuse:      {"F1"},
	codes.Psychiatry:          {"F0", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "X6", "X7", "X80", "X81", "X82", "X83", "X84"},
	codes.Violence:            {"T74", "T76", "Y06", "Y07", "Z69"},
	codes.SexualHealth:        {"O", "Z30", "Z31", "Z32", "Z33", "Z34", "Z35", "Z36", "Z37", "Z39"},
	codes.SexuallyTransmitted: {"A50", "A51", "A52", "A53", "A54", "A55", "A56", "A57", "A58", "A59", "A60", "A61", "A62", "A63", "A64"},
	codes.Genetic:             {"Q9", "D57", "E84", "G10"},
}

// hintWords are stems in displays and texts, for coding systems that the tables above do not hold: drug names betray a
// diagnosis as surely as its code. A stem matches at the beginning of a word.
var hintWords = map[codes.Class]*regexp.Regexp{
	codes.HIV: stems(`hiv\b`, `human immunodeficiency`, `acquired immun\w* deficiency`, `antiretroviral`,
		`emtricitabine`, `tenofovir`, `efavirenz`, `dolutegravir`, `bictegravir`, `zidovudine`, `lamivudine`),
	codes.Psychiatry: stems(`psychiatr`, `psychotherap`, `psychos[ie]s`, `schizophren`, `bipolar (disorder|affective)`, `major depress`,
		`depressive`, `depression screening`, `anxiety disorder`, `suicid`, `post-?traumatic stress`,
		`olanzapine`, `quetiapine`, `risperidone`, `clozapine`, `haloperidol`, `lithium carbonate`, `fluoxetine`, `sertraline`, `escitalopram`),
	codes.SubstanceAbuse: stems(`alcoholi`, `alcohol (abuse|dependence|use disorder)`, `(drug|opioid|substance|cocaine|heroin) (abuse|dependence|use disorder|addiction)`,
		`overdose`, `buprenorphine`, `naltrexone`, `methadone`, `disulfiram`),
	codes.Violence: stems(`domestic violence`, `partner (abuse|violence)`, `(sexual|child|physical) (abuse|assault)`, `rape\b`),
	codes.SexualHealth: stems(`pregnan`, `prenatal`, `fetal`, `abortion`, `miscarriage`, `contracepti`, `childbirth`, `infertil`,
		`sexual orientation`, `gender identity`, `ethinyl estradiol`, `etonogestrel`, `levonorgestrel`),
	codes.SexuallyTransmitted: stems(`sexually transmitted`, `chlamydia`, `gonorrh`, `syphilis`, `genital herpes`),
	codes.Genetic:             stems(`genetic (disease|disorder|test)`, `chromosom`, `sickle cell`, `cystic fibrosis`, `huntington`),
}

func stems(alternatives ...string) *regexp.Regexp {
	return regexp.MustCompile(`\b(?:` + strings.Join(alternatives, "|") + `)`)
}

// hintReader remembers what words said: a bundle repeats the same few displays hundreds of times.
type hintReader map[string]codes.Class

// read returns the set of sensitivities that the facts speak of.
func (r hintReader) read(found facts) codes.Class {
	var set codes.Class
	for _, c := range found.codings {
		set |= hintedByCode(c)
	}
	for _, words := range found.words {
		class, known := r[words]
		if !known {
			class = hintedByWords(words)
			r[words] = class
		}
		set |= class
	}
	return set
}

func hintedByWords(words string) codes.Class {
	var set codes.Class
	for class, pattern := range hintWords {
		if pattern.MatchString(words) {
			set |= class
		}
	}
	return set
}

func hintedByCode(c coding) codes.Class {
	if class, known := hintIndex[c]; known {
		return class
	}
	if strings.HasPrefix(c.system, systemICD10) {
		for class, chapters := range hintChapters {
			for _, chapter := range chapters {
				if strings.HasPrefix(c.code, chapter) {
					return class // chapters do not overlap
				}
			}
		}
	}
	return 0
}

var hintIndex = func() map[coding]codes.Class {
	index := map[coding]codes.Class{}
	for class, systems := range hintCodes {
		for system, list := range systems {
			for _, code := range list {
				index[coding{system, code}] = class
			}
		}
	}
	return index
}()
