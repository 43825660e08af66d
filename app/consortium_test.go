package app_test

import (
	"bytes"
	"encoding/json"
	"testing"

	abci "github.com/cometbft/cometbft/abci/types"
	cmttypes "github.com/cometbft/cometbft/types"
	"github.com/stretchr/testify/require"

	codectypes "github.com/cosmos/cosmos-sdk/codec/types"
	sdk "github.com/cosmos/cosmos-sdk/types"
	authtypes "github.com/cosmos/cosmos-sdk/x/auth/types"
	consensustypes "github.com/cosmos/cosmos-sdk/x/consensus/types"
	upgradetypes "github.com/cosmos/cosmos-sdk/x/upgrade/types"

	"github.com/healthd/healthd/app"
	"github.com/healthd/healthd/app/apptest"
	"github.com/healthd/healthd/internal/edwardskey"
	"github.com/healthd/healthd/internal/protocol"
	consortiumtypes "github.com/healthd/healthd/x/consortium/types"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

var consortiumAccount = authtypes.NewModuleAddress(consortiumtypes.ModuleName).String()

// joinersKey is that of the second institution, which joins the consortium of the first.
func joinersKey() *edwardskey.PrivKey { return key(0xc1) }

// council is a chain whose members decide things. Every operation closes a range.
func council(t *testing.T) *apptest.Chain {
	t.Helper()
	chain := apptest.Empty(t)
	cdc := chain.App.Encoding().Codec
	state := apptest.Genesis(t, chain.App)
	var identity identitytypes.GenesisState
	cdc.MustUnmarshalJSON(state[identitytypes.ModuleName], &identity)
	identity.Institutions = append(identity.Institutions, identitytypes.Institution{
		Name: "clinic", Role: identitytypes.ROLE_PROVIDER, PublicKey: joinersKey().PubKey().Bytes(),
	})
	state[identitytypes.ModuleName] = cdc.MustMarshalJSON(&identity)
	var consortium consortiumtypes.GenesisState
	cdc.MustUnmarshalJSON(state[consortiumtypes.ModuleName], &consortium)
	consortium.Validators[0].AttestationAddress = "0x8617E340B3D01FA5F11F306F4090FD50E238070D"
	state[consortiumtypes.ModuleName] = cdc.MustMarshalJSON(&consortium)
	batches := zkbatchtypes.DefaultGenesis()
	batches.Params.MaxRangeOps = 1
	batches.VerifyingKeys = []zkbatchtypes.VerifyingKey{{Shape: batches.Params.Shapes[0], RulesVersion: protocol.RulesVersion, Key: []byte{1}}}
	state[zkbatchtypes.ModuleName] = cdc.MustMarshalJSON(batches)
	params := cmttypes.DefaultConsensusParams()
	params.Authority.Authority = consortiumAccount
	chain.InitChain(t, state, params)
	chain.NextBlock(t)
	return chain
}

// closeRange makes a block with one operation, which closes a range.
func closeRange(t *testing.T, chain *apptest.Chain, nonce uint64) *abci.ResponseFinalizeBlock {
	t.Helper()
	patientKey := key(byte(nonce + 10))
	response := chain.NextBlock(t, chain.BundleTx(t, apptest.Founder(),
		chain.Seal(t, apptest.Founder(), founder, nonce, registerPatient(patientKey))))
	require.Zero(t, response.TxResults[0].Code, response.TxResults[0].Log)
	return response
}

// send makes a block with one message and decodes what it answers.
func send(t *testing.T, chain *apptest.Chain, from *edwardskey.PrivKey, message sdk.Msg) *abci.ResponseFinalizeBlock {
	t.Helper()
	response := chain.NextBlock(t, chain.SignTx(t, from, message))
	require.Zero(t, response.TxResults[0].Code, response.TxResults[0].Log)
	return response
}

func proposal(t *testing.T, from *edwardskey.PrivKey, member string, messages ...sdk.Msg) *consortiumtypes.MsgSubmitProposal {
	t.Helper()
	m := &consortiumtypes.MsgSubmitProposal{
		Proposer: sdk.AccAddress(from.PubKey().Address()).String(), Member: member, Title: "a decision",
	}
	for _, message := range messages {
		wrapped, err := codectypes.NewAnyWithValue(message)
		require.NoError(t, err)
		m.Messages = append(m.Messages, wrapped)
	}
	return m
}

// decide lets the founder, who has more than two thirds of the power, propose messages and vote for them.
func decide(t *testing.T, chain *apptest.Chain, messages ...sdk.Msg) (consortiumtypes.Proposal, *abci.ResponseFinalizeBlock) {
	t.Helper()
	response := send(t, chain, apptest.Founder(), proposal(t, apptest.Founder(), "founder", messages...))
	var submitted consortiumtypes.MsgSubmitProposalResponse
	apptest.DecodeResponse(t, response.TxResults[0].Data, &submitted)
	response = send(t, chain, apptest.Founder(), &consortiumtypes.MsgVote{
		Voter: sdk.AccAddress(apptest.Founder().PubKey().Address()).String(), Member: "founder",
		Proposal: submitted.Id, Option: consortiumtypes.VOTE_OPTION_YES,
	})
	decided, err := chain.App.Consortium.Proposal(chain.Context(), submitted.Id)
	require.NoError(t, err)
	return decided, response
}

func requireExecuted(t *testing.T, decided consortiumtypes.Proposal) {
	t.Helper()
	require.Equal(t, consortiumtypes.PROPOSAL_STATUS_EXECUTED, decided.Status, decided.Failure)
}

func joining() consortiumtypes.Validator {
	return consortiumtypes.Validator{
		Name: "clinic", Member: "clinic", ConsensusKey: bytes.Repeat([]byte{2}, 32), Power: 4,
		AttestationAddress: "0x52908400098527886E0F7030069857D2E4169EE7",
	}
}

func TestAMemberJoinsAndLeavesByVotes(t *testing.T) {
	chain := council(t)
	decided, response := decide(t, chain,
		&consortiumtypes.MsgAddMember{Authority: consortiumAccount, Member: consortiumtypes.Member{Name: "clinic", Actor: 2}},
		&consortiumtypes.MsgAddValidator{Authority: consortiumAccount, Validator: joining()})
	requireExecuted(t, decided)
	require.Empty(t, response.ValidatorUpdates, "the range is still open")
	chain.Restart(t)

	response = closeRange(t, chain, 0)
	require.Equal(t, []abci.ValidatorUpdate{joining().Update()}, response.ValidatorUpdates)
	set, err := chain.App.Consortium.CurrentAttesterSet(chain.Context())
	require.NoError(t, err)
	require.Equal(t, uint64(2), set.FirstRange)
	require.Equal(t, int64(14), set.TotalPower)

	// The newcomer has a say now: 10 of 14 are still enough without it, but it may propose.
	send(t, chain, joinersKey(), proposal(t, joinersKey(), "clinic",
		&consortiumtypes.MsgJailValidator{Authority: consortiumAccount, Validator: "clinic", Reason: "maintenance"}))
	decided, response = decide(t, chain, &consortiumtypes.MsgRemoveValidator{Authority: consortiumAccount, Validator: "clinic"})
	requireExecuted(t, decided)
	require.Empty(t, response.ValidatorUpdates)
	response = closeRange(t, chain, 1)
	gone := joining()
	gone.Power = 0
	require.Equal(t, []abci.ValidatorUpdate{gone.Update()}, response.ValidatorUpdates)
	decided, _ = decide(t, chain, &consortiumtypes.MsgRemoveMember{Authority: consortiumAccount, Name: "clinic"})
	requireExecuted(t, decided)
	before := chain.NextBlock(t).AppHash
	require.Equal(t, before, chain.NextBlock(t).AppHash, "an idle chain stays idle")
}

func TestMembersDecideForAllModules(t *testing.T) {
	chain := council(t)
	t.Run("parameters of x/zkbatch", func(t *testing.T) {
		params, err := chain.App.Zkbatch.Params(chain.Context())
		require.NoError(t, err)
		params.MaxRangeAge = 77
		decided, _ := decide(t, chain, &zkbatchtypes.MsgUpdateParams{Authority: consortiumAccount, Params: params})
		requireExecuted(t, decided)
		changed, err := chain.App.Zkbatch.Params(chain.Context())
		require.NoError(t, err)
		require.Equal(t, params, changed)

		params.Shapes = nil
		impossible := proposal(t, apptest.Founder(), "founder", &zkbatchtypes.MsgUpdateParams{Authority: consortiumAccount, Params: params})
		result := chain.NextBlock(t, chain.SignTx(t, apptest.Founder(), impossible)).TxResults[0]
		require.Contains(t, result.Log, "shape", "what could not be executed is not put to the vote")
		require.NotZero(t, result.Code)
	})
	t.Run("consensus parameters", func(t *testing.T) {
		params := cmttypes.DefaultConsensusParams().ToProto()
		params.Block.MaxBytes = 1 << 20
		decided, response := decide(t, chain, &consensustypes.MsgUpdateParams{
			Authority: consortiumAccount, Block: params.Block, Evidence: params.Evidence, Validator: params.Validator,
		})
		requireExecuted(t, decided)
		require.Equal(t, int64(1<<20), response.ConsensusParamUpdates.Block.MaxBytes)
		require.Equal(t, consortiumAccount, chain.App.GetConsensusParams(chain.Context()).Authority.Authority)
	})
	t.Run("a software upgrade", func(t *testing.T) {
		decided, _ := decide(t, chain, &upgradetypes.MsgSoftwareUpgrade{
			Authority: consortiumAccount, Plan: upgradetypes.Plan{Name: "v2", Height: 1000},
		})
		requireExecuted(t, decided)
		plan, err := chain.App.Upgrade.GetUpgradePlan(chain.Context())
		require.NoError(t, err)
		require.Equal(t, "v2", plan.Name)
		decided, _ = decide(t, chain, &upgradetypes.MsgCancelUpgrade{Authority: consortiumAccount})
		requireExecuted(t, decided)
	})
}

func TestEvidenceJailsAtOnce(t *testing.T) {
	chain := council(t)
	decided, _ := decide(t, chain,
		&consortiumtypes.MsgAddMember{Authority: consortiumAccount, Member: consortiumtypes.Member{Name: "clinic", Actor: 2}},
		&consortiumtypes.MsgAddValidator{Authority: consortiumAccount, Validator: joining()})
	requireExecuted(t, decided)
	closeRange(t, chain, 0)
	response, err := chain.App.FinalizeBlock(&abci.RequestFinalizeBlock{
		Height: chain.App.LastBlockHeight() + 1, Time: chain.Time,
		Misbehavior: []abci.Misbehavior{{
			Type: abci.MisbehaviorType_DUPLICATE_VOTE, Height: 2, Time: chain.Time,
			Validator: abci.Validator{Address: joining().ConsensusAddress(), Power: 4},
		}},
	})
	require.NoError(t, err)
	_, err = chain.App.Commit()
	require.NoError(t, err)
	gone := joining()
	gone.Power = 0
	require.Equal(t, []abci.ValidatorUpdate{gone.Update()}, response.ValidatorUpdates)
}

func TestExportInTheMiddleOfDecisions(t *testing.T) {
	chain := council(t)
	decided, _ := decide(t, chain,
		&consortiumtypes.MsgAddMember{Authority: consortiumAccount, Member: consortiumtypes.Member{Name: "clinic", Actor: 2}},
		&consortiumtypes.MsgAddValidator{Authority: consortiumAccount, Validator: joining()})
	requireExecuted(t, decided)
	closeRange(t, chain, 0)
	send(t, chain, joinersKey(), proposal(t, joinersKey(), "clinic",
		&upgradetypes.MsgSoftwareUpgrade{Authority: consortiumAccount, Plan: upgradetypes.Plan{Name: "v2", Height: 1000}}))
	decided, _ = decide(t, chain, &consortiumtypes.MsgSetPower{Authority: consortiumAccount, Validator: "clinic", Power: 5})
	requireExecuted(t, decided)

	exported, err := chain.App.Export()
	require.NoError(t, err)
	require.Len(t, exported.Validators, 2)
	var state app.GenesisState
	require.NoError(t, json.Unmarshal(exported.AppState, &state))
	params := cmttypes.ConsensusParamsFromProto(exported.ConsensusParams)
	next := apptest.Empty(t)
	next.Time, next.InitialHeight = chain.Time, exported.Height
	require.Len(t, next.InitChain(t, state, &params).Validators, 2)
	response := next.NextBlock(t)
	stronger := joining()
	stronger.Power = 5
	require.Equal(t, []abci.ValidatorUpdate{stronger.Update()}, response.ValidatorUpdates, "the hand-over that waited")

	chain.NextBlock(t)
	require.JSONEq(t, consortiumOf(t, chain), consortiumOf(t, next), "the copy goes on as the original does")
}

// consortiumOf is the module's exported state.
func consortiumOf(t *testing.T, chain *apptest.Chain) string {
	t.Helper()
	exported, err := chain.App.Export(consortiumtypes.ModuleName)
	require.NoError(t, err)
	var state app.GenesisState
	require.NoError(t, json.Unmarshal(exported.AppState, &state))
	return string(state[consortiumtypes.ModuleName])
}
