package circuits

import (
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
)

var closePolicyRules = []rule{
	{protocol.PolicyMissing, func(f *frame) frontend.Variable { return f.has[protocol.SlotPolicy] }},
	{protocol.NotPolicyInsurer, signedByInsurer},
	{protocol.PolicyNotOpen, policyOpen},
}

// signedByInsurer holds for the insurer of the policy.
func signedByInsurer(f *frame) frontend.Variable { return f.shared.signedByInsurer }

func policyOpen(f *frame) frontend.Variable { return f.shared.policyOpen }

func closePolicy(f *frame, applied frontend.Variable) {
	f.change(applied, &f.after.policy.Status, protocol.PolicyClosed)
}
