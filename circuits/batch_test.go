package circuits

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
)

func TestEmptySegment(t *testing.T) {
	g := newProvingGround(t)
	for _, segment := range g.segments(t, protocol.ShapeTiny, g.Machine) {
		require.NoError(t, solved(t, &segment))
	}
}

func TestJourney(t *testing.T) {
	g := newProvingGround(t)
	patient := g.Register(simulation.HospitalA, protocol.RolePatient, 0, 0)
	clinician := g.Register(simulation.HospitalB, protocol.RolePractitioner, protocol.FlagEmergency, 0)
	record := g.Must(simulation.HospitalA, g.Anchor(patient, 1, "one"))
	consent := g.Must(patient, g.Grant(patient, simulation.HospitalB, 1, 1))
	g.NextBlock(5)
	g.Must(clinician, simulation.Access(patient, consent, record, 1, 0))
	g.Must(clinician, simulation.BreakGlass(patient, record, 0))
	payment := g.Must(patient, g.Grant(patient, simulation.Insurer, protocol.PurposePayment, 1))
	policy := g.Must(simulation.Insurer, g.Policy(patient, payment, 100_00))
	g.NextBlock(5)
	second := g.Must(simulation.HospitalA, g.Anchor(patient, 2, "two"))
	g.NextBlock(5)
	_, err := g.Do(simulation.HospitalA, g.Claim(policy, second, 50_00))
	require.NoError(t, err)
	g.Must(patient, simulation.Revoke(consent))
	for _, segment := range g.segments(t, protocol.ShapeSmall, g.Machine) {
		require.NoError(t, solved(t, &segment))
	}
}
