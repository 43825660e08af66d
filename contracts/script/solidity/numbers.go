package main

import (
	"strings"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/protocol"
)

// numbers is one enumeration or one set of mask bits, as a library of constants. Constants instead of a Solidity enum:
// a contract must not revert on a number that a later version of the rules adds.
type numbers struct {
	library string
	comment string
	of      string // Solidity type
	values  []named
}

type named struct {
	name  string
	value uint64
}

func (n numbers) write(out *source) {
	out.blank()
	out.line("/// %s", n.comment)
	out.line("library %s {", n.library)
	for _, v := range n.values {
		out.line("%s internal constant %s = %d;", n.of, v.name, v.value)
	}
	out.line("}")
}

func enumerations() []numbers {
	return []numbers{
		{"Role", "Roles of an actor.", "uint8", []named{
			{"PATIENT", protocol.RolePatient}, {"PRACTITIONER", protocol.RolePractitioner}, {"DEVICE", protocol.RoleDevice},
			{"REVIEWER", protocol.RoleReviewer}, {"PROVIDER", protocol.RoleProvider}, {"INSURER", protocol.RoleInsurer},
			{"PUBLIC_BODY", protocol.RolePublicBody},
		}},
		{"ActorStatus", "Statuses of an actor.", "uint8", []named{
			{"ACTIVE", protocol.ActorActive}, {"SUSPENDED", protocol.ActorSuspended}, {"CANDIDATE", protocol.ActorCandidate},
		}},
		{"ConsentStatus", "Statuses of a consent.", "uint8", []named{
			{"REQUESTED", protocol.ConsentRequested}, {"ACTIVE", protocol.ConsentActive}, {"DENIED", protocol.ConsentDenied},
			{"REVOKED", protocol.ConsentRevoked},
		}},
		{"Scope", "Bits of a consent's scopes.", "uint8", []named{{"READ", protocol.ScopeRead}, {"WRITE", protocol.ScopeWrite}}},
		{"Decision", "Decisions of an access.", "uint8", []named{{"ALLOW", protocol.DecisionAllow}, {"DENY", protocol.DecisionDeny}}},
		{"Review", "Review of an access that broke the glass.", "uint8", []named{
			{"NONE", protocol.ReviewNone}, {"PENDING", protocol.ReviewPending}, {"JUSTIFIED", protocol.ReviewJustified},
			{"ABUSE", protocol.ReviewAbuse},
		}},
		{"Reason", "Why an access was denied; ALLOWED where it was not.", "uint8", reasons()},
		{"PolicyStatus", "Statuses of a policy.", "uint8", []named{{"OPEN", protocol.PolicyOpen}, {"CLOSED", protocol.PolicyClosed}}},
		{"ClaimStatus", "Statuses of a claim.", "uint8", []named{
			{"SUBMITTED", protocol.ClaimSubmitted}, {"PENDED", protocol.ClaimPended}, {"APPROVED", protocol.ClaimApproved},
			{"PARTIAL", protocol.ClaimPartial}, {"DENIED", protocol.ClaimDenied}, {"APPEALED", protocol.ClaimAppealed},
			{"CANCELLED", protocol.ClaimCancelled}, {"SETTLED", protocol.ClaimSettled},
		}},
		{"RecordState", "States of a record.", "uint8", []named{
			{"LIVE", protocol.RecordLive}, {"SUPERSEDED", protocol.RecordSuperseded}, {"IN_ERROR", protocol.RecordInError},
			{"ERASED", protocol.RecordErased},
		}},
		{"Purpose", "Bits of a mask of purposes (HL7 v3 PurposeOfUse).", "uint16", purposes()},
		{"Class", "Bits of a mask of classes of records (HL7 v3 ActCode and Confidentiality).", "uint32", classes()},
	}
}

func reasons() (values []named) {
	for _, reason := range protocol.Reasons() {
		values = append(values, named{constantName(reason.String()), uint64(reason)})
	}
	return values
}

func purposes() (values []named) {
	for one := codes.Purpose(1); one != 0; one <<= 1 {
		if one.Valid() {
			values = append(values, named{constantName(one.String()), uint64(one)})
		}
	}
	return values
}

func classes() (values []named) {
	for _, one := range codes.AllClasses.List() {
		values = append(values, named{constantName(one.String()), uint64(one)})
	}
	return values
}

func constantName(name string) string { return strings.ToUpper(strings.ReplaceAll(name, "-", "_")) }
