package workload_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/workload"
	"github.com/healthd/healthd/internal/zkcrypto"
)

// load copies a population into memory.
func load(t *testing.T, population *workload.Population) protocol.MemoryState {
	t.Helper()
	state := make(protocol.MemoryState)
	last := uint64(0)
	require.NoError(t, population.Each(func(index uint64, cell protocol.Cell) error {
		require.Greater(t, index, last, "cells come in the order of their leaves")
		last = index
		return state.SetCell(index, cell)
	}))
	return state
}

// read decodes a cell that must exist.
func read(t *testing.T, state protocol.State, kind protocol.CellKind, sequence uint64, into protocol.Described[uint64, protocol.Word]) {
	t.Helper()
	found, err := protocol.ReadFields(state, kind, sequence, into)
	require.NoError(t, err)
	require.True(t, found, "%s %d", kind, sequence)
}

func TestPopulationIsComplete(t *testing.T) {
	g := newWorkload(t, workload.Options{Mix: workload.Reference, Population: 2_000, Seed: 3})
	state := load(t, g.Population())
	var system protocol.System
	read(t, state, protocol.KindSystem, 1, &system)
	require.Equal(t, uint64(2_001), system.NextActor)
	require.Equal(t, uint64(25), system.ActiveInstitutions)

	roles := make(map[uint64]int)
	for sequence := uint64(1); sequence < system.NextActor; sequence++ {
		var actor protocol.Actor
		read(t, state, protocol.KindActor, sequence, &actor)
		require.True(t, zkcrypto.PublicKey{X: actor.KeyX, Y: actor.KeyY}.Valid())
		roles[actor.Role]++
		isPatient, err := protocol.ReadFields(state, protocol.KindIndex, sequence, new(protocol.Index))
		require.NoError(t, err)
		require.Equal(t, actor.Role == protocol.RolePatient, isPatient)
	}
	require.Equal(t, map[uint64]int{
		protocol.RoleProvider: 20, protocol.RoleInsurer: 5, protocol.RolePractitioner: 197, protocol.RolePatient: 1_778,
	}, roles)
	counted := 0
	for _, kind := range []protocol.CellKind{protocol.KindRecord, protocol.KindConsent, protocol.KindPolicy, protocol.KindClaim} {
		for sequence := uint64(1); sequence < *system.Next(kind); sequence++ {
			read(t, state, kind, sequence, protocol.NewFields(kind))
			counted++
		}
	}
	require.Len(t, state, 1+2_000+1_778+counted, "no cell lies beyond its counter")
}

func TestPopulationHangsTogether(t *testing.T) {
	g := newWorkload(t, workload.Options{Mix: workload.Reference, Population: 2_000, Seed: 3})
	state := protocol.NewOverlay(g.Population())
	var system protocol.System
	read(t, state, protocol.KindSystem, 1, &system)
	for sequence := uint64(1); sequence < system.NextRecord; sequence++ {
		var record protocol.Record
		var index protocol.Index
		read(t, state, protocol.KindRecord, sequence, &record)
		read(t, state, protocol.KindIndex, record.Patient, &index)
		require.Equal(t, index.Registrar, record.Author)
		if record.Claim != 0 {
			var claim protocol.Claim
			var policy protocol.Policy
			read(t, state, protocol.KindClaim, record.Claim, &claim)
			read(t, state, protocol.KindPolicy, claim.Policy, &policy)
			require.Equal(t, sequence, claim.Record)
			require.Equal(t, record.Author, claim.Provider)
			require.Equal(t, record.Patient, policy.Patient)
		}
	}
	for sequence := uint64(1); sequence < system.NextPolicy; sequence++ {
		var policy protocol.Policy
		var payment protocol.Consent
		read(t, state, protocol.KindPolicy, sequence, &policy)
		read(t, state, protocol.KindConsent, policy.Consent, &payment)
		require.Equal(t, policy.Patient, payment.Patient)
		require.Equal(t, policy.Insurer, payment.Grantee)
		require.Equal(t, protocol.PurposePayment, payment.Purposes)
	}
}

// A state that the population was copied to is as good as the population itself.
func TestALoadedPopulationExecutesTheSame(t *testing.T) {
	options := workload.Options{Mix: workload.Reference, Population: 2_000, Seed: 3}
	lazy, loaded := newWorkload(t, options), newWorkload(t, options)
	_, want := execute(t, lazy, protocol.NewOverlay(lazy.Population()), 30)
	_, got := execute(t, loaded, load(t, loaded.Population()), 30)
	require.Equal(t, want, got)
}

func TestAPopulationDoesNotChange(t *testing.T) {
	g := newWorkload(t, workload.Options{Mix: workload.Reference, Population: 2_000})
	require.ErrorContains(t, g.Population().SetCell(protocol.SystemIndex, protocol.Cell{}), "overlay")
}

// BenchmarkEach computes every cell of the default population, all keys included.
func BenchmarkEach(b *testing.B) {
	for b.Loop() {
		g := newWorkload(b, workload.Options{Mix: workload.Reference, Seed: 1})
		cells := 0
		require.NoError(b, g.Population().Each(func(uint64, protocol.Cell) error { cells++; return nil }))
		b.ReportMetric(float64(cells), "cells")
	}
}
