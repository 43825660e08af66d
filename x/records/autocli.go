package records

import (
	autocliv1 "cosmossdk.io/api/cosmos/autocli/v1"
)

// AutoCLIOptions describes the module's queries. What can be sent is in client/cli.
func (AppModule) AutoCLIOptions() *autocliv1.ModuleOptions {
	return &autocliv1.ModuleOptions{
		Query: &autocliv1.ServiceCommandDescriptor{
			Service: "healthd.records.v1.Query",
			Short:   "Index heads and anchored records",
			RpcCommandOptions: []*autocliv1.RpcCommandOptions{
				{
					RpcMethod:      "Index",
					Use:            "index [patient]",
					Short:          "Show the head of a patient's index file",
					Example:        "healthd query records index 7",
					PositionalArgs: []*autocliv1.PositionalArgDescriptor{{ProtoField: "patient"}},
				},
				{
					RpcMethod:      "Record",
					Use:            "record [sequence]",
					Short:          "Show one record",
					Example:        "healthd query records record 12",
					PositionalArgs: []*autocliv1.PositionalArgDescriptor{{ProtoField: "sequence"}},
				},
				{
					RpcMethod:      "RecordsByPatient",
					Use:            "by-patient [patient]",
					Short:          "List a patient's records",
					Example:        "healthd query records by-patient 7",
					PositionalArgs: []*autocliv1.PositionalArgDescriptor{{ProtoField: "patient"}},
				},
				{
					RpcMethod: "Erasures", Use: "erasures", Short: "List erasures in the order of their receipts",
					Example: "healthd query records erasures --after 120 --limit 50",
				},
				{
					RpcMethod:      "Lineage",
					Use:            "lineage [sequence]",
					Short:          "Follow a record back to its first version and forward to what changed or erased it",
					Example:        "healthd query records lineage 3",
					PositionalArgs: []*autocliv1.PositionalArgDescriptor{{ProtoField: "sequence"}},
				},
			},
		},
	}
}
