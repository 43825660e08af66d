package settlement

import (
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/consensys/gnark/backend/groth16"
	"github.com/ethereum/go-ethereum/common"

	"github.com/healthd/healthd/contracts/bindings"
	"github.com/healthd/healthd/internal/attestation"
)

// VerifierKey is the verifying key of one circuit shape under one version of the rules.
type VerifierKey struct {
	Shape        uint32
	RulesVersion uint32
	Key          groth16.VerifyingKey
}

// Config is what a settlement contract is born with.
type Config struct {
	Domain      fr.Element
	Root        fr.Element // state root at genesis
	Accumulator fr.Element // operation accumulator at genesis
	// Verifiers of all shapes; the rules version of the first is in force.
	Verifiers []VerifierKey
	// Attesters sign the first range, in ascending order of accounts.
	Attesters []attestation.Attester
	Forced    ForcedTerms // zero fields take their defaults
	// RecoveryDelay of the network: how long a patient's key recovery takes at least. Forced revocations must be
	// answered sooner. 0 when it is not known, and then not compared.
	RecoveryDelay time.Duration
	Governance    Governance // zero fields take their defaults
	Options       Options
}

// Governance says who may change the contract, and how late.
type Governance struct {
	// Governors schedule changes and cancel them, each alone: an account that several institutions hold together is
	// meant. Default: the account that deploys.
	Governors []common.Address
	// Delay from scheduling a change to the earliest moment at which anybody may execute it. Default 14 days.
	Delay time.Duration
	// Pauser may stop settlement for three days in fourteen. Default: the first governor.
	Pauser common.Address
}

// Why a deployment is refused before anything is sent.
var (
	ErrNoVerifiers = errors.New("settlement: deploy without a verifying key")
	ErrAttesters   = errors.New("settlement: no set of attesters that the contract takes")
	ErrForcedDelay = errors.New("settlement: the network must answer forced revocations sooner than a key recovery takes")
)

// maxAttesters is what the contract takes at most.
const maxAttesters = 100

// check refuses what the contract would refuse, and what would make forced revocations worthless.
func (c *Config) check() error {
	if len(c.Verifiers) == 0 {
		return ErrNoVerifiers
	}
	// Whoever recovers the key in the meantime could use up the nonce of the forced revocation.
	if answer := c.Forced.withDefaults().Delay + LatestAnswer; c.RecoveryDelay != 0 && answer >= c.RecoveryDelay {
		return fmt.Errorf("%w: an answer may take %s, of which %s by the contract's rules, and a recovery %s: deploy with a shorter delay, or found the network with a longer recovery",
			ErrForcedDelay, answer, LatestAnswer, c.RecoveryDelay)
	}
	return checkAttesters(c.Attesters)
}

func checkAttesters(attesters []attestation.Attester) error {
	if len(attesters) == 0 || len(attesters) > maxAttesters {
		return fmt.Errorf("%w: %d attesters, 1 to %d expected", ErrAttesters, len(attesters), maxAttesters)
	}
	before, total := common.Address{}, new(big.Int)
	for _, attester := range attesters {
		if attester.Account.Cmp(before) <= 0 {
			return fmt.Errorf("%w: %s is zero, or not above %s: order them by account", ErrAttesters, attester.Account, before)
		}
		if attester.Power == 0 {
			return fmt.Errorf("%w: %s has no power", ErrAttesters, attester.Account)
		}
		before = attester.Account
		total.Add(total, word64(attester.Power))
	}
	if !total.IsUint64() {
		return fmt.Errorf("%w: powers add up to more than 64 bits", ErrAttesters)
	}
	return nil
}

// withDefaults names the deployer where nobody is named.
func (g Governance) withDefaults(deployer common.Address) Governance {
	if len(g.Governors) == 0 {
		g.Governors = []common.Address{deployer}
	}
	if g.Delay == 0 {
		g.Delay = 14 * 24 * time.Hour
	}
	if g.Pauser == (common.Address{}) {
		g.Pauser = g.Governors[0]
	}
	return g
}

func contractAttesters(attesters []attestation.Attester) []bindings.Attester {
	converted := make([]bindings.Attester, len(attesters))
	for i, attester := range attesters {
		converted[i] = bindings.Attester(attester)
	}
	return converted
}
