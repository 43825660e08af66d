package settlement_test

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/contracts/bindings"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
	"github.com/healthd/healthd/internal/settlement"
)

func number(value uint64) *big.Int { return new(big.Int).SetUint64(value) }

// viewProof proves a cell as the views take it.
func (s *settledState) viewProof(t *testing.T, kind protocol.CellKind, sequence uint64) bindings.CellProof {
	t.Helper()
	return settlement.ViewProof(s.prove(t, kind, sequence))
}

func TestConsentIsActiveOnL1(t *testing.T) {
	s := newSettledState(t)
	consent := s.ReadConsent(s.Consent)
	view := bindings.NewConsentVerifier()
	for name, test := range map[string]struct {
		consent uint64
		change  func(*bindings.ConsentDemand)
		active  bool
		permits bool // the patient restricts labs
	}{
		"all that it covers":     {s.Consent, func(*bindings.ConsentDemand) {}, true, false},
		"what is not restricted": {s.Consent, func(d *bindings.ConsentDemand) { d.Classes = uint32(simulation.ClassNotes) }, true, true},
		"another patient":        {s.Consent, func(d *bindings.ConsentDemand) { d.Patient = number(s.Stranger) }, false, false},
		"another grantee":        {s.Consent, func(d *bindings.ConsentDemand) { d.Grantee = number(simulation.Insurer) }, false, false},
		"another purpose":        {s.Consent, func(d *bindings.ConsentDemand) { d.Purposes |= uint16(protocol.PurposePayment) }, false, false},
		"no purpose":             {s.Consent, func(d *bindings.ConsentDemand) { d.Purposes = 0 }, false, false},
		"another class":          {s.Consent, func(d *bindings.ConsentDemand) { d.Classes = uint32(simulation.ClassGenetic) }, false, false},
		"no class":               {s.Consent, func(d *bindings.ConsentDemand) { d.Classes = 0 }, false, false},
		"another scope":          {s.Consent, func(d *bindings.ConsentDemand) { d.Scopes = 4 }, false, false},
		"no scope":               {s.Consent, func(d *bindings.ConsentDemand) { d.Scopes = 0 }, false, false},
		"a second too early":     {s.Consent, func(d *bindings.ConsentDemand) { d.From = number(consent.From - 1) }, false, false},
		"a second too late":      {s.Consent, func(d *bindings.ConsentDemand) { d.To = number(consent.To + 1) }, false, false},
		"no time":                {s.Consent, func(d *bindings.ConsentDemand) { d.To = d.From }, false, false},
		"a revoked consent":      {s.revoked, func(d *bindings.ConsentDemand) { d.Classes = uint32(simulation.ClassNotes) }, false, false},
		"no such consent":        {77, func(*bindings.ConsentDemand) {}, false, false},
	} {
		t.Run(name, func(t *testing.T) {
			demand := bindings.ConsentDemand{
				Patient: number(consent.Patient), Grantee: number(consent.Grantee), Purposes: uint16(consent.Purposes),
				Classes: uint32(consent.Classes), Scopes: uint8(consent.Scopes), From: number(consent.From), To: number(consent.To),
			}
			test.change(&demand)
			proof := s.viewProof(t, protocol.KindConsent, test.consent)
			active, reverted := ask(t, s.views.Consents,
				view.PackIsActive(settledRange, number(test.consent), proof, demand), view.UnpackIsActive)
			require.Empty(t, reverted)
			require.Equal(t, test.active, active)
			index := s.viewProof(t, protocol.KindIndex, demand.Patient.Uint64())
			permits, reverted := ask(t, s.views.Consents,
				view.PackPermits(settledRange, number(test.consent), proof, index, demand), view.UnpackPermits)
			require.Empty(t, reverted)
			require.Equal(t, test.permits, permits)

			_, reverted = ask(t, s.views.Consents,
				view.PackIsActive(otherRange, number(test.consent), proof, demand), view.UnpackIsActive)
			require.Equal(t, "CellNotProven", reverted)
			_, reverted = ask(t, s.views.Consents,
				view.PackPermits(settledRange, number(test.consent), proof, proof, demand), view.UnpackPermits)
			require.Equal(t, "CellNotProven", reverted, "restrictions cannot be left out")
		})
	}
}

func TestAccessDecisionsOnL1(t *testing.T) {
	s := newSettledState(t)
	view := bindings.NewConsentVerifier()
	for name, test := range map[string]struct {
		access  uint64
		parties bindings.AccessParties
		want    bindings.DecisionOutput
	}{
		"allowed by consent": {s.allowed, s.parties(s.Clinician, s.Record), bindings.DecisionOutput{Decided: true, Allowed: true}},
		"broke the glass":    {s.glass, s.parties(s.Clinician, s.Record), bindings.DecisionOutput{Decided: true, Allowed: true}},
		"denied, with the reason": {s.denied, s.parties(s.Nurse, s.Record), bindings.DecisionOutput{
			Decided: true, Reason: uint8(protocol.DeniedOtherGrantee),
		}},
		"of another requester": {s.allowed, s.parties(s.Nurse, s.Record), bindings.DecisionOutput{}},
		"to another record":    {s.allowed, s.parties(s.Clinician, s.Visit), bindings.DecisionOutput{}},
		"never asked":          {77, s.parties(s.Clinician, s.Record), bindings.DecisionOutput{}},
	} {
		t.Run(name, func(t *testing.T) {
			have, reverted := ask(t, s.views.Consents,
				view.PackDecision(settledRange, number(test.access), s.viewProof(t, protocol.KindAccess, test.access), test.parties), view.UnpackDecision)
			require.Empty(t, reverted)
			require.Equal(t, test.want, have)
		})
	}
}

