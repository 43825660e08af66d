package types

import (
	"github.com/healthd/healthd/internal/protocol"
	claimstypes "github.com/healthd/healthd/x/claims/types"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	recordstypes "github.com/healthd/healthd/x/records/types"
)

// form couples a kind of operation with its message.
type form struct {
	describe func(*protocol.Op) Op       // wraps a well-formed operation of the protocol
	wrap     func(Operation) (Op, bool)  // wraps a typed operation, if it is of this kind
	unwrap   func(*Op) (Operation, bool) // is the inverse of wrap
}

// formOf builds the form of the kind whose typed operation is M.
func formOf[M interface {
	Operation
	comparable
}](describe func(*protocol.Op) M, wrap func(M) isOp_Op, unwrap func(*Op) M) form {
	return form{
		describe: func(op *protocol.Op) Op { return Op{Op: wrap(describe(op))} },
		wrap: func(operation Operation) (Op, bool) {
			m, ok := operation.(M)
			if !ok {
				return Op{}, false
			}
			return Op{Op: wrap(m)}, true
		},
		unwrap: func(op *Op) (Operation, bool) {
			var none M
			m := unwrap(op)
			return m, m != none
		},
	}
}

// forms lists the form of every kind of operation, by its number. A list and not a map, because every operation
// that comes in is looked up here.
var forms = []form{
	protocol.OpRegisterActor:      formOf(identitytypes.RegisterActorOf, func(m *identitytypes.RegisterActor) isOp_Op { return &Op_RegisterActor{m} }, (*Op).GetRegisterActor),
	protocol.OpRotateKey:          formOf(identitytypes.RotateKeyOf, func(m *identitytypes.RotateKey) isOp_Op { return &Op_RotateKey{m} }, (*Op).GetRotateKey),
	protocol.OpSetGuardian:        formOf(identitytypes.SetGuardianOf, func(m *identitytypes.SetGuardian) isOp_Op { return &Op_SetGuardian{m} }, (*Op).GetSetGuardian),
	protocol.OpRemoveGuardian:     formOf(identitytypes.RemoveGuardianOf, func(m *identitytypes.RemoveGuardian) isOp_Op { return &Op_RemoveGuardian{m} }, (*Op).GetRemoveGuardian),
	protocol.OpStartRecovery:      formOf(identitytypes.StartRecoveryOf, func(m *identitytypes.StartRecovery) isOp_Op { return &Op_StartRecovery{m} }, (*Op).GetStartRecovery),
	protocol.OpCancelRecovery:     formOf(identitytypes.CancelRecoveryOf, func(m *identitytypes.CancelRecovery) isOp_Op { return &Op_CancelRecovery{m} }, (*Op).GetCancelRecovery),
	protocol.OpFinishRecovery:     formOf(identitytypes.FinishRecoveryOf, func(m *identitytypes.FinishRecovery) isOp_Op { return &Op_FinishRecovery{m} }, (*Op).GetFinishRecovery),
	protocol.OpSuspendActor:       formOf(identitytypes.SuspendActorOf, func(m *identitytypes.SuspendActor) isOp_Op { return &Op_SuspendActor{m} }, (*Op).GetSuspendActor),
	protocol.OpReactivateActor:    formOf(identitytypes.ReactivateActorOf, func(m *identitytypes.ReactivateActor) isOp_Op { return &Op_ReactivateActor{m} }, (*Op).GetReactivateActor),
	protocol.OpEndorseInstitution: formOf(identitytypes.EndorseInstitutionOf, func(m *identitytypes.EndorseInstitution) isOp_Op { return &Op_EndorseInstitution{m} }, (*Op).GetEndorseInstitution),
	protocol.OpEndorseSuspension:  formOf(identitytypes.EndorseSuspensionOf, func(m *identitytypes.EndorseSuspension) isOp_Op { return &Op_EndorseSuspension{m} }, (*Op).GetEndorseSuspension),

	protocol.OpAnchorRecord:    formOf(recordstypes.AnchorRecordOf, func(m *recordstypes.AnchorRecord) isOp_Op { return &Op_AnchorRecord{m} }, (*Op).GetAnchorRecord),
	protocol.OpEraseRecord:     formOf(recordstypes.EraseRecordOf, func(m *recordstypes.EraseRecord) isOp_Op { return &Op_EraseRecord{m} }, (*Op).GetEraseRecord),
	protocol.OpSetRestrictions: formOf(recordstypes.SetRestrictionsOf, func(m *recordstypes.SetRestrictions) isOp_Op { return &Op_SetRestrictions{m} }, (*Op).GetSetRestrictions),

	protocol.OpGrantConsent:     formOf(consenttypes.GrantConsentOf, func(m *consenttypes.GrantConsent) isOp_Op { return &Op_GrantConsent{m} }, (*Op).GetGrantConsent),
	protocol.OpRevokeConsent:    formOf(consenttypes.RevokeConsentOf, func(m *consenttypes.RevokeConsent) isOp_Op { return &Op_RevokeConsent{m} }, (*Op).GetRevokeConsent),
	protocol.OpRequestConsent:   formOf(consenttypes.RequestConsentOf, func(m *consenttypes.RequestConsent) isOp_Op { return &Op_RequestConsent{m} }, (*Op).GetRequestConsent),
	protocol.OpDenyConsent:      formOf(consenttypes.DenyConsentOf, func(m *consenttypes.DenyConsent) isOp_Op { return &Op_DenyConsent{m} }, (*Op).GetDenyConsent),
	protocol.OpRequestAccess:    formOf(consenttypes.RequestAccessOf, func(m *consenttypes.RequestAccess) isOp_Op { return &Op_RequestAccess{m} }, (*Op).GetRequestAccess),
	protocol.OpReviewBreakGlass: formOf(consenttypes.ReviewBreakGlassOf, func(m *consenttypes.ReviewBreakGlass) isOp_Op { return &Op_ReviewBreakGlass{m} }, (*Op).GetReviewBreakGlass),

	protocol.OpOpenPolicy:      formOf(claimstypes.OpenPolicyOf, func(m *claimstypes.OpenPolicy) isOp_Op { return &Op_OpenPolicy{m} }, (*Op).GetOpenPolicy),
	protocol.OpClosePolicy:     formOf(claimstypes.ClosePolicyOf, func(m *claimstypes.ClosePolicy) isOp_Op { return &Op_ClosePolicy{m} }, (*Op).GetClosePolicy),
	protocol.OpSubmitClaim:     formOf(claimstypes.SubmitClaimOf, func(m *claimstypes.SubmitClaim) isOp_Op { return &Op_SubmitClaim{m} }, (*Op).GetSubmitClaim),
	protocol.OpPendClaim:       formOf(claimstypes.PendClaimOf, func(m *claimstypes.PendClaim) isOp_Op { return &Op_PendClaim{m} }, (*Op).GetPendClaim),
	protocol.OpAdjudicateClaim: formOf(claimstypes.AdjudicateClaimOf, func(m *claimstypes.AdjudicateClaim) isOp_Op { return &Op_AdjudicateClaim{m} }, (*Op).GetAdjudicateClaim),
	protocol.OpAppealClaim:     formOf(claimstypes.AppealClaimOf, func(m *claimstypes.AppealClaim) isOp_Op { return &Op_AppealClaim{m} }, (*Op).GetAppealClaim),
	protocol.OpCancelClaim:     formOf(claimstypes.CancelClaimOf, func(m *claimstypes.CancelClaim) isOp_Op { return &Op_CancelClaim{m} }, (*Op).GetCancelClaim),
	protocol.OpSettleClaim:     formOf(claimstypes.SettleClaimOf, func(m *claimstypes.SettleClaim) isOp_Op { return &Op_SettleClaim{m} }, (*Op).GetSettleClaim),
}
