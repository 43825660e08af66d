package custody_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/vault"
	consenttypes "github.com/healthd/healthd/x/consent/types"
)

func TestAnchoredOnce(t *testing.T) {
	w := newWorld(t)
	c := w.custodian(hospital)
	documents := []custody.Document{document("blood", "haemoglobin 13.9"), document("urine", "clear")}
	live, err := c.Live(soon(t), alice)
	require.NoError(t, err)
	require.Empty(t, live)
	_, _, err = c.Index(soon(t), alice)
	require.ErrorIs(t, err, vault.ErrNoIndex)
	_, err = c.Anchor(soon(t), alice, documents, custody.Writing{})
	require.ErrorIs(t, err, custody.ErrNoPatientKey)

	done, err := c.Anchor(soon(t), alice, documents, w.byHospital(alice))
	require.NoError(t, err)
	require.EqualValues(t, 1, done.Version, "one move of the head")
	require.Equal(t, []uint64{1, 2}, []uint64{done.Records[0].Record, done.Records[1].Record})
	again, err := c.Anchor(soon(t), alice, documents, w.byHospital(alice))
	require.NoError(t, err)
	require.Equal(t, done.Records[1].Record, again.Records[1].Record)
	require.True(t, again.Records[0].Again)
	require.Equal(t, done.Records[0].CID, again.Records[0].CID)
	_, head, err := c.Index(soon(t), alice)
	require.NoError(t, err)
	require.EqualValues(t, 1, head.Version)

	pins := w.pins()
	_, err = c.Anchor(soon(t), alice, []custody.Document{document("blood", "of another day")}, custody.Writing{})
	require.ErrorIs(t, err, vault.ErrIndex, "a record is made once")
	require.Equal(t, pins, w.pins(), "what was stored for a refused change is given up")
}

func TestWritersOfOneProcessQueueUp(t *testing.T) {
	w := newWorld(t)
	c := w.custodian(hospital)
	const each = 6
	failures := make(chan error, 2*each)
	for i := range each {
		for _, patient := range []uint64{alice, bob} {
			go func() {
				name := fmt.Sprintf("note %d", i)
				_, err := c.Anchor(soon(t), patient, []custody.Document{document(name, name)}, w.byHospital(patient))
				failures <- err
			}()
		}
	}
	for range 2 * each {
		require.NoError(t, <-failures)
	}
	for _, patient := range []uint64{alice, bob} {
		live, err := c.Live(soon(t), patient)
		require.NoError(t, err)
		require.Len(t, live, each)
		for _, version := range live {
			require.Equal(t, version.Record, read(t, c, version.Version))
			require.Equal(t, patient, version.Cell.Patient)
		}
		_, head, err := c.Index(soon(t), patient)
		require.NoError(t, err)
		require.EqualValues(t, each, head.Version)
	}
}

func TestLiveFollowsTheChain(t *testing.T) {
	w := newWorld(t)
	c := w.custodian(hospital)
	done, err := c.Anchor(soon(t), alice, []custody.Document{document("blood", "13.9"), document("urine", "clear")}, w.byHospital(alice))
	require.NoError(t, err)
	first, _, err := c.Index(soon(t), alice)
	require.NoError(t, err)
	same, _, err := c.Index(soon(t), alice)
	require.NoError(t, err)
	require.Same(t, first, same, "nothing is decrypted twice")

	correction := document("", "14.1")
	correction.Record, correction.Action = done.Records[0].Record, vault.ActionAmend
	corrected, err := c.Anchor(soon(t), alice, []custody.Document{correction}, custody.Writing{})
	require.NoError(t, err)
	require.Equal(t, "blood", corrected.Records[0].Name)
	mistake := document("", "another patient's")
	mistake.Record, mistake.Action = done.Records[1].Record, vault.ActionEnteredInError
	_, err = c.Anchor(soon(t), alice, []custody.Document{mistake}, custody.Writing{})
	require.NoError(t, err)

	live, err := c.Live(soon(t), alice)
	require.NoError(t, err)
	require.Len(t, live, 1)
	require.Equal(t, corrected.Records[0].Record, live[0].Cell.Sequence)
	require.Equal(t, "14.1", read(t, c, live[0].Version))
	require.Equal(t, "13.9", read(t, c, first.Versions[0]), "the old version stays readable")
}

