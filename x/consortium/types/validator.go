package types

import (
	"encoding/hex"
	"strings"

	abci "github.com/cometbft/cometbft/abci/types"
	cmted25519 "github.com/cometbft/cometbft/crypto/ed25519"
	cmttypes "github.com/cometbft/cometbft/types"

	sdk "github.com/cosmos/cosmos-sdk/types"
)

const (
	// addressLength is that of an Ethereum address.
	addressLength = 20
	// secp256k1KeyLength is that of a compressed secp256k1 key, which is easily taken for a consensus key.
	secp256k1KeyLength = 33
)

// Validate checks the validator on its own; Validators.Validate checks them together.
func (v Validator) Validate() error {
	if !ValidName(v.Name) {
		return ErrInvalidValidator.Wrapf("name %q must be lower-case letters, digits and single dashes, at most %d of them", v.Name, MaxNameLength)
	}
	if err := ValidateMemberName(v.Member); err != nil {
		return ErrInvalidValidator.Wrapf("%s: member: %s", v.Name, err)
	}
	if err := ValidateConsensusKey(v.ConsensusKey); err != nil {
		return ErrInvalidValidator.Wrapf("%s: %s", v.Name, err)
	}
	if err := ValidatePower(v.Power); err != nil {
		return ErrInvalidValidator.Wrapf("%s: %s", v.Name, err)
	}
	if v.AttestationAddress == "" {
		return nil
	}
	if _, err := ParseAttestationAddress(v.AttestationAddress); err != nil {
		return ErrInvalidValidator.Wrapf("%s: %s", v.Name, err)
	}
	return nil
}

// ValidateConsensusKey checks the kind of a consensus key by its length.
func ValidateConsensusKey(key []byte) error {
	switch len(key) {
	case cmted25519.PubKeySize:
		return nil
	case secp256k1KeyLength:
		return ErrInvalidValidator.Wrap("consensus_key has 33 bytes like a secp256k1 key; consensus keys are ed25519: `healthd consortium show-key` prints it")
	}
	return ErrInvalidValidator.Wrapf("consensus_key must be %d bytes of ed25519, got %d", cmted25519.PubKeySize, len(key))
}

// ValidatePower checks the bounds of one validator's power.
func ValidatePower(power int64) error {
	if power < 1 || power > cmttypes.MaxTotalVotingPower {
		return ErrInvalidValidator.Wrapf("power must be between 1 and %d, got %d", cmttypes.MaxTotalVotingPower, power)
	}
	return nil
}

// ParseAttestationAddress reads the Ethereum address whose signatures count as attestations.
func ParseAttestationAddress(text string) ([addressLength]byte, error) {
	var address [addressLength]byte
	digits, prefixed := strings.CutPrefix(text, "0x")
	decoded, err := hex.DecodeString(digits)
	if !prefixed || err != nil || len(decoded) != addressLength {
		return address, ErrInvalidValidator.Wrapf("attestation_address must be 0x and %d hex digits, got %q", 2*addressLength, text)
	}
	copy(address[:], decoded)
	if address == [addressLength]byte{} {
		// The contract recovers the zero address from signatures that are none.
		return address, ErrInvalidValidator.Wrap("attestation_address must not be zero")
	}
	return address, nil
}

// ConsensusAddress is the address under which CometBFT reports the validator's votes.
func (v Validator) ConsensusAddress() sdk.ConsAddress {
	return sdk.ConsAddress(cmted25519.PubKey(v.ConsensusKey).Address())
}

// Update tells CometBFT the validator's power.
func (v Validator) Update() abci.ValidatorUpdate {
	return abci.Ed25519ValidatorUpdate(v.ConsensusKey, v.Power)
}
