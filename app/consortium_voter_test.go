package app_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/app/apptest"
	consortiumtypes "github.com/healthd/healthd/x/consortium/types"
	identitytypes "github.com/healthd/healthd/x/identity/types"
)

// TestTheVoteMovesWithTheInstitutionsKey rotates the key of a member's institution: only the new key votes.
func TestTheVoteMovesWithTheInstitutionsKey(t *testing.T) {
	chain := council(t)
	newKey := key(0xf1)
	results := chain.Submit(t, apptest.Founder(), chain.Seal(t, apptest.Founder(), founder, 0,
		&identitytypes.RotateKey{Actor: founder, PublicKey: newKey.PubKey().Bytes()}))
	require.Equal(t, "applied", results[0].Results[0].CodeName)

	change := &consortiumtypes.MsgUpdateParams{Authority: consortiumAccount, Params: consortiumtypes.Params{VotingPeriod: 1000}}
	refused := chain.NextBlock(t, chain.SignTx(t, apptest.Founder(), proposal(t, apptest.Founder(), "founder", change))).TxResults[0]
	require.Equal(t, consortiumtypes.ErrUnauthorized.ABCICode(), refused.Code, refused.Log)
	send(t, chain, newKey, proposal(t, newKey, "founder", change))
	send(t, chain, newKey, &consortiumtypes.MsgVote{
		Voter: sdk.AccAddress(newKey.PubKey().Address()).String(), Member: "founder", Proposal: 1, Option: consortiumtypes.VOTE_OPTION_YES,
	})
	params, err := chain.App.Consortium.Params(chain.Context())
	require.NoError(t, err)
	require.Equal(t, uint64(1000), params.VotingPeriod)

	t.Run("nobody else's vote counts", func(t *testing.T) {
		chain.Submit(t, newKey, chain.Seal(t, newKey, founder, 1, registerPatient(key(1))))
		for who, stranger := range map[string]sdk.Msg{
			"a patient":             proposal(t, key(1), "founder", change),
			"another institution":   proposal(t, joinersKey(), "founder", change),
			"a member nobody knows": proposal(t, joinersKey(), "clinic", change),
		} {
			from := joinersKey()
			if who == "a patient" {
				from = key(1)
			}
			result := chain.NextBlock(t, chain.SignTx(t, from, stranger)).TxResults[0]
			require.NotZero(t, result.Code, who)
			require.Equal(t, consortiumtypes.ModuleName, result.Codespace, result.Log)
		}
	})
}
