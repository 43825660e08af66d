package types

import (
	"encoding/hex"
	"regexp"
	"strings"

	abci "github.com/cometbft/cometbft/abci/types"
	cmted25519 "github.com/cometbft/cometbft/crypto/ed25519"
	cmttypes "github.com/cometbft/cometbft/types"

	sdk "github.com/cosmos/cosmos-sdk/types"
)

// MaxMemberNameLength keeps names fit for a command line and a URL path.
const MaxMemberNameLength = 64

// addressLength is that of an Ethereum address.
const addressLength = 20

var memberName = regexp.MustCompile(`^[a-z0-9](-?[a-z0-9])*$`)

// Validate checks the member on its own; ValidateMembers checks the consortium as a whole.
func (m Member) Validate() error {
	if err := ValidateMemberName(m.Name); err != nil {
		return err
	}
	if len(m.ConsensusKey) != cmted25519.PubKeySize {
		return ErrInvalidMember.Wrapf("%s: consensus_key must be %d bytes of ed25519, got %d", m.Name, cmted25519.PubKeySize, len(m.ConsensusKey))
	}
	if m.Power < 1 || m.Power > cmttypes.MaxTotalVotingPower {
		return ErrInvalidMember.Wrapf("%s: power must be between 1 and %d, got %d", m.Name, cmttypes.MaxTotalVotingPower, m.Power)
	}
	if m.AttestationAddress == "" {
		return nil
	}
	if _, err := m.Attester(); err != nil {
		return err
	}
	return nil
}

// ValidateMemberName checks the form of a member's name.
func ValidateMemberName(name string) error {
	if len(name) > MaxMemberNameLength || !memberName.MatchString(name) {
		return ErrInvalidMember.Wrapf("name %q must be lower-case letters, digits and single dashes, at most %d of them", name, MaxMemberNameLength)
	}
	return nil
}

// Attester returns the Ethereum address whose signatures count as this member's attestations.
func (m Member) Attester() ([addressLength]byte, error) {
	var address [addressLength]byte
	digits, prefixed := strings.CutPrefix(m.AttestationAddress, "0x")
	decoded, err := hex.DecodeString(digits)
	if !prefixed || err != nil || len(decoded) != addressLength {
		return address, ErrInvalidMember.Wrapf("%s: attestation_address must be 0x and %d hex digits, got %q", m.Name, 2*addressLength, m.AttestationAddress)
	}
	copy(address[:], decoded)
	return address, nil
}

// ConsensusAddress is the address under which CometBFT reports the member's votes.
func (m Member) ConsensusAddress() sdk.ConsAddress {
	return sdk.ConsAddress(cmted25519.PubKey(m.ConsensusKey).Address())
}

// ValidatorUpdate tells CometBFT the member's power.
func (m Member) ValidatorUpdate() abci.ValidatorUpdate {
	return abci.Ed25519ValidatorUpdate(m.ConsensusKey, m.Power)
}
