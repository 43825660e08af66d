// Package simulation builds small worlds of institutions, patients and clinicians and random
// operations in them. Property tests, differential tests and load generators share it.
package simulation

import (
	"encoding/binary"
	"fmt"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/zkcrypto"
)

// World is a state with the keys of everybody in it.
type World struct {
	Machine *protocol.Machine
	State   protocol.MemoryState
	Block   protocol.Block
	Genesis map[uint64]protocol.Cell

	keys     map[uint64]*zkcrypto.PrivateKey
	made     map[zkcrypto.PublicKey]*zkcrypto.PrivateKey
	executed []Executed
}

// Executed is one admitted envelope with its steps.
type Executed struct {
	Envelope *protocol.Envelope
	Block    protocol.Block
	Steps    []protocol.Step
}

// The institutions that every world starts with.
const (
	HospitalA uint64 = iota + 1
	HospitalB
	Insurer
)

// The parameters of every world.
const (
	BreakGlassLimit uint64 = 2
	RecoveryDelay   uint64 = 3600
)

// ChainID of simulated worlds.
const ChainID = "dev-simulation"

// New makes a world with two hospitals and an insurer.
func New() (*World, error) {
	w := &World{
		Block: protocol.Block{Height: 1, Time: 1_700_000_000},
		keys:  make(map[uint64]*zkcrypto.PrivateKey),
		made:  make(map[zkcrypto.PublicKey]*zkcrypto.PrivateKey),
	}
	var institutions []protocol.Institution
	for i, role := range []uint64{protocol.RoleProvider, protocol.RoleProvider, protocol.RoleInsurer} {
		key := w.NewKey()
		w.keys[uint64(i+1)] = key
		institutions = append(institutions, protocol.Institution{Role: role, Key: key.Public()})
	}
	cells, err := protocol.GenesisCells(protocol.Parameters{BreakGlassLimit: BreakGlassLimit, RecoveryDelay: RecoveryDelay}, institutions)
	if err != nil {
		return nil, err
	}
	w.Genesis = cells
	w.State = make(protocol.MemoryState)
	for index, cell := range cells {
		w.State[index] = cell
	}
	w.Machine = &protocol.Machine{Domain: protocol.DomainOf(ChainID, cells)}
	return w, nil
}

// NewKey makes the next key of the world.
func (w *World) NewKey() *zkcrypto.PrivateKey {
	var seed [zkcrypto.SeedSize]byte
	binary.BigEndian.PutUint64(seed[:], uint64(len(w.made)+1))
	key := zkcrypto.NewPrivateKey(seed)
	w.made[key.Public()] = key
	return key
}

// Key returns the key of an actor.
func (w *World) Key(actor uint64) *zkcrypto.PrivateKey { return w.keys[actor] }

// System reads the SYSTEM cell.
func (w *World) System() protocol.System {
	var system protocol.System
	w.mustRead(protocol.KindSystem, 1, &system)
	return system
}

func (w *World) mustRead(kind protocol.CellKind, sequence uint64, into protocol.Described[uint64, protocol.Word]) {
	if _, err := protocol.ReadFields(w.State, kind, sequence, into); err != nil {
		panic(err) // the world's state is made by the machine
	}
}

// Nonce is the next nonce of an actor.
func (w *World) Nonce(actor uint64) uint64 { return w.ReadActor(actor).Nonce }

// Seal signs operations of one actor at its next nonce.
func (w *World) Seal(actor uint64, ops ...protocol.Op) (*protocol.Envelope, error) {
	key, ok := w.keys[actor]
	if !ok {
		return nil, fmt.Errorf("the world has no key of actor %d", actor)
	}
	return protocol.Seal(w.Machine.Domain, key, actor, w.Nonce(actor), ops...)
}

// Do seals and executes operations of one actor.
func (w *World) Do(actor uint64, ops ...protocol.Op) ([]protocol.Step, error) {
	envelope, err := w.Seal(actor, ops...)
	if err != nil {
		return nil, err
	}
	return w.Execute(envelope)
}

// Execute executes an envelope and remembers it.
func (w *World) Execute(envelope *protocol.Envelope) ([]protocol.Step, error) {
	steps, err := w.Machine.Execute(envelope, w.Block, w.State)
	if err != nil {
		return nil, err
	}
	w.executed = append(w.executed, Executed{Envelope: envelope, Block: w.Block, Steps: steps})
	for i := range steps {
		w.adopt(&steps[i])
	}
	return steps, nil
}

// adopt remembers who holds a key that was registered, rotated or recovered.
func (w *World) adopt(step *protocol.Step) {
	if step.Result != protocol.Applied {
		return
	}
	holder := step.Assigned
	switch step.Op.Kind {
	case protocol.OpRegisterActor:
	case protocol.OpRotateKey:
		holder = step.Op.Other
	case protocol.OpFinishRecovery:
		holder = w.ReadRecovery(step.Op.Case).Patient
	default:
		return
	}
	actor := w.ReadActor(holder)
	if key, ok := w.made[zkcrypto.PublicKey{X: actor.KeyX, Y: actor.KeyY}]; ok {
		w.keys[holder] = key
	}
}

// Executed lists the admitted envelopes since the world began or Forget was called.
func (w *World) Executed() []Executed { return w.executed }

// Forget drops the list of executed envelopes, so that what follows is a range of its own.
func (w *World) Forget() { w.executed = nil }

// NextBlock moves the clock.
func (w *World) NextBlock(seconds uint64) {
	w.Block.Height++
	w.Block.Time += seconds
}

// Register registers an actor with a fresh key and returns its sequence. It panics where the
// registration is refused: it sets a scene.
func (w *World) Register(registrar, role, flags, guardian uint64) uint64 {
	return w.Must(registrar, w.Registration(role, flags, guardian))
}

// Must executes operations that set a scene: it panics unless all are applied. It returns the
// sequence that the last one assigned.
func (w *World) Must(actor uint64, ops ...protocol.Op) uint64 {
	steps, err := w.Do(actor, ops...)
	if err != nil {
		panic(fmt.Sprintf("setting the scene: %v", err))
	}
	for _, step := range steps {
		if step.Result != protocol.Applied {
			panic(fmt.Sprintf("setting the scene: %s was refused: %s", step.Op.Kind, step.Result))
		}
	}
	return steps[len(steps)-1].Assigned
}
