package keeper

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
)

// TestEveryRefusedOperationHasASubject makes sure that an operation that names what does not exist, or what is
// somebody else's, is logged like any other.
func TestEveryRefusedOperationHasASubject(t *testing.T) {
	for _, refusal := range simulation.Refusals() {
		cast, err := simulation.NewCast()
		require.NoError(t, err)
		signer, op := refusal.Scene(cast)
		steps, err := cast.Do(signer, op)
		require.NoError(t, err, refusal.Name)
		about, err := subjectOf(&steps[len(steps)-1])
		require.NoError(t, err, refusal.Name)
		if about.onBehalfOf != 0 {
			require.Equal(t, about.patient, about.onBehalfOf, refusal.Name)
			require.NotEqual(t, signer, about.patient, refusal.Name)
		}
	}
}

func TestSubjectsOfRefusedOperations(t *testing.T) {
	cast, err := simulation.NewCast()
	require.NoError(t, err)
	for name, test := range map[string]struct {
		signer uint64
		op     protocol.Op
		code   protocol.Code
		want   subject
	}{
		"a consent that does not exist": {
			cast.Patient, simulation.Revoke(999), protocol.ConsentMissing, subject{},
		},
		"somebody else's consent": {
			cast.Stranger, simulation.Revoke(cast.Consent), protocol.NotPatientOrGuardian, subject{patient: cast.Patient},
		},
		"a stranger who is no guardian": {
			cast.Stranger, simulation.Restrict(cast.Child, 1), protocol.NotPatientOrGuardian, subject{patient: cast.Child},
		},
		"a guardian who names an unknown class": {
			cast.Guardian, simulation.Restrict(cast.Child, 1<<31), protocol.CodeUnknown, subject{patient: cast.Child, onBehalfOf: cast.Child},
		},
		"a registration of nobody": {
			cast.Patient, cast.Registration(protocol.RolePatient, 0, 0), protocol.NotInstitution, subject{},
		},
		"staff": {
			simulation.HospitalA, simulation.Named(protocol.OpSuspendActor, cast.Nurse), protocol.NotActorKeeper, subject{},
		},
		"an institution without a guardian": {
			simulation.HospitalB, simulation.RemoveGuardian(), protocol.NotPatient, subject{},
		},
	} {
		t.Run(name, func(t *testing.T) {
			steps, err := cast.Do(test.signer, test.op)
			require.NoError(t, err)
			require.Equal(t, test.code, steps[0].Result)
			about, err := subjectOf(&steps[0])
			require.NoError(t, err)
			require.Equal(t, test.want, about)
		})
	}
}
