package simulation

import "github.com/healthd/healthd/internal/protocol"

var closePolicyRefusals = []Refusal{
	{
		Name: "closing a missing policy", Code: protocol.PolicyMissing, Implied: []protocol.Code{protocol.NotPolicyInsurer, protocol.PolicyNotOpen},
		Scene: func(*Cast) (uint64, protocol.Op) { return Insurer, ClosePolicy(nobody) },
	},
	{
		Name: "closing no policy", Code: protocol.PolicyMissing, Implied: []protocol.Code{protocol.NotPolicyInsurer, protocol.PolicyNotOpen},
		Scene: func(*Cast) (uint64, protocol.Op) { return Insurer, ClosePolicy(0) },
	},
	{Name: "the patient closes its policy", Code: protocol.NotPolicyInsurer, Scene: closeBy(patient)},
	{Name: "the provider closes a policy", Code: protocol.NotPolicyInsurer, Scene: closeBy(func(*Cast) uint64 { return HospitalA })},
	{Name: "another insurer closes a policy", Code: protocol.NotPolicyInsurer, Scene: closeBy(otherInsurer)},
	{Name: "closing twice", Code: protocol.PolicyNotOpen, Scene: func(c *Cast) (uint64, protocol.Op) {
		c.Must(Insurer, ClosePolicy(c.OpenPolicy))
		return Insurer, ClosePolicy(c.OpenPolicy)
	}},
}

func closeBy(who func(*Cast) uint64) func(*Cast) (uint64, protocol.Op) {
	return func(c *Cast) (uint64, protocol.Op) { return who(c), ClosePolicy(c.OpenPolicy) }
}

// otherInsurer is one that the institutions have admitted.
func otherInsurer(c *Cast) uint64 { return c.Admit(protocol.RoleInsurer) }
