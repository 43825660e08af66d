package settlement

import (
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/healthd/healthd/contracts/bindings"
)

// Why the contract refuses. Errors returned by this package wrap one of these and carry the contract's figures.
var (
	ErrAlreadySettled     = errors.New("range is already on Ethereum: nothing is left to do for it")
	ErrRangeSkipped       = errors.New("range does not follow the last one on Ethereum: send that one first")
	ErrHeightsOrder       = errors.New("heights of the range do not follow those on Ethereum: it is a range of another chain")
	ErrClockAhead         = errors.New("the network's clock is more than an hour ahead of Ethereum's: check the clocks of the validators; the range can settle later")
	ErrTimesOrder         = errors.New("times of the range do not follow those on Ethereum: it is a range of another chain")
	ErrNoSegments         = errors.New("range answers for forced revocations without a proof: add the segment of the answer")
	ErrRulesVersion       = errors.New("rules version of the range is older than the one in force")
	ErrVerifierUnknown    = errors.New("no verifier for this shape and rules version: the contract's governance must register it")
	ErrNotInField         = errors.New("a root, accumulator or domain is not below the field order")
	ErrProofRejected      = errors.New("proof rejected")
	ErrNotSettled         = errors.New("range is not settled")
	ErrPaused             = errors.New("settlement is paused: try again when the pause ends")
	ErrForcedUnknown      = errors.New("fewer forced revocations are pending than the range answers for")
	ErrAnswerChangesState = errors.New("an answer for forced revocations must start and end at the newest state on Ethereum")
	ErrForcedFee          = errors.New("the fee for a forced revocation is higher")
	ErrForcedSignature    = errors.New("the signature of the forced revocation is malformed")
	ErrForcedNonce        = errors.New("the signer of the forced revocation has used up its nonces")
	ErrNothingToPay       = errors.New("this account has earned nothing by answering for forced revocations")
	ErrPaymentFailed      = errors.New("the account refuses to be paid: use one that takes ether")
	ErrGovernance         = errors.New("only the contract's timelock may do this: schedule it there")
	ErrPauser             = errors.New("only the pauser may pause settlement")
	ErrPausedLately       = errors.New("settlement was paused lately: a pause may start once in fourteen days")
	ErrNotPaused          = errors.New("settlement is not paused")
	ErrLastVerifier       = errors.New("the only verifier of the rules in force cannot be retired: register another one for them first")
	ErrDeployment         = errors.New("constructor arguments refused")
	ErrUnexpectedRevert   = errors.New("reverted for a reason that this version does not know")
)

// ErrQuorum is what all refusals of a certificate wrap as well.
var ErrQuorum = errors.New("the validators' signatures are no certificate for this range")

// Why the contract refuses a certificate.
var (
	ErrQuorumMissed         = errors.New("too little power signed: more than two thirds are needed")
	ErrAttestersUnknown     = errors.New("another set of attesters is in charge on Ethereum: certify with that one, or settle the range that hands over first")
	ErrAttestationMalformed = errors.New("not a signature")
	ErrAttestationHighS     = errors.New("a signature has its s in the upper half: only the form with low s is taken")
	ErrAttestationOfAnother = errors.New("a signature is not the attester's over this range, contract and chain")
	ErrSignaturesMiscounted = errors.New("signatures and marked signers differ in number")
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
		for _, explain := range []func(any) error{rangeRefusal, certificateRefusal, forcedRefusal, governanceRefusal, deploymentRefusal} {
			if explained := explain(decoded); explained != nil {
				return explained
			}
		}
	}
	if decoded, err := bindings.NewGroth16Verifier().UnpackError(data); err == nil {
		return fmt.Errorf("%w: %w: %T", ErrDeployment, ErrUnsafeKey, decoded)
	}
	return unknown
}

func rangeRefusal(decoded any) error {
	switch e := decoded.(type) {
	case *bindings.HealthRollupAlreadyProven:
		return fmt.Errorf("%w: range %d of %d", ErrAlreadySettled, e.Number, e.ProvenRanges)
	case *bindings.HealthRollupRangeSkipped:
		return fmt.Errorf("%w: got %d, next is %d", ErrRangeSkipped, e.Number, e.Expected)
	case *bindings.HealthRollupHeightsOutOfOrder:
		return fmt.Errorf("%w: %d to %d after %d", ErrHeightsOrder, e.FirstHeight, e.LastHeight, e.ProvenHeight)
	case *bindings.HealthRollupClockAhead:
		return fmt.Errorf("%w: the range ends at %s, Ethereum's clock says %s", ErrClockAhead, utc(e.LastTime), utc(e.Now))
	case *bindings.HealthRollupTimesOutOfOrder:
		return fmt.Errorf("%w: %d to %d after %d", ErrTimesOrder, e.FirstTime, e.LastTime, e.ProvenTime)
	case *bindings.HealthRollupRulesWentBack:
		return fmt.Errorf("%w: %d, in force is %d", ErrRulesVersion, e.RulesVersion, e.CurrentRules)
	case *bindings.HealthRollupNoSegments:
		return ErrNoSegments
	case *bindings.HealthRollupVerifierUnknown:
		return fmt.Errorf("%w: shape %d, rules version %d", ErrVerifierUnknown, e.Shape, e.RulesVersion)
	case *bindings.HealthRollupNotInField:
		return fmt.Errorf("%w: %s", ErrNotInField, hexutil.Encode(e.Word[:]))
	case *bindings.HealthRollupProofRejected:
		return fmt.Errorf("%w: segment %d (from 0)", ErrProofRejected, e.Segment)
	case *bindings.HealthRollupNotSettled:
		return fmt.Errorf("%w: range %d, %d settled", ErrNotSettled, e.Number, e.SettledRanges)
	case *bindings.HealthRollupSettlementPaused:
		return fmt.Errorf("%w: %s", ErrPaused, utc(e.Until))
	}
	return nil
}

