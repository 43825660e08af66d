package custody

import (
	"errors"
	"fmt"
	"strings"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

var (
	// ErrUnreachable: the node of the chain does not answer.
	ErrUnreachable = errors.New("the node does not answer: is 'healthd start' running, and is its address right?")
	// ErrAbsent: the chain has no such cell.
	ErrAbsent = errors.New("the chain does not know it")
	// ErrNoPatient: the chain keeps no index of an actor.
	ErrNoPatient = errors.New("is no patient of this network")
	// ErrAbsentRecord: the chain has no such record. It wraps [ErrAbsent].
	ErrAbsentRecord = fmt.Errorf("%w", ErrAbsent)
	// ErrNotTaken: a transaction was refused before anything of it happened. Any other failure to submit leaves open
	// whether it will be in a block.
	ErrNotTaken = errors.New("the node did not take the transaction")
	// ErrOvertaken: a transaction was refused since another of the same key came first. It wraps [ErrNotTaken].
	ErrOvertaken = fmt.Errorf("%w: another operation of this key came first", ErrNotTaken)
	// ErrUnproven: no range that holds the state is proven yet.
	ErrUnproven = errors.New("not proven yet")
	// ErrNoStanding: a writer needs a consent.
	ErrNoStanding = errors.New("name the consent by which it writes")
	// ErrNoPatientKey: nobody who may open a patient's records could open what would be written.
	ErrNoPatientKey = errors.New("the patient could not open these records: the patient's recipient is needed the first time")
	// ErrRevocationForced says that a consent is active on the chain only because the network has not executed its
	// revocation.
	ErrRevocationForced = errors.New("the patient has revoked this consent through Ethereum, and the network has not executed it yet: no keys are given")
	// ErrNotWatched: a network settles on Ethereum, and nobody looks there.
	ErrNotWatched = errors.New("nobody looks whether a revocation waits on Ethereum: give the JSON-RPC endpoint of an Ethereum node")
	// ErrClosed: a submitter no longer works.
	ErrClosed = errors.New("the submitter is closed")
)

// Explain says what to do where the node does not answer.
func Explain(err error) error {
	if err != nil && !errors.Is(err, ErrUnreachable) &&
		(status.Code(err) == codes.Unavailable || strings.Contains(err.Error(), "connection refused")) {
		return fmt.Errorf("%w (%w)", ErrUnreachable, err)
	}
	return err
}

// absent tells a cell that does not exist from a question that failed.
func absent(err error, what string, sequence uint64) error {
	if status.Code(err) == codes.NotFound {
		return fmt.Errorf("%s %d: %w", what, sequence, ErrAbsent)
	}
	if err != nil {
		return fmt.Errorf("%s %d: %w", what, sequence, Explain(err))
	}
	return nil
}
