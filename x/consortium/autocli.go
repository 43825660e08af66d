package consortium

import (
	autocliv1 "cosmossdk.io/api/cosmos/autocli/v1"
)

// AutoCLIOptions describes the module's commands.
func (AppModule) AutoCLIOptions() *autocliv1.ModuleOptions {
	return &autocliv1.ModuleOptions{
		Query: &autocliv1.ServiceCommandDescriptor{
			Service: "healthd.consortium.v1.Query",
			Short:   "Members of the consortium and their validators",
			RpcCommandOptions: []*autocliv1.RpcCommandOptions{
				{
					RpcMethod: "Members",
					Use:       "members",
					Short:     "List the members of the consortium",
					Example:   "healthd query consortium members --output json",
				},
				{
					RpcMethod:      "Member",
					Use:            "member [name]",
					Short:          "Show one member of the consortium",
					Example:        "healthd query consortium member st-mary",
					PositionalArgs: []*autocliv1.PositionalArgDescriptor{{ProtoField: "name"}},
				},
			},
		},
	}
}
