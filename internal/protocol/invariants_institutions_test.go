package protocol_test

import (
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
)

// requireInstitutionsAddUp: SYSTEM counts the active institutions, at least one; every institution that
// was ever admitted has an ordinal of its own; endorsements of the present epoch are those of active
// institutions, and too few to decide.
func requireInstitutionsAddUp(t require.TestingT, world *simulation.World) {
	system := world.System()
	active := uint64(0)
	ordinals := make(map[uint64]protocol.Actor)
	for _, sequence := range sequences(world, protocol.KindActor) {
		actor := world.ReadActor(sequence)
		if !protocol.IsInstitution(actor.Role) || actor.Status == protocol.ActorCandidate {
			continue
		}
		require.NotContains(t, ordinals, actor.Guardian, "institution %d", sequence)
		require.Less(t, actor.Guardian, system.InstitutionOrdinals)
		ordinals[actor.Guardian] = actor
		if actor.Status == protocol.ActorActive {
			active++
		}
	}
	require.Equal(t, active, system.ActiveInstitutions)
	require.NotZero(t, active)
	require.Len(t, ordinals, int(system.InstitutionOrdinals))
	for _, sequence := range sequences(world, protocol.KindActor) {
		actor := world.ReadActor(sequence)
		if !protocol.IsInstitution(actor.Role) {
			require.Zero(t, actor.Endorsements)
			continue
		}
		bitmap := actor.Credential.Bits()
		endorsements := uint64(0)
		for ordinal := range protocol.MaxOrdinals {
			if bitmap[ordinal/64]>>(ordinal%64)&1 == 1 {
				endorsements++
				if actor.EndorsedIn == system.MembershipEpoch {
					require.Equal(t, protocol.ActorActive, ordinals[uint64(ordinal)].Status, "ordinal %d endorsed", ordinal)
				}
			}
		}
		require.Equal(t, endorsements, actor.Endorsements, "institution %d", sequence)
		require.LessOrEqual(t, actor.EndorsedIn, system.MembershipEpoch)
		if actor.EndorsedIn == system.MembershipEpoch {
			require.LessOrEqual(t, 3*actor.Endorsements, 2*active, "more would have decided")
		}
	}
}
