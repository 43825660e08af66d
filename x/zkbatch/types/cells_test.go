package types_test

import (
	"math/rand"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
	claimstypes "github.com/healthd/healthd/x/claims/types"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	recordstypes "github.com/healthd/healthd/x/records/types"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// described is what the modules' genesis files and queries say of a cell, turned into a cell again.
func described(t *testing.T, fields protocol.Described[uint64, protocol.Word]) protocol.Described[uint64, protocol.Word] {
	t.Helper()
	var again protocol.Described[uint64, protocol.Word]
	var err error
	switch f := fields.(type) {
	case *protocol.System:
		system := types.SystemOf(f)
		again = system.Fields()
	case *protocol.Actor:
		actor := identitytypes.ActorOf(1, f)
		again, err = actor.Fields()
	case *protocol.Index:
		index := recordstypes.IndexOf(1, f)
		again, err = index.Fields()
	case *protocol.Record:
		record := recordstypes.RecordOf(1, f)
		again, err = record.Fields()
	case *protocol.Consent:
		consent := consenttypes.ConsentOf(1, f)
		again, err = consent.Fields()
	case *protocol.Access:
		access := consenttypes.AccessOf(1, f)
		again, err = access.Fields()
	case *protocol.Policy:
		policy := claimstypes.PolicyOf(1, f)
		again, err = policy.Fields()
	case *protocol.Claim:
		claim := claimstypes.ClaimOf(1, f)
		again, err = claim.Fields()
	case *protocol.Recovery:
		recovery := identitytypes.RecoveryOf(1, f)
		again, err = recovery.Fields()
	}
	require.NoError(t, err)
	return again
}

func TestEveryCellSurvivesExportAndImport(t *testing.T) {
	random := rand.New(rand.NewSource(3))
	for _, kind := range protocol.CellKinds() {
		t.Run(kind.String(), func(t *testing.T) {
			for range 200 {
				fields := protocol.NewFields(kind)
				fields.Describe(filler{random, func(string) (int, bool) { return protocol.BitsFull, true }})
				require.Equal(t, fields, described(t, fields))
			}
		})
	}
}
