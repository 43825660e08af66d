package protocol_test

import (
	"maps"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
	"github.com/healthd/healthd/internal/zkcrypto"
)

func newCast(t testing.TB) *simulation.Cast {
	cast, err := simulation.NewCast()
	require.NoError(t, err)
	return cast
}

// sealed signs operations as given, mistakes included.
func sealed(t *testing.T, domain protocol.Word, key *zkcrypto.PrivateKey, ops ...protocol.Op) *protocol.Envelope {
	envelope := &protocol.Envelope{Ops: ops}
	digests, err := envelope.Digests(domain)
	require.NoError(t, err)
	envelope.Signature = key.SignOperation(digests[len(digests)-1])
	return envelope
}

func TestAdmission(t *testing.T) {
	revoke := func(c *simulation.Cast, actor, nonce uint64) protocol.Op {
		op := simulation.Revoke(c.Consent)
		op.Actor, op.Nonce = actor, nonce
		return op
	}
	patient := func(c *simulation.Cast, change func(*protocol.Op)) *protocol.Envelope {
		op := revoke(c, c.Patient, c.Nonce(c.Patient))
		change(&op)
		return sealed(t, c.Machine.Domain, c.Key(c.Patient), op)
	}
	for name, test := range map[string]struct {
		envelope func(*simulation.Cast) *protocol.Envelope
		err      error
	}{
		"valid": {func(c *simulation.Cast) *protocol.Envelope { return patient(c, func(*protocol.Op) {}) }, nil},
		"no operation": {func(*simulation.Cast) *protocol.Envelope {
			return &protocol.Envelope{}
		}, protocol.ErrMalformed},
		"257 operations": {func(*simulation.Cast) *protocol.Envelope {
			return &protocol.Envelope{Ops: make([]protocol.Op, protocol.MaxEnvelopeOps+1)}
		}, protocol.ErrMalformed},
		"a signed noop": {func(c *simulation.Cast) *protocol.Envelope {
			return patient(c, func(o *protocol.Op) { *o = protocol.Op{Actor: o.Actor, Nonce: o.Nonce} })
		}, protocol.ErrMalformed},
		"an unknown kind": {func(c *simulation.Cast) *protocol.Envelope {
			return patient(c, func(o *protocol.Op) { o.Kind = 255 })
		}, protocol.ErrMalformed},
		"an operand that the kind does not use": {func(c *simulation.Cast) *protocol.Envelope {
			return patient(c, func(o *protocol.Op) { o.Patient = c.Patient })
		}, protocol.ErrMalformed},
		"two flags": {func(c *simulation.Cast) *protocol.Envelope {
			op := simulation.Access(c.Patient, c.Consent, c.Record, 1, 0)
			op.Actor, op.Nonce, op.Flags = c.Nurse, c.Nonce(c.Nurse), 2
			return sealed(t, c.Machine.Domain, c.Key(c.Nurse), op)
		}, protocol.ErrMalformed},
		"a content digest of 129 bits": {func(c *simulation.Cast) *protocol.Envelope {
			op := c.Anchor(c.Patient, 1, "text")
			op.Actor, op.Nonce = c.Patient, c.Nonce(c.Patient)
			op.Left.SetBytes(append([]byte{1}, make([]byte, 16)...))
			return sealed(t, c.Machine.Domain, c.Key(c.Patient), op)
		}, protocol.ErrMalformed},
		"a time of service of 41 bits": {func(c *simulation.Cast) *protocol.Envelope {
			op := c.Claim(c.OpenPolicy, c.Visit, 1)
			op.Actor, op.Nonce, op.Service = simulation.HospitalA, c.Nonce(simulation.HospitalA), 1<<40
			return sealed(t, c.Machine.Domain, c.Key(simulation.HospitalA), op)
		}, protocol.ErrMalformed},

		"a victim's operation in an attacker's envelope": {func(c *simulation.Cast) *protocol.Envelope {
			mine := revoke(c, c.Stranger, c.Nonce(c.Stranger))
			return sealed(t, c.Machine.Domain, c.Key(c.Stranger), mine, revoke(c, c.Patient, mine.Nonce+1))
		}, protocol.ErrMalformed},
		"a gap in the nonces": {func(c *simulation.Cast) *protocol.Envelope {
			nonce := c.Nonce(c.Patient)
			return sealed(t, c.Machine.Domain, c.Key(c.Patient), revoke(c, c.Patient, nonce), revoke(c, c.Patient, nonce+2))
		}, protocol.ErrMalformed},
		"a nonce twice": {func(c *simulation.Cast) *protocol.Envelope {
			nonce := c.Nonce(c.Patient)
			return sealed(t, c.Machine.Domain, c.Key(c.Patient), revoke(c, c.Patient, nonce), revoke(c, c.Patient, nonce))
		}, protocol.ErrMalformed},
		"a nonce used before": {func(c *simulation.Cast) *protocol.Envelope {
			return patient(c, func(o *protocol.Op) { o.Nonce-- })
		}, protocol.ErrNonce},
		"a nonce to come": {func(c *simulation.Cast) *protocol.Envelope {
			return patient(c, func(o *protocol.Op) { o.Nonce++ })
		}, protocol.ErrNonce},
		"the last nonce": {func(c *simulation.Cast) *protocol.Envelope {
			c.EditActor(c.Patient, func(a *protocol.Actor) { a.Nonce = 1<<48 - 1 })
			return patient(c, func(*protocol.Op) {})
		}, protocol.ErrNonce},
		"the last nonce but one": {func(c *simulation.Cast) *protocol.Envelope {
			c.EditActor(c.Patient, func(a *protocol.Actor) { a.Nonce = 1<<48 - 2 })
			return patient(c, func(*protocol.Op) {})
		}, nil},
		"no actor": {func(c *simulation.Cast) *protocol.Envelope {
			return patient(c, func(o *protocol.Op) { o.Actor = 0 })
		}, protocol.ErrActorMissing},
		"an actor to come": {func(c *simulation.Cast) *protocol.Envelope {
			return patient(c, func(o *protocol.Op) { o.Actor, o.Nonce = c.System().NextActor, 0 })
		}, protocol.ErrActorMissing},

		"another key": {func(c *simulation.Cast) *protocol.Envelope {
			return sealed(t, c.Machine.Domain, c.Key(c.Stranger), revoke(c, c.Patient, c.Nonce(c.Patient)))
		}, protocol.ErrSignature},
		"the domain of another chain": {func(c *simulation.Cast) *protocol.Envelope {
			domain := protocol.DomainOf("dev-another", c.Genesis)
			return sealed(t, domain, c.Key(c.Patient), revoke(c, c.Patient, c.Nonce(c.Patient)))
		}, protocol.ErrSignature},
		"this chain's id with another genesis": {func(c *simulation.Cast) *protocol.Envelope { // attack 18
			genesis := maps.Clone(c.Genesis)
			delete(genesis, protocol.LeafIndex(protocol.KindActor, simulation.Insurer))
			return sealed(t, protocol.DomainOf(simulation.ChainID, genesis), c.Key(c.Patient), revoke(c, c.Patient, c.Nonce(c.Patient)))
		}, protocol.ErrSignature},
		"a transaction's signature of the digest": {func(c *simulation.Cast) *protocol.Envelope { // attack 16
			envelope := patient(c, func(*protocol.Op) {})
			digests, err := envelope.Digests(c.Machine.Domain)
			require.NoError(t, err)
			bytes := digests[0].Bytes()
			envelope.Signature = c.Key(c.Patient).SignTransaction(bytes[:])
			return envelope
		}, protocol.ErrSignature},
		"a signature of the first operation only": {func(c *simulation.Cast) *protocol.Envelope {
			nonce := c.Nonce(c.Patient)
			first := sealed(t, c.Machine.Domain, c.Key(c.Patient), revoke(c, c.Patient, nonce))
			both := sealed(t, c.Machine.Domain, c.Key(c.Patient), revoke(c, c.Patient, nonce), revoke(c, c.Patient, nonce+1))
			both.Signature = first.Signature
			return both
		}, protocol.ErrSignature},
		"operations exchanged after signing": {func(c *simulation.Cast) *protocol.Envelope {
			nonce := c.Nonce(c.Patient)
			other := revoke(c, c.Patient, nonce+1)
			other.Consent = c.Payment
			envelope := sealed(t, c.Machine.Domain, c.Key(c.Patient), revoke(c, c.Patient, nonce), other)
			envelope.Ops[0].Consent, envelope.Ops[1].Consent = envelope.Ops[1].Consent, envelope.Ops[0].Consent
			return envelope
		}, protocol.ErrSignature},

		"a suspended signer revokes": {func(c *simulation.Cast) *protocol.Envelope {
			c.EditActor(c.Patient, func(a *protocol.Actor) { a.Status = protocol.ActorSuspended })
			return patient(c, func(*protocol.Op) {})
		}, nil},
		"a suspended signer grants": {func(c *simulation.Cast) *protocol.Envelope {
			c.EditActor(c.Patient, func(a *protocol.Actor) { a.Status = protocol.ActorSuspended })
			op := c.Grant(c.Patient, c.Nurse, 1, 1)
			op.Actor, op.Nonce = c.Patient, c.Nonce(c.Patient)
			return sealed(t, c.Machine.Domain, c.Key(c.Patient), op)
		}, protocol.ErrInactive},
		"a suspended signer revokes and grants": {func(c *simulation.Cast) *protocol.Envelope {
			c.EditActor(c.Patient, func(a *protocol.Actor) { a.Status = protocol.ActorSuspended })
			first, second := revoke(c, c.Patient, c.Nonce(c.Patient)), c.Grant(c.Patient, c.Nurse, 1, 1)
			second.Actor, second.Nonce = c.Patient, first.Nonce+1
			return sealed(t, c.Machine.Domain, c.Key(c.Patient), first, second)
		}, protocol.ErrInactive},
		"a candidate registers": {func(c *simulation.Cast) *protocol.Envelope {
			candidate := c.Register(simulation.HospitalA, protocol.RoleProvider, 0, 0)
			op := c.Registration(protocol.RolePatient, 0, 0)
			op.Actor, op.Nonce = candidate, 0
			return sealed(t, c.Machine.Domain, c.Key(candidate), op)
		}, protocol.ErrInactive},
		"more than the largest shape holds": {func(c *simulation.Cast) *protocol.Envelope { // attack 8
			c.Machine.Fits = protocol.FitsShape(protocol.ShapeTiny)
			nonce := c.Nonce(c.Patient)
			return sealed(t, c.Machine.Domain, c.Key(c.Patient),
				revoke(c, c.Patient, nonce), revoke(c, c.Patient, nonce+1), revoke(c, c.Patient, nonce+2))
		}, protocol.ErrTooLarge},
		"as much as the largest shape holds": {func(c *simulation.Cast) *protocol.Envelope {
			c.Machine.Fits = protocol.FitsShape(protocol.ShapeTiny)
			nonce := c.Nonce(c.Patient)
			return sealed(t, c.Machine.Domain, c.Key(c.Patient), revoke(c, c.Patient, nonce), revoke(c, c.Patient, nonce+1))
		}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			cast := newCast(t)
			envelope := test.envelope(cast)
			before := maps.Clone(cast.State)
			_, err := cast.Execute(envelope)
			if test.err == nil {
				require.NoError(t, err)
				return
			}
			require.ErrorIs(t, err, test.err)
			require.Equal(t, before, cast.State, "a dropped envelope leaves no trace")
		})
	}
}