func (s *settledState) parties(requester, record uint64) bindings.AccessParties {
	return bindings.AccessParties{Requester: number(requester), Patient: number(s.Patient), Record: number(record)}
}

func TestClaimsOnL1(t *testing.T) {
	for name, test := range map[string]struct {
		then              func(*state)
		approved, settled bool
	}{
		"approved in part": {func(*state) {}, true, false},
		"appealed":         {func(s *state) { s.Must(simulation.HospitalA, simulation.Appeal(s.OpenClaim)) }, false, false},
		"settled":          {func(s *state) { s.Must(simulation.Insurer, simulation.Settle(s.OpenClaim)) }, true, true},
	} {
		t.Run(name, func(t *testing.T) {
			s := newSettledState(t, test.then)
			view := bindings.NewClaimVerifier()
			proof := s.viewProof(t, protocol.KindClaim, s.OpenClaim)
			for about, demand := range map[string]struct {
				bindings.ClaimDemand
				holds bool
			}{
				"what was approved":   {bindings.ClaimDemand{Policy: number(s.OpenPolicy), Provider: number(simulation.HospitalA), Amount: simulation.Claimed / 2}, true},
				"a cent more":         {bindings.ClaimDemand{Policy: number(s.OpenPolicy), Provider: number(simulation.HospitalA), Amount: simulation.Claimed/2 + 1}, false},
				"another policy":      {bindings.ClaimDemand{Policy: number(s.OpenPolicy + 1), Provider: number(simulation.HospitalA)}, false},
				"another's to be got": {bindings.ClaimDemand{Policy: number(s.OpenPolicy), Provider: number(simulation.HospitalB)}, false},
			} {
				approved, reverted := ask(t, s.views.Claims,
					view.PackIsApproved(settledRange, number(s.OpenClaim), proof, demand.ClaimDemand), view.UnpackIsApproved)
				require.Empty(t, reverted)
				require.Equal(t, test.approved && demand.holds, approved, about)
				settled, reverted := ask(t, s.views.Claims,
					view.PackIsSettled(settledRange, number(s.OpenClaim), proof, demand.ClaimDemand), view.UnpackIsSettled)
				require.Empty(t, reverted)
				require.Equal(t, test.settled && demand.holds, settled, about)
			}
			_, reverted := ask(t, s.views.Claims, view.PackIsSettled(settledRange, number(s.OpenClaim+1), proof,
				bindings.ClaimDemand{Policy: number(s.OpenPolicy), Provider: number(simulation.HospitalA)}), view.UnpackIsSettled)
			require.Equal(t, "CellNotProven", reverted)
		})
	}
}

func TestIdentitiesOnL1(t *testing.T) {
	s := newSettledState(t, func(s *state) { s.Suspend(s.Nurse) })
	view := bindings.NewIdentityVerifier()
	isActive := func(actor, role uint64) bool {
		active, reverted := ask(t, s.views.Identities,
			view.PackIsActive(settledRange, number(actor), s.viewProof(t, protocol.KindActor, actor), uint8(role)), view.UnpackIsActive)
		require.Empty(t, reverted)
		return active
	}
	require.True(t, isActive(s.Clinician, protocol.RolePractitioner))
	require.False(t, isActive(s.Clinician, protocol.RolePatient), "another role")
	require.False(t, isActive(s.Nurse, protocol.RolePractitioner), "suspended")
	require.False(t, isActive(77, protocol.RolePractitioner), "unknown")

	isMember := func(actor, institution uint64) bool {
		active, reverted := ask(t, s.views.Identities, view.PackIsActiveMember(settledRange,
			number(actor), s.viewProof(t, protocol.KindActor, actor), uint8(protocol.RolePractitioner),
			number(institution), s.viewProof(t, protocol.KindActor, institution)), view.UnpackIsActiveMember)
		require.Empty(t, reverted)
		return active
	}
	require.True(t, isMember(s.Clinician, simulation.HospitalB))
	require.False(t, isMember(s.Clinician, simulation.HospitalA), "works elsewhere")
	require.False(t, isMember(s.Nurse, simulation.HospitalB), "suspended")

	key := s.ReadActor(s.Clinician)
	hasKey := func(actor uint64, x, y protocol.Word) bool {
		has, reverted := ask(t, s.views.Identities,
			view.PackHasKey(settledRange, number(actor), s.viewProof(t, protocol.KindActor, actor), x.Bytes(), y.Bytes()), view.UnpackHasKey)
		require.Empty(t, reverted)
		return has
	}
	require.True(t, hasKey(s.Clinician, key.KeyX, key.KeyY))
	require.False(t, hasKey(s.Nurse, key.KeyX, key.KeyY), "another's key")
	require.False(t, hasKey(77, protocol.Word{}, protocol.Word{}), "nobody has the key of zeros")
}

func TestInstitutionsThatAreSuspendedHaveNoActiveMembers(t *testing.T) {
	s := newSettledState(t, func(s *state) { s.Suspend(simulation.HospitalB) })
	view := bindings.NewIdentityVerifier()
	active, reverted := ask(t, s.views.Identities, view.PackIsActiveMember(settledRange,
		number(s.Clinician), s.viewProof(t, protocol.KindActor, s.Clinician), uint8(protocol.RolePractitioner),
		number(simulation.HospitalB), s.viewProof(t, protocol.KindActor, simulation.HospitalB)), view.UnpackIsActiveMember)
	require.Empty(t, reverted)
	require.False(t, active)
}
