package vault_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/ipfs/go-cid"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/vault"
)

// heads keeps heads in memory by the chain's rule: whoever does not state the current one gets nothing done. The chain
// itself is behind a chart in cmd/healthd's tests.
type heads struct {
	mu      sync.Mutex
	at      vault.Head
	records uint64
	refuse  error
	before  func() // runs once before the next move, as another writer would
}

func (h *heads) Head(context.Context, uint64) (vault.Head, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.at, nil
}

func (h *heads) Move(_ context.Context, _ uint64, from, to vault.Head, anchors []vault.Anchor) (sequences []uint64, err error) {
	if before := h.before; before != nil {
		h.before = nil
		before()
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.refuse != nil {
		return nil, h.refuse
	}
	if h.at != from {
		return nil, vault.ErrHeadMoved
	}
	h.at = to
	for range anchors {
		h.records++
		sequences = append(sequences, h.records)
	}
	return sequences, nil
}

// adding is a change that lists one new document, encrypted for the keyholders.
func adding(t *testing.T, v *vault.Vault, actor uint64, name string, holders ...vault.Keyholder) func(*vault.Index) ([]vault.Anchor, error) {
	document, err := v.Put(soon(t), strings.NewReader(name), codes.Normal)
	require.NoError(t, err)
	return func(index *vault.Index) ([]vault.Anchor, error) {
		for _, holder := range holders {
			if err := index.Admit(holder); err != nil {
				return nil, err
			}
		}
		err := index.AddVersion(vault.Version{
			Record: name, Content: document.CID, Class: codes.Normal, Author: actor, Time: 1, Action: vault.ActionCreate,
		})
		return []vault.Anchor{{Action: vault.ActionCreate, Class: codes.Normal, Content: document.Digest}}, err
	}
}

// writers are a hospital and a patient on two nodes, who share an index.
func writers(t *testing.T) (chain *heads, hospital, patient *vault.Chart, hospitalVault, patientVault *vault.Vault, holders []vault.Keyholder) {
	t.Helper()
	a, b, _ := swarm(t)
	hospitalVault, patientVault = vault.New(a, identity(t)), vault.New(b, identity(t))
	chain = &heads{}
	holders = []vault.Keyholder{
		{Actor: 42, Role: vault.RolePatient, Recipient: patientVault.Recipient()},
		{Actor: 1, Role: vault.RoleCustodian, Recipient: hospitalVault.Recipient()},
	}
	return chain, vault.NewChart(hospitalVault, a, chain, 42), vault.NewChart(patientVault, b, chain, 42), hospitalVault, patientVault, holders
}

func TestChangesOfTwoWritersAreBothKept(t *testing.T) {
	chain, hospital, patient, hospitalVault, patientVault, holders := writers(t)
	_, _, err := patient.Open(soon(t))
	require.ErrorIs(t, err, vault.ErrNoIndex)
	_, err = hospital.Change(soon(t), adding(t, hospitalVault, 1, "first", holders...))
	require.NoError(t, err)

	chain.before = func() {
		_, err := patient.Change(soon(t), adding(t, patientVault, 42, "of the patient"))
		require.NoError(t, err)
	}
	changed, err := hospital.Change(soon(t), adding(t, hospitalVault, 1, "of the hospital"))
	require.NoError(t, err)
	require.Equal(t, 1, changed.Rebased)
	require.Equal(t, []uint64{3}, changed.Records)

	index, head, err := patient.Open(soon(t))
	require.NoError(t, err)
	require.Equal(t, uint64(3), head.Version)
	require.Equal(t, changed.Head, head)
	var names []string
	for _, version := range index.Versions {
		names = append(names, version.Record)
	}
	require.Equal(t, []string{"first", "of the patient", "of the hospital"}, names)
}

func TestManyWritersAtOnce(t *testing.T) {
	_, hospital, patient, hospitalVault, patientVault, holders := writers(t)
	_, err := hospital.Change(soon(t), adding(t, hospitalVault, 1, "first", holders...))
	require.NoError(t, err)
	var all sync.WaitGroup
	for i := range 3 {
		for _, writer := range []struct {
			chart *vault.Chart
			edit  func(*vault.Index) ([]vault.Anchor, error)
		}{
			{hospital, adding(t, hospitalVault, 1, fmt.Sprint("hospital ", i))},
			{patient, adding(t, patientVault, 42, fmt.Sprint("patient ", i))},
		} {
			all.Go(func() {
				_, err := writer.chart.Change(context.WithoutCancel(t.Context()), writer.edit)
				require.NoError(t, err)
			})
		}
	}
	all.Wait()
	index, head, err := hospital.Open(soon(t))
	require.NoError(t, err)
	require.Equal(t, uint64(7), head.Version)
	require.Len(t, index.Versions, 7)
}

func TestARefusedChangeLeavesNothing(t *testing.T) {
	chain, hospital, _, hospitalVault, _, holders := writers(t)
	edit := adding(t, hospitalVault, 1, "first", holders...)
	chain.refuse = fmt.Errorf("%w: class-restricted", vault.ErrRefused)
	_, err := hospital.Change(soon(t), edit)
	require.ErrorIs(t, err, vault.ErrRefused)
	require.Zero(t, chain.at)
	chain.refuse = vault.ErrHeadMoved
	ctx, cancel := context.WithCancel(t.Context())
	chain.before = cancel
	_, err = hospital.Change(ctx, edit)
	require.Error(t, err, "it does not wait after the caller gave up")

	unchanged, err := hospital.Change(soon(t), func(*vault.Index) ([]vault.Anchor, error) { return nil, nil })
	require.NoError(t, err)
	require.Empty(t, unchanged.Records)
}

func TestAHeadOfAnotherPatientIsRefused(t *testing.T) {
	chain, hospital, _, hospitalVault, _, holders := writers(t)
	_, err := hospital.Change(soon(t), adding(t, hospitalVault, 1, "first", holders...))
	require.NoError(t, err)
	chain.at.Version++
	_, _, err = hospital.Open(soon(t))
	require.ErrorIs(t, err, vault.ErrIndex)
	require.ErrorContains(t, err, "version 1 of patient 42")
}

func TestADismissedWriterOpensNothingNew(t *testing.T) {
	_, hospital, patient, hospitalVault, patientVault, holders := writers(t)
	holders[1].Role, holders[1].Consent = vault.RoleWriter, 5
	_, err := hospital.Change(soon(t), adding(t, hospitalVault, 1, "first", holders...))
	require.NoError(t, err)
	_, err = patient.Change(soon(t), func(index *vault.Index) ([]vault.Anchor, error) {
		require.Equal(t, []vault.Recipient{patientVault.Recipient()}, index.DocumentRecipients(), "a writer opens only what it wrote")
		require.Len(t, index.Dismiss(func(k vault.Keyholder) bool { return k.Consent == 5 }), 1)
		return adding(t, patientVault, 42, "second")(index)
	})
	require.NoError(t, err)
	_, _, err = hospital.Open(soon(t))
	require.ErrorIs(t, err, vault.ErrWrongKey)
	_, err = hospital.Change(soon(t), adding(t, hospitalVault, 1, "third"))
	require.ErrorIs(t, err, vault.ErrWrongKey)
}

func TestKeyholdersAreChecked(t *testing.T) {
	index, someone := vault.NewIndex(42), identity(t).Recipient()
	for name, bad := range map[string]vault.Keyholder{
		"no actor":                {Role: vault.RolePatient, Recipient: someone},
		"no recipient":            {Actor: 1, Role: vault.RolePatient},
		"unknown role":            {Actor: 1, Role: "friend", Recipient: someone},
		"writer without consent":  {Actor: 1, Role: vault.RoleWriter, Recipient: someone},
		"guardian with a consent": {Actor: 1, Role: vault.RoleGuardian, Recipient: someone, Consent: 3},
	} {
		require.ErrorIs(t, index.Admit(bad), vault.ErrIndex, name)
	}
	require.Empty(t, index.Keyholders)
	holder := vault.Keyholder{Actor: 1, Role: vault.RoleGuardian, Recipient: someone}
	require.NoError(t, index.Admit(holder))
	holder.Recipient = identity(t).Recipient()
	require.NoError(t, index.Admit(holder))
	require.Equal(t, []vault.Keyholder{holder}, index.Keyholders, "a new recipient takes the place of the old")
}

func TestRevokedAndForgottenGrants(t *testing.T) {
	index := sample(t)
	require.NoError(t, index.AddGrant(content(t, "a1"), vault.GrantEntry{Grantee: 8, Consent: 4, Grant: content(t, "h")}))
	require.Equal(t, []cid.Cid{content(t, "g")}, index.MarkRevoked([]uint64{3}, 99))
	require.Empty(t, index.MarkRevoked([]uint64{3, 0}, 100), "once")
	history := index.History("a")
	require.Equal(t, int64(99), history[1].Grants[0].Revoked)
	require.Zero(t, history[0].Grants[0].Revoked)
	require.ElementsMatch(t, []cid.Cid{content(t, "a1"), content(t, "a2"), content(t, "g"), content(t, "h")}, index.Forget("a"))
	index.Version = 1
	encoded, err := index.Marshal()
	require.NoError(t, err)
	require.NotContains(t, string(encoded), "grants")
	require.True(t, index.Lists(digestOf(t, "a1"), digestOf(t, "b1")))
	require.False(t, index.Lists(digestOf(t, "a1"), digestOf(t, "z")))
}

func digestOf(t *testing.T, text string) ipfs.Digest {
	t.Helper()
	digest, err := ipfs.DigestOf(content(t, text))
	require.NoError(t, err)
	return digest
}
