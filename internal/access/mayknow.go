package access

import (
	"context"
	"slices"

	"github.com/cosmos/gogoproto/grpc"

	identitytypes "github.com/healthd/healthd/x/identity/types"
)

// MayKnow says whether an actor belongs to the audience [Named] or [Patient] of a cell, for services that show the same
// things in another form. Kinds are those of [Policy]; a list is judged as the actor whose list it is. An error is the
// node's failure, never the answer.
func MayKnow(ctx context.Context, node grpc.ClientConn, reader uint64, who Audience, kind string, sequence uint64) (bool, error) {
	if who != Named && who != Patient {
		return false, nil
	}
	return state{node}.mayKnow(ctx, reader, who, kind, sequence)
}

func (s state) mayKnow(ctx context.Context, reader uint64, who Audience, kind string, sequence uint64) (bool, error) {
	concerned, err := s.concerned(ctx, kind, sequence)
	if concerned == nil {
		return false, err
	}
	if concerned.patient == reader {
		return true, nil
	}
	if who == Named && (concerned.public || slices.Contains(concerned.named, reader)) {
		return true, nil
	}
	patient, err := s.actor(ctx, concerned.patient)
	// Only a patient's field is a guardian: an institution keeps its ordinal there.
	return err == nil && patient != nil && patient.Role == identitytypes.ROLE_PATIENT && patient.Guardian == reader, err
}
