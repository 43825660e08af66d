package zkbatch

import (
	autocliv1 "cosmossdk.io/api/cosmos/autocli/v1"
)

// AutoCLIOptions describes the module's queries. What can be sent is in client/cli.
func (AppModule) AutoCLIOptions() *autocliv1.ModuleOptions {
	return &autocliv1.ModuleOptions{
		Query: &autocliv1.ServiceCommandDescriptor{
			Service: "healthd.zkbatch.v1.Query",
			Short:   "Operation log, ranges and state tree",
			RpcCommandOptions: []*autocliv1.RpcCommandOptions{
				{
					RpcMethod: "Params",
					Use:       "params",
					Short:     "Show the parameters",
					Example:   "healthd query zkbatch params",
				},
				{
					RpcMethod: "Status",
					Use:       "status",
					Short:     "Show root, accumulator, backlog and how far proofs have come",
					Example:   "healthd query zkbatch status",
				},
				{
					RpcMethod:      "Range",
					Use:            "range [number]",
					Short:          "Show one range",
					Example:        "healthd query zkbatch range 1",
					PositionalArgs: []*autocliv1.PositionalArgDescriptor{{ProtoField: "number"}},
				},
				{
					RpcMethod: "Ranges",
					Use:       "ranges",
					Short:     "List the closed ranges",
					Example:   "healthd query zkbatch ranges --page-limit 5",
				},
				{
					RpcMethod:      "Segments",
					Use:            "segments [range]",
					Short:          "List the proven segments of a range with their proofs",
					Example:        "healthd query zkbatch segments 1",
					PositionalArgs: []*autocliv1.PositionalArgDescriptor{{ProtoField: "range"}},
				},
				{
					RpcMethod:      "Certificate",
					Use:            "certificate [range]",
					Short:          "Show the signatures over a closed range and who is missing",
					Example:        "healthd query zkbatch certificate 1",
					PositionalArgs: []*autocliv1.PositionalArgDescriptor{{ProtoField: "range"}},
				},
				{
					RpcMethod:      "Settlement",
					Use:            "settlement [range]",
					Short:          "Show when a range counted as settled",
					Example:        "healthd query zkbatch settlement 1",
					PositionalArgs: []*autocliv1.PositionalArgDescriptor{{ProtoField: "range"}},
				},
				{
					RpcMethod:      "Trace",
					Use:            "trace [range]",
					Short:          "List the executed envelopes of a range",
					Example:        "healthd query zkbatch trace 1 --limit 10",
					PositionalArgs: []*autocliv1.PositionalArgDescriptor{{ProtoField: "range"}},
				},
				{
					RpcMethod:      "Explain",
					Use:            "explain [number-or-digest]",
					Short:          "Say what became of an operation and why",
					Example:        "healthd query zkbatch explain 42",
					PositionalArgs: []*autocliv1.PositionalArgDescriptor{{ProtoField: "op"}},
				},
				{
					RpcMethod:      "Cell",
					Use:            "cell [kind] [sequence]",
					Short:          "Show one cell of the state tree",
					Example:        "healthd query zkbatch cell consent 3",
					PositionalArgs: []*autocliv1.PositionalArgDescriptor{{ProtoField: "kind"}, {ProtoField: "sequence"}},
				},
				{
					RpcMethod:      "MembershipProof",
					Use:            "proof [range] [kind] [sequence]",
					Short:          "Prove a cell under the root of a range",
					Example:        "healthd query zkbatch proof 1 consent 3",
					PositionalArgs: []*autocliv1.PositionalArgDescriptor{{ProtoField: "range"}, {ProtoField: "kind"}, {ProtoField: "sequence"}},
				},
				{
					RpcMethod: "VerifyingKeys",
					Use:       "verifying-keys",
					Short:     "List the keys that proofs are checked with",
					Example:   "healthd query zkbatch verifying-keys",
				},
				{RpcMethod: "Evaluate", Skip: true}, // healthd query explain
				{
					RpcMethod:      "CellHistory",
					Use:            "history [kind] [sequence]",
					Short:          "List the operations that added, changed or relied on a cell",
					Example:        "healthd query zkbatch history consent 3",
					PositionalArgs: []*autocliv1.PositionalArgDescriptor{{ProtoField: "kind"}, {ProtoField: "sequence"}},
				},
				{
					RpcMethod:      "Day",
					Use:            "day [institution] [day]",
					Short:          "List what an institution did, and what others did with its patients, on one day (UTC)",
					Example:        "healthd query zkbatch day 1 2026-01-31",
					PositionalArgs: []*autocliv1.PositionalArgDescriptor{{ProtoField: "institution"}, {ProtoField: "day"}},
				},
			},
			EnhanceCustomCommand: true, // cmd/healthd adds commands of its own
		},
	}
}
