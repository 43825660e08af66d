package fhir

// The lists from which sample data is drawn.

var givenNames = []string{"Ada", "Amir", "Beatriz", "Chidi", "Elena", "Farah", "Grace", "Hugo", "Ines", "Jonas", "Keiko",
	"Lars", "Mina", "Noah", "Olga", "Priya", "Rosa", "Samuel", "Tariq", "Wei"}

var familyNames = []string{"Adeyemi", "Bergström", "Castillo", "Dubois", "Eriksen", "Fontaine", "García", "Haddad", "Ivanova",
	"Jensen", "Kowalski", "Lindqvist", "Moreau", "Nakamura", "Okafor", "Petrov", "Rossi", "Schneider", "Tanaka", "Zhang"}

var towns = []string{"Ashford", "Brookfield", "Clearwater", "Dunmore", "Eastbridge"}

// illness is a diagnosis (SNOMED CT) with the drug (RxNorm) that is prescribed for it.
type illness struct{ code, name, drugCode, drug string }

// illnesses has everyday ones several times, so that sensitive ones are rare but present in every larger sample.
var illnesses = []illness{
	{"38341003", "Hypertensive disorder, systemic arterial", "316049", "Hydrochlorothiazide 25 MG"},
	{"44054006", "Diabetes mellitus type 2", "860975", "24 HR Metformin hydrochloride 500 MG Extended Release Oral Tablet"},
	{"444814009", "Viral sinusitis", "313782", "Acetaminophen 325 MG Oral Tablet"},
	{"195662009", "Acute viral pharyngitis", "310965", "Ibuprofen 200 MG Oral Tablet"},
	{"10509002", "Acute bronchitis", "562251", "Amoxicillin 250 MG / Clavulanate 125 MG Oral Tablet"},
	{"44465007", "Sprain of ankle", "310965", "Ibuprofen 200 MG Oral Tablet"},
	{"38822007", "Cystitis", "311989", "Nitrofurantoin 5 MG/ML Oral Suspension"},
	{"55822004", "Hyperlipidemia", "314231", "Simvastatin 10 MG Oral Tablet"},
	{"195967001", "Asthma", "745679", "200 ACTUAT Albuterol 0.09 MG/ACTUAT Metered Dose Inhaler"},
	{"370143000", "Major depressive disorder", "312938", "Sertraline 100 MG Oral Tablet"},
}
