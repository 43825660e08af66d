package access

import "net/http"

// Audience is who may use a rule beside the members, who may use all.
type Audience int

// Audiences, from the widest to the narrowest.
const (
	Anyone  Audience = iota // outsiders as well
	Actors                  // whoever signs as an actor
	Named                   // the patient, its guardian, and whoever the cell names
	Patient                 // the patient and its guardian; of an actor who is no patient: itself
	Members                 // nobody else
)

// String says it in the words of the documentation.
func (a Audience) String() string {
	return [...]string{"anyone", "every actor", "patient, guardian, whoever it names", "patient, guardian", "members only"}[a]
}

// Rule is one line of the policy. Its template's parts in braces stand for one part of a path; ** at the end for any
// number of them.
type Rule struct {
	Method, Path string
	Who          Audience
	// Cell that is judged: its kind, or {kind} of the path, and the part of the path with its sequence. The kind "op" is an
	// operation by its number.
	Kind, Sequence string
	// Filters of a list: exactly one must be given, and is judged as the actor that it names.
	Filters []string
	// Narrows are further parameters of the query that an actor may give.
	Narrows []string
	// Body means that the body's actor is judged.
	Body bool
}

const (
	get, post = http.MethodGet, http.MethodPost

	batch, identity, records = "/healthd/zkbatch/v1/", "/healthd/identity/v1/", "/healthd/records/v1/"
	consent, claims          = "/healthd/consent/v1/", "/healthd/claims/v1/"
)

// Policy is who may read what. The first rule that fits a path counts.
var Policy = []Rule{
	{Method: get, Path: "/health", Who: Anyone},
	{Method: get, Path: "/ready", Who: Anyone},
	{Method: get, Path: batch + "status", Who: Anyone},
	{Method: get, Path: batch + "params", Who: Anyone},
	{Method: get, Path: batch + "verifying_keys", Who: Anyone},
	{Method: get, Path: batch + "ranges", Who: Anyone},
	{Method: get, Path: batch + "ranges/{range}", Who: Anyone},
	{Method: get, Path: batch + "ranges/{range}/segments", Who: Anyone},
	{Method: get, Path: batch + "ranges/{range}/certificate", Who: Anyone},
	{Method: get, Path: batch + "ranges/{range}/settlement", Who: Anyone},

	{Method: get, Path: "/healthd/consortium/v1/**", Who: Actors},

	{Method: get, Path: identity + "actors/{sequence}", Who: Named, Kind: "actor", Sequence: "sequence"},
	{Method: get, Path: identity + "actors/{sequence}/nonce", Who: Patient, Kind: "actor", Sequence: "sequence"},
	{Method: get, Path: identity + "institutions/{institution}/members", Who: Patient, Kind: "actor", Sequence: "institution"},
	{Method: get, Path: identity + "institutions/{institution}/patients", Who: Patient, Kind: "actor", Sequence: "institution"},
	{Method: get, Path: identity + "institutions/{institution}/endorsements", Who: Patient, Kind: "actor", Sequence: "institution"},
	{Method: get, Path: identity + "recoveries/{sequence}", Who: Named, Kind: "recovery", Sequence: "sequence"},
	{Method: get, Path: identity + "patients/{patient}/recoveries", Who: Patient, Kind: "actor", Sequence: "patient", Narrows: []string{"open"}},

	{Method: get, Path: records + "indexes/{patient}", Who: Patient, Kind: "actor", Sequence: "patient"},
	{Method: get, Path: records + "records/{sequence}", Who: Named, Kind: "record", Sequence: "sequence"},
	{Method: get, Path: records + "records/{sequence}/lineage", Who: Patient, Kind: "record", Sequence: "sequence"},
	{Method: get, Path: records + "patients/{patient}/records", Who: Patient, Kind: "actor", Sequence: "patient"},

	{Method: get, Path: consent + "consents/{sequence}", Who: Named, Kind: "consent", Sequence: "sequence"},
	{Method: get, Path: consent + "patients/{patient}/consents", Who: Patient, Kind: "actor", Sequence: "patient", Narrows: []string{"status"}},
	{Method: get, Path: consent + "grantees/{grantee}/consents", Who: Patient, Kind: "actor", Sequence: "grantee", Narrows: []string{"status"}},
	{Method: get, Path: consent + "accesses/{sequence}", Who: Named, Kind: "access", Sequence: "sequence"},
	{Method: get, Path: consent + "patients/{patient}/accesses", Who: Patient, Kind: "actor", Sequence: "patient"},
	{Method: get, Path: consent + "disclosures/{access}", Who: Named, Kind: "access", Sequence: "access"},
	{Method: get, Path: consent + "disclosures", Who: Patient, Filters: []string{"patient", "requester", "institution"}, Narrows: []string{"from", "to"}},
	{Method: get, Path: consent + "pending_reviews", Who: Patient, Filters: []string{"patient", "institution"}},

	{Method: get, Path: claims + "policies/{sequence}", Who: Named, Kind: "policy", Sequence: "sequence"},
	{Method: get, Path: claims + "policies", Who: Patient, Filters: []string{"patient", "insurer"}},
	{Method: get, Path: claims + "claims/{sequence}", Who: Named, Kind: "claim", Sequence: "sequence"},
	{Method: get, Path: claims + "claims", Who: Patient, Filters: []string{"patient", "insurer", "provider"}, Narrows: []string{"undecided"}},
	{Method: get, Path: claims + "claims/{claim}/adjudication", Who: Patient, Kind: "claim", Sequence: "claim"},
	{Method: get, Path: claims + "claims/{claim}/history", Who: Named, Kind: "claim", Sequence: "claim"},

	{Method: get, Path: batch + "cells/{kind}/{sequence}", Who: Named, Kind: "{kind}", Sequence: "sequence"},
	{Method: get, Path: batch + "cells/{kind}/{sequence}/history", Who: Patient, Kind: "{kind}", Sequence: "sequence"},
	{Method: get, Path: batch + "ranges/{range}/proof/{kind}/{sequence}", Who: Named, Kind: "{kind}", Sequence: "sequence"},
	{Method: get, Path: batch + "explain/{op}", Who: Named, Kind: "op", Sequence: "op"},
	{Method: post, Path: batch + "evaluate", Who: Patient, Body: true},

	{Method: get, Path: "/healthd/**", Who: Members},
	{Method: get, Path: "/cosmos/**", Who: Members},
	{Method: post, Path: batch + "forced_job", Who: Members},
	{Method: post, Path: "/cosmos/tx/v1beta1/**", Who: Members},
	{Method: get, Path: "/rpc/**", Who: Members},
	{Method: post, Path: "/rpc/**", Who: Members},
}