func certificateRefusal(decoded any) error {
	var reason error
	switch e := decoded.(type) {
	case *bindings.HealthRollupQuorumMissed:
		reason = fmt.Errorf("%w: %s of %s", ErrQuorumMissed, e.Power, e.Total)
	case *bindings.HealthRollupAttestersUnknown:
		reason = fmt.Errorf("%w: given %s, in charge %s", ErrAttestersUnknown, hexutil.Encode(e.Given[:]), hexutil.Encode(e.Known[:]))
	case *bindings.HealthRollupAttestationMalformed:
		reason = fmt.Errorf("%w: by %s", ErrAttestationMalformed, e.Attester)
	case *bindings.HealthRollupAttestationHighS:
		reason = fmt.Errorf("%w: by %s", ErrAttestationHighS, e.Attester)
	case *bindings.HealthRollupAttestationOfAnother:
		reason = fmt.Errorf("%w: by %s, it recovers to %s", ErrAttestationOfAnother, e.Attester, e.Signer)
	case *bindings.HealthRollupSignerUnknown:
		reason = fmt.Errorf("%w: bits %s for %s attesters", ErrSignaturesMiscounted, e.Signers.Text(2), e.Attesters)
	case *bindings.HealthRollupSignaturesMiscounted:
		reason = fmt.Errorf("%w: %s bytes, %s expected", ErrSignaturesMiscounted, e.Length, e.Expected)
	default:
		if reason = attestersRefusal(decoded); reason == nil {
			return nil
		}
	}
	return fmt.Errorf("%w: %w", ErrQuorum, reason)
}

// attestersRefusal is why a set cannot take over.
func attestersRefusal(decoded any) error {
	switch e := decoded.(type) {
	case *bindings.HealthRollupAttestersMiscounted:
		return fmt.Errorf("%w: %s attesters, 1 to %d expected", ErrAttesters, e.Count, maxAttesters)
	case *bindings.HealthRollupAttesterOutOfOrder:
		return fmt.Errorf("%w: attester %s (from 0) is zero or not above the one before: order them by account", ErrAttesters, e.Index)
	case *bindings.HealthRollupAttesterWithoutPower:
		return fmt.Errorf("%w: attester %s (from 0) has no power", ErrAttesters, e.Index)
	case *bindings.HealthRollupPowerTooGreat:
		return fmt.Errorf("%w: powers add up to %s, more than 64 bits", ErrAttesters, e.Total)
	}
	return nil
}

func forcedRefusal(decoded any) error {
	switch e := decoded.(type) {
	case *bindings.HealthRollupForcedUnknown:
		return fmt.Errorf("%w: %d of %d", ErrForcedUnknown, e.Named, e.Pending)
	case *bindings.HealthRollupFeeTooLow:
		return fmt.Errorf("%w: paid %s wei, it is %s", ErrForcedFee, e.Paid, e.Fee)
	case *bindings.HealthRollupSignatureMalformed:
		return ErrForcedSignature
	case *bindings.HealthRollupAnswerChangesState:
		return ErrAnswerChangesState
	case *bindings.HealthRollupNonceExhausted:
		return ErrForcedNonce
	case *bindings.HealthRollupNothingToPay:
		return ErrNothingToPay
	case *bindings.HealthRollupPaymentFailed:
		return ErrPaymentFailed
	}
	return nil
}

func governanceRefusal(decoded any) error {
	switch e := decoded.(type) {
	case *bindings.HealthRollupGovernanceOnly:
		return fmt.Errorf("%w: not %s", ErrGovernance, e.Caller)
	case *bindings.HealthRollupPauserOnly:
		return fmt.Errorf("%w: not %s", ErrPauser, e.Caller)
	case *bindings.HealthRollupPausedLately:
		return fmt.Errorf("%w: from %s on", ErrPausedLately, utc(e.PausableFrom))
	case *bindings.HealthRollupSettlementNotPaused:
		return ErrNotPaused
	case *bindings.HealthRollupLastVerifier:
		return fmt.Errorf("%w: shape %d, rules version %d", ErrLastVerifier, e.Shape, e.RulesVersion)
	case *bindings.HealthRollupRulesVersionOutOfRange:
		return fmt.Errorf("%w: rules version %d, 1 to 255 expected", ErrDeployment, e.RulesVersion)
	}
	return nil
}

func deploymentRefusal(decoded any) error {
	switch e := decoded.(type) {
	case *bindings.HealthRollupHashWithoutCode:
		return fmt.Errorf("%w: no contract at hash address %s", ErrDeployment, e.Hash)
	case *bindings.HealthRollupTermsTooLong:
		return fmt.Errorf("%w: forced revocations due after %s s, %s s apart: at most 30 days and 1 day", ErrDeployment, e.Delay, e.Spacing)
	case *bindings.HealthRollupGovernanceWithoutCode:
		return fmt.Errorf("%w: no contract at timelock address %s", ErrDeployment, e.Governance)
	case *bindings.HealthRollupNoVerifiers:
		return fmt.Errorf("%w: no verifiers", ErrDeployment)
	case *bindings.HealthRollupVerifierWithoutCode:
		return fmt.Errorf("%w: no contract at verifier address %s", ErrDeployment, e.Verifier)
	case *bindings.HealthRollupInvalidInitialization:
		return fmt.Errorf("%w: the contract is initialized already", ErrDeployment)
	}
	return nil
}

// utc says a moment that the contract counts in seconds since 1970.
func utc(seconds *big.Int) string { return time.Unix(seconds.Int64(), 0).UTC().Format(time.RFC3339) }
