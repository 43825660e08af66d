package protocol

// ClosePolicy ends a policy for new claims; those that were submitted go on. Operand: policy.
var closePolicyRules = []Rule{
	{PolicyMissing, func(f *Frame) bool { return f.has[SlotPolicy] }},
	{NotPolicyInsurer, signedByInsurer},
	{PolicyNotOpen, policyOpen},
}

// signedByInsurer holds for the insurer of the policy.
func signedByInsurer(f *Frame) bool { return f.Policy.Insurer == f.Op.Actor }

func policyOpen(f *Frame) bool { return f.Policy.Status == PolicyOpen }

func closePolicy(f *Frame) { f.Policy.Status = PolicyClosed }
