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
					Example:   "healthd query identity actors --role ROLE_PATIENT",
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
			},
		},
	}
}
