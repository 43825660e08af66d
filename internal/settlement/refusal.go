package settlement

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/healthd/healthd/contracts/bindings"
)

// Why the contract refuses. Errors returned by this package wrap one of these and carry the contract's figures.
var (
	ErrAlreadySettled   = errors.New("range is already settled")
	ErrRangeSkipped     = errors.New("range does not follow the last settled one")
	ErrHeightsOrder     = errors.New("heights of the range do not follow the last settled height")
	ErrTimesOrder       = errors.New("times of the range do not follow the last settled time")
	ErrNoSegments       = errors.New("range has no segments")
	ErrQuorum           = errors.New("the contract does not take signatures yet")
	ErrVerifierUnknown  = errors.New("no verifier for this shape and rules version")
	ErrNotInField       = errors.New("a root, accumulator or domain is not below the field order")
	ErrProofRejected    = errors.New("proof rejected")
	ErrNotSettled       = errors.New("range is not settled")
	ErrForcedOverdue    = errors.New("a forced revocation is overdue and the range does not answer for it")
	ErrForcedUnknown    = errors.New("fewer forced revocations are pending than the range answers for")
	ErrForcedFee        = errors.New("the fee for a forced revocation is higher")
	ErrForcedSignature  = errors.New("the signature of the forced revocation is malformed")
	ErrDeployment       = errors.New("constructor arguments refused")
	ErrUnexpectedRevert = errors.New("reverted for a reason that this version does not know")
)

// decodeRevert turns the revert data of a failed call into one of the errors above; nil when err is not a revert.
func decodeRevert(err error) error {
	var withData rpc.DataError
	if !errors.As(err, &withData) {
		return nil
	}
	encoded, ok := withData.ErrorData().(string)
	if !ok {
		return nil
	}
	if data, decodeErr := hexutil.Decode(encoded); decodeErr == nil {
		return refusal(data)
	}
	return nil
}

func refusal(data []byte) error {
	unknown := fmt.Errorf("%w: %s", ErrUnexpectedRevert, hexutil.Encode(data))
	if len(data) < 4 {
		return unknown // out of gas, or an account that is not our contract
	}
	if decoded, err := bindings.NewHealthRollup().UnpackError(data); err == nil {
		return rollupRefusal(decoded, unknown)
	}
	if decoded, err := bindings.NewGroth16Verifier().UnpackError(data); err == nil {
		return fmt.Errorf("%w: %w: %T", ErrDeployment, ErrUnsafeKey, decoded)
	}
	return unknown
}

func rollupRefusal(decoded any, unknown error) error {
	switch e := decoded.(type) {
	case *bindings.HealthRollupAlreadySettled:
		return fmt.Errorf("%w: range %d, %d settled", ErrAlreadySettled, e.Number, e.RangeCount)
	case *bindings.HealthRollupRangeSkipped:
		return fmt.Errorf("%w: got %d, next is %d", ErrRangeSkipped, e.Number, e.Expected)
	case *bindings.HealthRollupHeightsOutOfOrder:
		return fmt.Errorf("%w: %d to %d after %d", ErrHeightsOrder, e.FirstHeight, e.LastHeight, e.SettledHeight)
	case *bindings.HealthRollupTimesOutOfOrder:
		return fmt.Errorf("%w: %d to %d after %d", ErrTimesOrder, e.FirstTime, e.LastTime, e.SettledTime)
	case *bindings.HealthRollupNoSegments:
		return ErrNoSegments
	case *bindings.HealthRollupQuorumNotSupported:
		return fmt.Errorf("%w: got %d", ErrQuorum, e.Signatures)
	case *bindings.HealthRollupVerifierUnknown:
		return fmt.Errorf("%w: shape %d, rules version %d", ErrVerifierUnknown, e.Shape, e.RulesVersion)
	case *bindings.HealthRollupNotInField:
		return fmt.Errorf("%w: %s", ErrNotInField, hexutil.Encode(e.Word[:]))
	case *bindings.HealthRollupProofRejected:
		return fmt.Errorf("%w: segment %d (from 0)", ErrProofRejected, e.Segment)
	case *bindings.HealthRollupNotSettled:
		return fmt.Errorf("%w: range %d, %d settled", ErrNotSettled, e.Number, e.RangeCount)
	case *bindings.HealthRollupForcedOverdue:
		return fmt.Errorf("%w: request %d, due at %d", ErrForcedOverdue, e.Number, e.Due)
	case *bindings.HealthRollupForcedUnknown:
		return fmt.Errorf("%w: %d of %d", ErrForcedUnknown, e.Named, e.Pending)
	case *bindings.HealthRollupFeeTooLow:
		return fmt.Errorf("%w: paid %s wei, it is %s", ErrForcedFee, e.Paid, e.Fee)
	case *bindings.HealthRollupSignatureMalformed:
		return ErrForcedSignature
	case *bindings.HealthRollupHashWithoutCode:
		return fmt.Errorf("%w: no contract at hash address %s", ErrDeployment, e.Hash)
	case *bindings.HealthRollupNoVerifiers:
		return fmt.Errorf("%w: no verifiers", ErrDeployment)
	case *bindings.HealthRollupVerifierRepeated:
		return fmt.Errorf("%w: two verifiers for shape %d, rules version %d", ErrDeployment, e.Shape, e.RulesVersion)
	case *bindings.HealthRollupVerifierWithoutCode:
		return fmt.Errorf("%w: no contract at verifier address %s", ErrDeployment, e.Verifier)
	}
	return unknown
}
