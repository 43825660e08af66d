package protocol

import "math/bits"

// RequestAccess asks for a decision, which is appended as an ACCESS whether it allows or
// denies. Operands: patient, consent, record (or 0 for a class), purposes (one), classes,
// flags (FlagBreakGlass), digest (context: binds the requester's key and the custodian).
var requestAccessRules = []Rule{
	{PatientMissing, func(f *Frame) bool { return f.has[SlotIndex] }},
	{CounterOverflow, func(f *Frame) bool { return roomFor(f.System.NextAccess) }},
}

// Condition is one condition of an access. The first that does not hold denies it.
type Condition struct {
	Reason Reason
	Holds  func(*Frame) bool
}

// ConsentConditions are judged in order for an access under a consent.
var ConsentConditions = []Condition{
	{DeniedConsentMissing, func(f *Frame) bool { return f.has[SlotConsent] }},
	{DeniedRecordMissing, recordFound},
	{DeniedOtherPatient, func(f *Frame) bool { return f.Consent.Patient == f.Op.Patient && recordOfPatient(f) }},
	{DeniedOtherGrantee, (*Frame).isGrantee},
	{DeniedPurpose, func(f *Frame) bool {
		return bits.OnesCount64(f.Op.Purposes) == 1 && f.Op.Purposes&^f.Consent.Purposes == 0
	}},
	{DeniedClass, func(f *Frame) bool { return f.accessClasses() != 0 && f.accessClasses()&^f.Consent.Classes == 0 }},
	{DeniedScope, func(f *Frame) bool { return f.Consent.Scopes&ScopeRead != 0 }},
	{DeniedNotYetValid, func(f *Frame) bool { return f.Consent.From <= f.Time }},
	{DeniedExpired, func(f *Frame) bool { return f.Time < f.Consent.To }},
	{DeniedUsedUp, func(f *Frame) bool { return f.Consent.Uses != 0 }},
	{DeniedRevoked, func(f *Frame) bool { return f.Consent.Status != ConsentRevoked }},
	{DeniedNotActive, func(f *Frame) bool { return f.Consent.Status == ConsentActive }},
	{DeniedRestricted, func(f *Frame) bool { return f.accessClasses()&f.Index.Restrictions == 0 }},
	{DeniedSuspended, requesterStands},
	{DeniedRecordNotLive, recordLive},
}

// BreakGlassConditions are judged in order for an access that ignores consent and restrictions.
var BreakGlassConditions = []Condition{
	{DeniedRecordMissing, recordFound},
	{DeniedOtherPatient, recordOfPatient},
	{DeniedNoEmergencyCredential, func(f *Frame) bool { return f.Signer.Role == RolePractitioner && f.Signer.Emergency == 1 }},
	{DeniedNotEmergency, func(f *Frame) bool { return f.Op.Purposes == PurposeEmergency }},
	{DeniedClass, func(f *Frame) bool { return f.accessClasses() != 0 }},
	{DeniedTooManyUnreviewed, func(f *Frame) bool { return f.Signer.Unreviewed < f.System.BreakGlassLimit }},
	{DeniedSuspended, requesterStands},
	{DeniedRecordNotLive, recordLive},
}

func recordFound(f *Frame) bool { return f.Op.Record == 0 || f.has[SlotRecord] }

func recordOfPatient(f *Frame) bool { return f.Op.Record == 0 || f.Record.Patient == f.Op.Patient }

func recordLive(f *Frame) bool { return f.Op.Record == 0 || f.Record.State == RecordLive }

// requesterStands holds where the requester's institution, in SlotRelated, is active.
func requesterStands(f *Frame) bool { return institutionActive(f.Signer.Role, f.Related.Status) }

// institutionActive holds for a person, who has no institution, and for a member of an active one.
func institutionActive(role, institutionStatus uint64) bool {
	return role == RolePatient || institutionStatus == ActorActive
}

// accessClasses are the record's where one is named, else the operation's.
func (f *Frame) accessClasses() uint64 {
	if f.has[SlotRecord] {
		return f.Record.Class
	}
	return f.Op.Classes
}

// breaksGlass says which list of conditions decides.
func (f *Frame) breaksGlass() bool { return f.Op.Flags == FlagBreakGlass }

// decide returns the first reason to deny, or Allowed.
func (f *Frame) decide(skip map[Reason]bool) Reason {
	conditions := ConsentConditions
	if f.breaksGlass() {
		conditions = BreakGlassConditions
	}
	for _, condition := range conditions {
		if !condition.Holds(f) && !skip[condition.Reason] {
			return condition.Reason
		}
	}
	return Allowed
}

func requestAccess(f *Frame) {
	access := &Access{
		Requester: f.Op.Actor, Patient: f.Op.Patient, Consent: f.Op.Consent, Record: f.Op.Record, Time: f.Time,
		Purpose: f.Op.Purposes, Class: f.accessClasses(), Decision: DecisionAllow, Reason: uint64(f.reason), Context: f.Op.Digest,
	}
	f.appended = access
	switch {
	case f.reason != Allowed:
		access.Decision = DecisionDeny
	case f.breaksGlass():
		access.Review = ReviewPending
		f.Target.Unreviewed++
	case f.Consent.Uses != UsesUnlimited:
		f.Consent.Uses--
	}
}
