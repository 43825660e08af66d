package scenario

import "github.com/healthd/healthd/internal/protocol"

// thingKind is a kind of thing that steps create and later steps name. People are named too.
type thingKind string

const (
	aPerson   thingKind = "person"
	aRecord   thingKind = "record"
	aConsent  thingKind = "consent"
	aAccess   thingKind = "access"
	aPolicy   thingKind = "policy"
	aClaim    thingKind = "claim"
	aRecovery thingKind = "recovery"
)

// field is one field of a verb: it names a thing, is parsed, or is free text.
type field struct {
	name     string
	optional bool
	thing    thingKind
	parse    func(string) (uint64, error)
}

func (f field) maybe() field {
	f.optional = true
	return f
}

func names(name string, thing thingKind) field { return field{name: name, thing: thing} }

func person(name string) field { return names(name, aPerson) }

func value(name string, parse func(string) (uint64, error)) field {
	return field{name: name, parse: parse}
}

func text(name string) field { return field{name: name} }

func moment(name string) field {
	return value(name, func(text string) (uint64, error) { _, err := parseMoment(text); return 0, err })
}

func role(name string) field {
	return value(name, func(text string) (uint64, error) { r, _, err := parseRole(text); return r, err })
}

// verb is what somebody can do: an operation under its own name, or revoke-all.
type verb struct {
	name   string
	kind   protocol.OpKind
	fields []field
	makes  thingKind // what "as" names; empty: nothing
	says   string    // the sentence; see sentence.go
}

// field finds a field by its name.
func (v *verb) field(name string) (field, bool) {
	for _, f := range v.fields {
		if f.name == name {
			return f, true
		}
	}
	return field{}, false
}

func (v *verb) fieldNames() []string {
	list := make([]string, len(v.fields))
	for i, f := range v.fields {
		list[i] = f.name
	}
	return list
}

// revokeAll is the one verb that is no operation: a revocation of each consent of a grantee.
const revokeAll = "revoke-all"

// period are the fields of consents and policies that say when they hold.
var period = []field{moment("from").maybe(), value("for", parseDuration).maybe(), moment("until").maybe()}

// terms are the fields of a consent, asked for or given.
var terms = append([]field{
	value("purposes", parsePurposes).maybe(), value("classes", parseClasses).maybe(), value("scopes", parseScopes).maybe(),
	value("uses", parseUses).maybe(),
}, period...)

func with(more []field, fields ...field) []field { return append(fields, more...) }

