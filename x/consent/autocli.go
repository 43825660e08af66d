package consent

import (
	autocliv1 "cosmossdk.io/api/cosmos/autocli/v1"
)

// AutoCLIOptions describes the module's queries. What can be sent is in client/cli.
func (AppModule) AutoCLIOptions() *autocliv1.ModuleOptions {
	return &autocliv1.ModuleOptions{
		Query: &autocliv1.ServiceCommandDescriptor{
			Service: "healthd.consent.v1.Query",
			Short:   "Consents and access decisions",
			RpcCommandOptions: []*autocliv1.RpcCommandOptions{
				{
					RpcMethod:      "Consent",
					Use:            "consent [sequence]",
					Short:          "Show one consent",
					Example:        "healthd query consent consent 3",
					PositionalArgs: []*autocliv1.PositionalArgDescriptor{{ProtoField: "sequence"}},
				},
				{
					RpcMethod:      "ConsentsByPatient",
					Use:            "by-patient [patient]",
					Short:          "List what a patient granted, and what others asked it for",
					Example:        "healthd query consent by-patient 7 --status requested",
					PositionalArgs: []*autocliv1.PositionalArgDescriptor{{ProtoField: "patient"}},
				},
				{
					RpcMethod:      "ConsentsByGrantee",
					Use:            "by-grantee [grantee]",
					Short:          "List what was granted to an actor",
					Example:        "healthd query consent by-grantee 2",
					PositionalArgs: []*autocliv1.PositionalArgDescriptor{{ProtoField: "grantee"}},
				},
				{
					RpcMethod:      "Access",
					Use:            "access [sequence]",
					Short:          "Show one access decision and why it was taken",
					Example:        "healthd query consent access 5",
					PositionalArgs: []*autocliv1.PositionalArgDescriptor{{ProtoField: "sequence"}},
				},
				{
					RpcMethod:      "AccessesByPatient",
					Use:            "accesses [patient]",
					Short:          "List who asked for a patient's records and what was decided",
					Example:        "healthd query consent accesses 7",
					PositionalArgs: []*autocliv1.PositionalArgDescriptor{{ProtoField: "patient"}},
				},
				{RpcMethod: "Disclosures", Skip: true}, // healthd query consent disclosures writes tables, CSV and FHIR
				{
					RpcMethod:      "Disclosure",
					Use:            "disclosure [access]",
					Short:          "Tell one access decision in words",
					Example:        "healthd query consent disclosure 5",
					PositionalArgs: []*autocliv1.PositionalArgDescriptor{{ProtoField: "access"}},
				},
				{
					RpcMethod: "PendingReviews",
					Use:       "pending-reviews",
					Short:     "List the uses of break-glass that nobody has judged yet",
					Example:   "healthd query consent pending-reviews --patient 7",
				},
			},
			EnhanceCustomCommand: true, // cmd/healthd adds commands of its own
		},
	}
}
