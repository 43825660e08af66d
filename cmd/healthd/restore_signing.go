package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path/filepath"

	cmtjson "github.com/cometbft/cometbft/libs/json"
	"github.com/cometbft/cometbft/privval"
)

const (
	flagSignedUpTo = "signed-up-to"
	flagUnused     = "unused-since-backup"

	// lastStep is the number of the last step of a round in which a validator signs.
	lastStep = 3
)

// signingState is what a validator must never forget: the last vote that it signed. One that forgets may sign two
// different votes for one height, which is the gravest offence that a validator can commit.
type signingState struct {
	privval.FilePVLastSignState
}

// readSigningState reads a home's signing state, nil if it has none.
func readSigningState(home string) (*signingState, error) {
	content, err := os.ReadFile(filepath.Join(home, filepath.FromSlash(signingStatePath)))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return decodeSigningState(content)
}

func decodeSigningState(content []byte) (*signingState, error) {
	var state signingState
	if err := cmtjson.Unmarshal(content, &state.FilePVLastSignState); err != nil {
		return nil, fmt.Errorf("the validator's signing state cannot be read: %w", err)
	}
	return &state, nil
}

func (s *signingState) height() int64 {
	if s == nil {
		return 0
	}
	return s.Height
}

func (s *signingState) raw() json.RawMessage {
	if s == nil {
		return json.RawMessage("null")
	}
	encoded, err := cmtjson.Marshal(s.FilePVLastSignState)
	if err != nil {
		panic(err) // a struct of numbers and bytes
	}
	return encoded
}

// neverAtOrBelow is a state in which a validator signs nothing at a height or below it.
func neverAtOrBelow(height int64) *signingState {
	return &signingState{privval.FilePVLastSignState{Height: height, Round: math.MaxInt32, Step: lastStep}}
}

// write replaces a home's signing state in one step.
func (s *signingState) write(home string) error {
	target := filepath.Join(home, filepath.FromSlash(signingStatePath))
	if err := os.MkdirAll(filepath.Dir(target), 0o700); err != nil {
		return err
	}
	temporary := target + ".new"
	if err := os.Remove(temporary); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := writeSynced(temporary, bytes.NewReader(s.raw())); err != nil {
		return err
	}
	return os.Rename(temporary, target)
}

// assurance is what the operator says about the time since the backup.
type assurance struct {
	unused     bool  // the validator has signed nothing since
	signedUpTo int64 // it has signed nothing above this height; 0 says nothing
}

// signingAfterRestore decides what a validator's signing state shall be, nil for leaving it as it is. It never goes
// back: neither behind what the home knows nor behind what the backup knows.
func signingAfterRestore(home *signingState, m *manifest, said assurance) (*signingState, error) {
	backup, err := decodeSigningState(m.SigningState)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", manifestFile, err)
	}
	known := max(home.height(), backup.height())
	switch {
	case home.height() > 0 && home.height() >= backup.height():
		return nil, nil // the home's own is at least as new, and exact
	case said.signedUpTo > 0 && said.signedUpTo < known:
		return nil, fmt.Errorf("--%s %d: this validator signed a vote at height %d", flagSignedUpTo, said.signedUpTo, known)
	case said.signedUpTo > 0:
		return neverAtOrBelow(said.signedUpTo), nil
	case said.unused && m.KeysOnly:
		return nil, fmt.Errorf("the node may have been running when its keys were backed up, so nobody can say --%s; give --%s HEIGHT",
			flagUnused, flagSignedUpTo)
	case said.unused:
		return backup, nil
	}
	return nil, fmt.Errorf(`this validator signed up to height %d when the backup was taken, and nobody here knows what it signed since.
If it has not run anywhere since then, say so with --%s. Otherwise give --%s HEIGHT, the network's present height (ask
another member's node: healthd status) and ten more: the validator will sign nothing at or below it, and so never the same height twice.
Make sure first that no other machine runs with this key`, known, flagUnused, flagSignedUpTo)
}