// verbs are all that can be done, by name.
var verbs = indexed(
	verb{protocol.OpRegisterActor.String(), protocol.OpRegisterActor,
		[]field{text("name"), role("role"), person("guardian").maybe()}, "",
		"registers {name} as {role}[ with guardian {guardian}]"},
	verb{protocol.OpRotateKey.String(), protocol.OpRotateKey,
		[]field{person("actor").maybe()}, "", "changes the key[ of {actor}]"},
	verb{protocol.OpSetGuardian.String(), protocol.OpSetGuardian,
		[]field{person("guardian")}, "", "names {guardian} as guardian"},
	verb{protocol.OpRemoveGuardian.String(), protocol.OpRemoveGuardian, nil, "", "removes the guardian"},
	verb{protocol.OpStartRecovery.String(), protocol.OpStartRecovery,
		[]field{person("patient")}, aRecovery, "starts a key recovery for {patient}[: {as}]"},
	verb{protocol.OpCancelRecovery.String(), protocol.OpCancelRecovery,
		[]field{names("recovery", aRecovery)}, "", "cancels {recovery}"},
	verb{protocol.OpFinishRecovery.String(), protocol.OpFinishRecovery,
		[]field{names("recovery", aRecovery)}, "", "finishes {recovery}"},
	verb{protocol.OpSuspendActor.String(), protocol.OpSuspendActor,
		[]field{person("actor")}, "", "suspends {actor}"},
	verb{protocol.OpReactivateActor.String(), protocol.OpReactivateActor,
		[]field{person("actor")}, "", "reactivates {actor}"},
	verb{protocol.OpEndorseInstitution.String(), protocol.OpEndorseInstitution,
		[]field{person("institution")}, "", "endorses the admission of {institution}"},
	verb{protocol.OpEndorseSuspension.String(), protocol.OpEndorseSuspension,
		[]field{person("institution")}, "", "endorses the suspension of {institution}"},

	verb{protocol.OpAnchorRecord.String(), protocol.OpAnchorRecord, []field{
		person("patient"), value("class", parseClass), value("action", parseAction).maybe(), names("record", aRecord).maybe(),
		names("consent", aConsent).maybe(), names("index before", aRecord).maybe(),
	}, aRecord, "writes a document ({class}) of {patient}[: {action} {record}][ under {consent}][, as {as}]"},
	verb{protocol.OpEraseRecord.String(), protocol.OpEraseRecord,
		[]field{names("record", aRecord), names("index before", aRecord).maybe()}, aRecord, "erases {record}[; the receipt is {as}]"},
	verb{protocol.OpSetRestrictions.String(), protocol.OpSetRestrictions,
		[]field{person("patient").maybe(), value("classes", parseClasses)}, "", "restricts the classes {classes}[ of {patient}]"},

	verb{protocol.OpGrantConsent.String(), protocol.OpGrantConsent,
		with(terms, person("patient").maybe(), person("to").maybe(), names("request", aConsent).maybe()), aConsent,
		"grants[ {as}][ as asked in {request}][ to {to}][ for {patient}][ ({purposes}; {classes})]"},
	verb{protocol.OpRevokeConsent.String(), protocol.OpRevokeConsent,
		[]field{names("consent", aConsent)}, "", "revokes {consent}"},
	verb{revokeAll, protocol.OpRevokeConsent,
		[]field{person("grantee"), person("patient").maybe()}, "", "revokes every consent of {grantee}[ for {patient}] at once"},
	verb{protocol.OpRequestConsent.String(), protocol.OpRequestConsent,
		with(terms, person("patient")), aConsent, "asks {patient} for a consent[ ({purposes}; {classes})][: {as}]"},
	verb{protocol.OpDenyConsent.String(), protocol.OpDenyConsent,
		[]field{names("consent", aConsent)}, "", "denies {consent}"},
	verb{protocol.OpRequestAccess.String(), protocol.OpRequestAccess, []field{
		person("patient").maybe(), names("record", aRecord).maybe(), names("consent", aConsent).maybe(),
		value("purpose", parsePurposes).maybe(), value("classes", parseClasses).maybe(), value("break glass", parseYes).maybe(),
	}, aAccess, "asks to read[ {record}][ {classes}][ of {patient}][ under {consent}][ for {purpose}][, breaking the glass: {break glass}]"},
	verb{protocol.OpReviewBreakGlass.String(), protocol.OpReviewBreakGlass,
		[]field{names("access", aAccess), value("verdict", parseVerdict)}, "", "reviews {access}: {verdict}"},

	verb{protocol.OpOpenPolicy.String(), protocol.OpOpenPolicy,
		with(period, person("patient"), names("payment consent", aConsent).maybe(), value("limit", parseMoney)), aPolicy,
		"insures {patient} up to {limit}[: {as}]"},
	verb{protocol.OpClosePolicy.String(), protocol.OpClosePolicy,
		[]field{names("policy", aPolicy)}, "", "closes {policy}"},
	verb{protocol.OpSubmitClaim.String(), protocol.OpSubmitClaim, []field{
		names("policy", aPolicy), names("record", aRecord), value("amount", parseMoney), moment("service").maybe(), value("code", parseNumber).maybe(),
	}, aClaim, "claims {amount} under {policy} for {record}[: {as}]"},
	verb{protocol.OpPendClaim.String(), protocol.OpPendClaim,
		[]field{names("claim", aClaim), value("reason", parseNumber)}, "", "asks for information on {claim} (reason {reason})"},
	verb{protocol.OpAdjudicateClaim.String(), protocol.OpAdjudicateClaim,
		[]field{names("claim", aClaim), value("approved", parseMoney), value("reason", parseNumber).maybe()}, "",
		"approves {approved} of {claim}[ (reason {reason})]"},
	verb{protocol.OpAppealClaim.String(), protocol.OpAppealClaim,
		[]field{names("claim", aClaim)}, "", "appeals the decision on {claim}"},
	verb{protocol.OpCancelClaim.String(), protocol.OpCancelClaim,
		[]field{names("claim", aClaim)}, "", "cancels {claim}"},
	verb{protocol.OpSettleClaim.String(), protocol.OpSettleClaim,
		[]field{names("claim", aClaim), text("payment").maybe()}, "", "settles {claim}[ by payment {payment}]"},
)

func indexed(list ...verb) map[string]*verb {
	byName := make(map[string]*verb, len(list))
	for i := range list {
		byName[list[i].name] = &list[i]
	}
	return byName
}