func TestKeysAreNotedTogether(t *testing.T) {
	w := newWorld(t)
	c := w.custodian(hospital)
	_, err := c.Anchor(soon(t), alice, []custody.Document{document("blood", "13.9")}, w.byHospital(alice))
	require.NoError(t, err)
	for round := range 2 {
		notes := []custody.KeyNote{{Change: "release", Actor: clinic, Access: 5, Records: []uint64{1}}, {Change: "break-glass", Actor: clinic, Time: 77}}
		changed, err := c.NoteKeys(soon(t), alice, notes, nil)
		require.NoError(t, err)
		require.EqualValues(t, 2+round, changed.Head.Version)
	}
	index, _, err := w.custodian(alice).Index(soon(t), alice) // the patient sees them
	require.NoError(t, err)
	history := index.History(vault.KeyRegister)
	require.Len(t, history, 2)
	notes, err := custody.ParseKeyNotes([]byte(read(t, w.custodian(alice), history[1])))
	require.NoError(t, err)
	require.Len(t, notes, 2)
	require.Equal(t, "release", notes[0].Change)
	require.NotZero(t, notes[0].Time)
	require.EqualValues(t, 77, notes[1].Time)
	live, err := c.Live(soon(t), alice)
	require.NoError(t, err)
	require.Len(t, live, 1, "the register is no clinical record")
}

func TestWriterNeedsAConsent(t *testing.T) {
	w := newWorld(t)
	c, other := w.custodian(hospital), w.custodian(clinic)
	_, err := c.Anchor(soon(t), alice, []custody.Document{document("blood", "13.9")}, w.byHospital(alice))
	require.NoError(t, err)
	_, err = other.Anchor(soon(t), alice, []custody.Document{document("x-ray", "fine")}, custody.Writing{})
	require.ErrorIs(t, err, vault.ErrWrongKey, "who is not admitted does not even see the index")
	_, err = other.Anchor(soon(t), bob, []custody.Document{document("x-ray", "fine")}, w.byHospital(bob))
	require.ErrorIs(t, err, custody.ErrNoStanding)
	_, err = c.Ledger().Index(soon(t), clinic)
	require.ErrorIs(t, err, custody.ErrNoPatient)
	_, err = c.Ledger().Record(soon(t), 99)
	require.ErrorIs(t, err, custody.ErrAbsent)

	granted := w.do(alice, &consenttypes.GrantConsent{
		Patient: alice, Grantee: clinic, Classes: uint32(codes.Normal), Scopes: uint32(protocol.ScopeWrite), Purposes: 1, From: 1, To: 4_000_000_000, Uses: 10,
	})
	holder := vault.Keyholder{Actor: clinic, Role: vault.RoleWriter, Recipient: w.vaults[clinic].Recipient(), Consent: granted.Sequence}
	stands, err := c.Stands(soon(t), alice, holder)
	require.NoError(t, err)
	require.True(t, stands)
	_, err = c.NoteKeys(soon(t), alice, []custody.KeyNote{{Change: "admit writer", Actor: clinic}}, func(x *vault.Index) error { return x.Admit(holder) })
	require.NoError(t, err)
	done, err := other.Anchor(soon(t), alice, []custody.Document{document("culture", "nothing grew")}, custody.Writing{Consent: granted.Sequence})
	require.NoError(t, err)
	require.Len(t, done.Records, 1)

	w.do(alice, &consenttypes.RevokeConsent{Consent: granted.Sequence})
	_, err = c.Anchor(soon(t), alice, []custody.Document{document("later", "secret")}, custody.Writing{})
	require.NoError(t, err)
	_, _, err = other.Index(soon(t), alice)
	require.ErrorIs(t, err, vault.ErrWrongKey, "the next change has keys without whom the chain no longer allows")
}

func TestForgottenFilesAreGone(t *testing.T) {
	w := newWorld(t)
	c := w.custodian(hospital)
	_, err := c.Anchor(soon(t), alice, []custody.Document{document("blood", "13.9")}, w.byHospital(alice))
	require.NoError(t, err)
	live, err := c.Live(soon(t), alice)
	require.NoError(t, err)
	here, freed, err := c.Forget(soon(t), live[0].Content)
	require.NoError(t, err)
	require.Equal(t, 1, here)
	require.NotZero(t, freed)
	present, err := w.node.Has(soon(t), live[0].Content)
	require.NoError(t, err)
	require.False(t, present)
}
