package main

import (
	"math"
	"path/filepath"
	"testing"
	"time"

	"github.com/cometbft/cometbft/privval"
	cmtproto "github.com/cometbft/cometbft/proto/tendermint/types"
	"github.com/stretchr/testify/require"
)

func signedAt(height int64) *signingState {
	return &signingState{privval.FilePVLastSignState{Height: height, Round: 1, Step: 2, Signature: []byte{1}, SignBytes: []byte{2}}}
}

func TestSigningStateNeverGoesBack(t *testing.T) {
	backup, keysOnly := &manifest{SigningState: signedAt(100).raw()}, &manifest{SigningState: signedAt(100).raw(), KeysOnly: true}
	for name, test := range map[string]struct {
		home     *signingState
		from     *manifest // the backup of a stopped node unless it says otherwise
		said     assurance
		expState *signingState // nil leaves the home's
		expError string
	}{
		"the home knows more":                    {home: signedAt(101)},
		"the home knows as much":                 {home: signedAt(100)},
		"the home knows more than the assurance": {home: signedAt(150), said: assurance{signedUpTo: 120}},
		"the home knows less":                    {home: signedAt(99), expError: "--signed-up-to"},
		"the home knows nothing":                 {expError: "--unused-since-backup"},
		"the home is new":                        {home: signedAt(0), expError: "up to height 100"},
		"nothing was signed since":               {said: assurance{unused: true}, expState: signedAt(100)},
		"something may have been signed":         {said: assurance{signedUpTo: 120}, expState: neverAtOrBelow(120)},
		"of a node that may have run":            {from: keysOnly, said: assurance{unused: true}, expError: "--signed-up-to"},
		"less than the backup knows":             {said: assurance{signedUpTo: 99}, expError: "signed a vote at height 100"},
	} {
		t.Run(name, func(t *testing.T) {
			if test.from == nil {
				test.from = backup
			}
			state, err := signingAfterRestore(test.home, test.from, test.said)
			if test.expError != "" {
				require.ErrorContains(t, err, test.expError)
				return
			}
			require.NoError(t, err)
			require.Equal(t, test.expState.raw(), state.raw())
		})
	}
}

// TestValidatorSignsNothingAtOrBelow asks CometBFT's own signer.
func TestValidatorSignsNothingAtOrBelow(t *testing.T) {
	home := t.TempDir()
	key := filepath.Join(home, "key.json")
	state := filepath.Join(home, filepath.FromSlash(signingStatePath))
	require.NoError(t, neverAtOrBelow(120).write(home))
	privval.GenFilePV(key, state).Key.Save()
	validator := privval.LoadFilePV(key, state)
	vote := func(height int64, round int32) error {
		return validator.SignVote("dev-test-1", &cmtproto.Vote{Type: cmtproto.PrecommitType, Height: height, Round: round, Timestamp: time.Now()})
	}
	for _, height := range []int64{1, 119, 120} {
		require.Error(t, vote(height, 0))
		require.Error(t, vote(height, math.MaxInt32))
	}
	require.NoError(t, vote(121, 0))
}
