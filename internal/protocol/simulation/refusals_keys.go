package simulation

import "github.com/healthd/healthd/internal/protocol"

// invalidKeys are those that are no points of the prime-order subgroup, by how an operation with a good
// key is spoiled.
var invalidKeys = []struct {
	name  string
	spoil func(*protocol.Op)
}{
	{"off the curve", keyOf(1, 1)},
	{"zero", keyOf(0, 0)},
	{"that is the identity", keyOf(0, 1)},
	{"of order two", func(o *protocol.Op) {
		o.Left, o.Right = protocol.Word{}, protocol.Word{}
		o.Right.SetInt64(-1)
	}},
	{"plus a point of order two", func(o *protocol.Op) {
		o.Left.Neg(&o.Left)
		o.Right.Neg(&o.Right)
	}},
}

func keyOf(x, y uint64) func(*protocol.Op) {
	return func(o *protocol.Op) {
		o.Left.SetUint64(x)
		o.Right.SetUint64(y)
	}
}

// keyRefusals spoils the key of a scene's operation in every way.
func keyRefusals(what string, scene func(*Cast) (uint64, protocol.Op)) []Refusal {
	var refusals []Refusal
	for _, key := range invalidKeys {
		refusals = append(refusals, Refusal{
			Name: what + " a key " + key.name, Code: protocol.KeyInvalid, Scene: func(c *Cast) (uint64, protocol.Op) {
				actor, op := scene(c)
				return actor, with(op, key.spoil)
			},
		})
	}
	return refusals
}

var registerKeyRefusals = keyRefusals("registering", registerWith(protocol.RoleDevice, 0, 0))

var rotateOwnKeyRefusals = keyRefusals("rotating to", func(c *Cast) (uint64, protocol.Op) { return c.Patient, c.Rotate(c.Patient) })

var recoveryKeyRefusals = keyRefusals("recovering", func(c *Cast) (uint64, protocol.Op) { return c.Guardian, c.Recovery(c.Child) })

var rotateKeyRefusals = []Refusal{
	{
		Name: "a missing actor's key", Code: protocol.ActorMissing, Implied: []protocol.Code{protocol.NotKeyHolder},
		Scene: rotateBy(func(*Cast) (uint64, uint64) { return HospitalA, nobody }),
	},
	{
		Name: "nobody's key", Code: protocol.ActorMissing, Implied: []protocol.Code{protocol.NotKeyHolder},
		Scene: rotateBy(func(*Cast) (uint64, uint64) { return HospitalA, 0 }),
	},
	{Name: "the registrar rotates for a patient who acted", Code: protocol.NotKeyHolder, Scene: rotateBy(func(c *Cast) (uint64, uint64) {
		return HospitalA, c.Patient
	})},
	{Name: "the registrar rotates for a patient who acted once, in vain", Code: protocol.NotKeyHolder, Scene: rotateBy(func(c *Cast) (uint64, uint64) {
		if _, err := c.Do(c.Stranger, Revoke(nobody)); err != nil {
			panic(err) // a refused operation is admitted
		}
		return HospitalB, c.Stranger
	})},
	{Name: "another hospital hands over the first key", Code: protocol.NotKeyHolder, Scene: rotateBy(func(c *Cast) (uint64, uint64) {
		return HospitalA, c.Stranger
	})},
	{Name: "the registrar rotates the key of a child with a guardian", Code: protocol.NotKeyHolder, Scene: rotateBy(func(c *Cast) (uint64, uint64) {
		return HospitalA, c.Child
	})},
	{Name: "the guardian rotates the child's first key", Code: protocol.NotKeyHolder, Scene: rotateBy(func(c *Cast) (uint64, uint64) {
		return c.Guardian, c.Child
	})},
	{Name: "an institution rotates its practitioner's key", Code: protocol.NotKeyHolder, Scene: rotateBy(func(c *Cast) (uint64, uint64) {
		return HospitalB, c.Nurse
	})},
	{Name: "an institution rotates its candidate's key", Code: protocol.NotKeyHolder, Scene: rotateBy(func(c *Cast) (uint64, uint64) {
		return HospitalA, c.Candidate(protocol.RoleProvider)
	})},
	{Name: "a patient rotates its registrar's key", Code: protocol.NotKeyHolder, Scene: rotateBy(func(c *Cast) (uint64, uint64) {
		return c.Child, HospitalA
	})},
}

// rotateBy has one actor rotate another's key.
func rotateBy(who func(*Cast) (signer, other uint64)) func(*Cast) (uint64, protocol.Op) {
	return func(c *Cast) (uint64, protocol.Op) {
		signer, other := who(c)
		return signer, c.Rotate(other)
	}
}
