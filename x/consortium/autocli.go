package consortium

import (
	autocliv1 "cosmossdk.io/api/cosmos/autocli/v1"
)

// AutoCLIOptions describes the module's commands.
func (AppModule) AutoCLIOptions() *autocliv1.ModuleOptions {
	argument := func(name string) []*autocliv1.PositionalArgDescriptor {
		return []*autocliv1.PositionalArgDescriptor{{ProtoField: name}}
	}
	return &autocliv1.ModuleOptions{
		Query: &autocliv1.ServiceCommandDescriptor{
			Service: "healthd.consortium.v1.Query",
			Short:   "Members of the consortium, their validators and decisions, and who attests",
			RpcCommandOptions: []*autocliv1.RpcCommandOptions{
				{RpcMethod: "Params", Use: "params", Short: "Show the parameters"},
				{
					RpcMethod: "Members", Use: "members", Short: "List the members of the consortium",
					Example: "healthd query consortium members --output json",
				},
				{
					RpcMethod: "Member", Use: "member [name]", Short: "Show one member with its validators",
					Example: "healthd query consortium member st-mary", PositionalArgs: argument("name"),
				},
				{
					RpcMethod: "Validators", Use: "validators", Short: "List the validators in force",
					Example: "healthd query consortium validators --output json",
				},
				{
					RpcMethod: "Validator", Use: "validator [name]", Short: "Show one validator",
					Example: "healthd query consortium validator st-mary", PositionalArgs: argument("name"),
				},
				{RpcMethod: "Handovers", Use: "handovers", Short: "List the changes of validators that wait for the end of a range"},
				{
					RpcMethod: "Proposals", Use: "proposals", Short: "List proposals, the latest first",
					Example: "healthd query consortium proposals --status open",
				},
				{
					RpcMethod: "Proposal", Use: "proposal [id]", Short: "Show one proposal with its tally",
					Example: "healthd query consortium proposal 3", PositionalArgs: argument("id"),
				},
				{
					RpcMethod: "Votes", Use: "votes [proposal]", Short: "List the votes on a proposal",
					Example: "healthd query consortium votes 3", PositionalArgs: argument("proposal"),
				},
				{RpcMethod: "StorageNodes", Use: "storage-nodes", Short: "List the members' storage nodes, those that left included"},
				{RpcMethod: "Residencies", Use: "residencies", Short: "List where copies of what members put may be"},
				{RpcMethod: "AttesterSets", Use: "attester-sets", Short: "List the attester sets, the first one first"},
				{
					RpcMethod: "AttesterSet", Use: "attester-set [id]", Short: "Show one attester set",
					Example: "healthd query consortium attester-set 2", PositionalArgs: argument("id"),
				},
				{RpcMethod: "CurrentAttesterSet", Use: "current-attester-set", Short: "Show the attester set that L1 knows, and the pending one"},
				{
					RpcMethod: "AttesterSetOfRange", Use: "attesters-of-range [range]", Short: "Show who attests a range",
					Example: "healthd query consortium attesters-of-range 7", PositionalArgs: argument("range"),
				},
			},
		},
	}
}
