package types

import "github.com/healthd/healthd/internal/protocol"

// SystemOf describes the SYSTEM cell.
func SystemOf(s *protocol.System) SystemCell {
	return SystemCell{
		NextActor: s.NextActor, NextRecord: s.NextRecord, NextConsent: s.NextConsent, NextAccess: s.NextAccess,
		NextPolicy: s.NextPolicy, NextClaim: s.NextClaim, NextRecovery: s.NextRecovery, Height: s.Height, Time: s.Time,
		ActiveInstitutions: s.ActiveInstitutions, InstitutionOrdinals: s.InstitutionOrdinals,
		MembershipEpoch: s.MembershipEpoch, BreakGlassLimit: s.BreakGlassLimit, RecoveryDelay: s.RecoveryDelay,
	}
}

// Fields is the inverse of SystemOf.
func (s *SystemCell) Fields() *protocol.System {
	return &protocol.System{
		NextActor: s.NextActor, NextRecord: s.NextRecord, NextConsent: s.NextConsent, NextAccess: s.NextAccess,
		NextPolicy: s.NextPolicy, NextClaim: s.NextClaim, NextRecovery: s.NextRecovery, Height: s.Height, Time: s.Time,
		ActiveInstitutions: s.ActiveInstitutions, InstitutionOrdinals: s.InstitutionOrdinals,
		MembershipEpoch: s.MembershipEpoch, BreakGlassLimit: s.BreakGlassLimit, RecoveryDelay: s.RecoveryDelay,
	}
}
