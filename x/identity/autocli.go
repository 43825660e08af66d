package identity

import (
	autocliv1 "cosmossdk.io/api/cosmos/autocli/v1"
)

// AutoCLIOptions describes the module's queries. What can be sent is in client/cli.
func (AppModule) AutoCLIOptions() *autocliv1.ModuleOptions {
	return &autocliv1.ModuleOptions{
		Query: &autocliv1.ServiceCommandDescriptor{
			Service: "healthd.identity.v1.Query",
			Short:   "Actors and their keys",
			RpcCommandOptions: []*autocliv1.RpcCommandOptions{
				{
					RpcMethod:      "Actor",
					Use:            "actor [sequence]",
					Short:          "Show one actor",
					Example:        "healthd query identity actor 1",
					PositionalArgs: []*autocliv1.PositionalArgDescriptor{{ProtoField: "sequence"}},
				},
				{
					RpcMethod: "Actors",
					Use:       "actors",
					Short:     "List actors",
					Example:   "healthd query identity actors --role patient",
				},
				{
					RpcMethod:      "ActorByAddress",
					Use:            "by-address [address]",
					Short:          "Find the actors of an account",
					Example:        "healthd query identity by-address $(healthd keys show alice --address)",
					PositionalArgs: []*autocliv1.PositionalArgDescriptor{{ProtoField: "address"}},
				},
				{
					RpcMethod:      "ActorByKey",
					Use:            "by-key [public-key]",
					Short:          "Find the actors that hold a public key (128 hex digits)",
					Example:        "healthd query identity by-key 0a3f…",
					PositionalArgs: []*autocliv1.PositionalArgDescriptor{{ProtoField: "public_key"}},
				},
				{
					RpcMethod:      "Nonce",
					Use:            "nonce [sequence]",
					Short:          "Show the nonce that an actor's next operation must state",
					Example:        "healthd query identity nonce 7",
					PositionalArgs: []*autocliv1.PositionalArgDescriptor{{ProtoField: "sequence"}},
				},
				{
					RpcMethod:      "Members",
					Use:            "members [institution]",
					Short:          "List an institution and its practitioners, devices and reviewers",
					Example:        "healthd query identity members 1",
					PositionalArgs: []*autocliv1.PositionalArgDescriptor{{ProtoField: "institution"}},
				},
				{
					RpcMethod:      "Patients",
					Use:            "patients [institution]",
					Short:          "List the patients that an institution registered",
					Example:        "healthd query identity patients 1",
					PositionalArgs: []*autocliv1.PositionalArgDescriptor{{ProtoField: "institution"}},
				},
				{
					RpcMethod:      "Endorsements",
					Use:            "endorsements [institution]",
					Short:          "Show who endorses a change of an institution's status, and how many are needed",
					Example:        "healthd query identity endorsements 8",
					PositionalArgs: []*autocliv1.PositionalArgDescriptor{{ProtoField: "institution"}},
				},
				{
					RpcMethod:      "Recovery",
					Use:            "recovery [sequence]",
					Short:          "Show one recovery of a lost key",
					Example:        "healthd query identity recovery 1",
					PositionalArgs: []*autocliv1.PositionalArgDescriptor{{ProtoField: "sequence"}},
				},
				{
					RpcMethod:      "Recoveries",
					Use:            "recoveries [patient]",
					Short:          "List the recoveries of a patient's key",
					Example:        "healthd query identity recoveries 7 --open",
					PositionalArgs: []*autocliv1.PositionalArgDescriptor{{ProtoField: "patient"}},
				},
			},
		},
	}
}
