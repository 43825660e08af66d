package claims

import (
	autocliv1 "cosmossdk.io/api/cosmos/autocli/v1"
)

// AutoCLIOptions describes the module's queries. What can be sent is in client/cli.
func (AppModule) AutoCLIOptions() *autocliv1.ModuleOptions {
	return &autocliv1.ModuleOptions{
		Query: &autocliv1.ServiceCommandDescriptor{
			Service: "healthd.claims.v1.Query",
			Short:   "Insurance policies and claims",
			RpcCommandOptions: []*autocliv1.RpcCommandOptions{
				{
					RpcMethod:      "Policy",
					Use:            "policy [sequence]",
					Short:          "Show one policy",
					Example:        "healthd query claims policy 1",
					PositionalArgs: []*autocliv1.PositionalArgDescriptor{{ProtoField: "sequence"}},
				},
				{
					RpcMethod: "Policies",
					Use:       "policies",
					Short:     "List policies",
					Example:   "healthd query claims policies --patient 7",
				},
				{
					RpcMethod:      "Claim",
					Use:            "claim [sequence]",
					Short:          "Show one claim",
					Example:        "healthd query claims claim 4",
					PositionalArgs: []*autocliv1.PositionalArgDescriptor{{ProtoField: "sequence"}},
				},
				{
					RpcMethod: "Claims",
					Use:       "claims",
					Short:     "List claims",
					Example:   "healthd query claims claims --insurer 2",
				},
				{
					RpcMethod:      "Adjudication",
					Use:            "adjudication [claim]",
					Short:          "Show what an adjudicator needs: cover, evidence, deadlines and likely duplicates",
					Example:        "healthd query claims adjudication 1",
					PositionalArgs: []*autocliv1.PositionalArgDescriptor{{ProtoField: "claim"}},
				},
				{
					RpcMethod:      "History",
					Use:            "history [claim]",
					Short:          "List every operation on a claim",
					Example:        "healthd query claims history 1",
					PositionalArgs: []*autocliv1.PositionalArgDescriptor{{ProtoField: "claim"}},
				},
			},
		},
	}
}