// Attack 17: the key is read where the envelope is executed, so a verdict cached under an older key
// does not speak for the new one.
func TestVerificationReadsThePresentKey(t *testing.T) {
	cast := newCast(t)
	verdicts := make(map[zkcrypto.PublicKey]int)
	cast.Machine.Verify = func(key zkcrypto.PublicKey, digest protocol.Word, signature []byte) bool {
		verdicts[key]++
		return key.VerifyOperation(digest, signature)
	}
	envelope, err := cast.Seal(cast.Patient, simulation.Revoke(cast.Consent))
	require.NoError(t, err)
	fresh := cast.NewKey().Public()
	cast.EditActor(cast.Patient, func(a *protocol.Actor) { a.KeyX, a.KeyY = fresh.X, fresh.Y })
	_, err = cast.Execute(envelope)
	require.ErrorIs(t, err, protocol.ErrSignature)
	require.Equal(t, map[zkcrypto.PublicKey]int{fresh: 1}, verdicts)
}

func TestClock(t *testing.T) {
	for name, test := range map[string]struct {
		change func(*protocol.Block)
		ok     bool
	}{
		"same block":         {func(*protocol.Block) {}, true},
		"height falls":       {func(b *protocol.Block) { b.Height -= 3 }, false},
		"time falls":         {func(b *protocol.Block) { b.Time -= 6 }, false},
		"height of 49 bits":  {func(b *protocol.Block) { b.Height = 1 << 48 }, false},
		"time of 41 bits":    {func(b *protocol.Block) { b.Time = 1 << 40 }, false},
		"last height, time":  {func(b *protocol.Block) { b.Height, b.Time = 1<<48-1, 1<<40-1 }, true},
		"everything at once": {func(b *protocol.Block) { b.Height, b.Time = 1<<64-1, 1<<64-1 }, false},
	} {
		t.Run(name, func(t *testing.T) {
			cast := newCast(t)
			test.change(&cast.Block)
			before := maps.Clone(cast.State)
			_, err := cast.Do(cast.Patient, simulation.Revoke(cast.Consent))
			require.Equal(t, test.ok, err == nil, "%v", err)
			if !test.ok {
				require.Equal(t, before, cast.State)
			}
		})
	}
}

func TestPurposesAreThoseOfTheTable(t *testing.T) {
	for bit, code := range map[uint64]string{protocol.PurposeEmergency: "ETREAT", protocol.PurposePayment: "HPAYMT"} {
		purpose, err := codes.ParsePurposes(code)
		require.NoError(t, err)
		require.Equal(t, bit, uint64(purpose))
	}
}

// The circuit takes for granted that a cell below its kind's next sequence exists. A state where
// one is missing would make a row unprovable, so the machine stops at it.
func TestMissingCellBelowTheCounter(t *testing.T) {
	cast := newCast(t)
	delete(cast.State, protocol.LeafIndex(protocol.KindConsent, cast.Consent))
	_, err := cast.Do(cast.Patient, simulation.Revoke(cast.Consent))
	require.ErrorContains(t, err, "the state is damaged: there is no consent 1")
}
