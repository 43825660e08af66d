package genesisfile

import (
	"encoding/hex"
	"errors"
	"fmt"
	"net"
	"strconv"
	"strings"
	"unicode"

	"github.com/cometbft/cometbft/p2p"
	"github.com/ethereum/go-ethereum/common"

	"github.com/healthd/healthd/internal/edwardskey"
	"github.com/healthd/healthd/internal/zkcrypto"
	consortiumtypes "github.com/healthd/healthd/x/consortium/types"
	identitytypes "github.com/healthd/healthd/x/identity/types"
)

// Roles are the roles of institutions by the words that commands and statements have for them.
var Roles = map[string]identitytypes.Role{
	"provider": identitytypes.ROLE_PROVIDER, "insurer": identitytypes.ROLE_INSURER, "public-body": identitytypes.ROLE_PUBLIC_BODY,
}

// Statement is what an institution says about itself before a network begins. Everything in it is public.
type Statement struct {
	ChainID string `json:"chain_id"`
	// Terms is the SHA-256 of the terms that the institution agrees to, in hexadecimal.
	Terms              string `json:"terms"`
	Member             string `json:"member"`
	Institution        string `json:"institution"`
	Role               string `json:"role"`
	ActorKey           string `json:"actor_key"` // hexadecimal
	ConsensusKey       []byte `json:"consensus_key"`
	AttestationAddress string `json:"attestation_address"`
	Peer               string `json:"peer"` // node-id@host:port
	Power              int64  `json:"power"`
}

// maxInstitutionName bounds what people read on the phone to each other.
const maxInstitutionName = 128

// signBytes is what all keys of an institution sign: the statement as a person reads it, a line each. None of the keys
// signs anything like it elsewhere. It begins with a letter, which no transaction does; a vote of the consensus engine
// that begins with this letter has 105 bytes, and this has more than 200.
func (s Statement) signBytes() []byte {
	return fmt.Appendf(nil, `healthd genesis contribution, version 1
chain id: %s
terms: %s
member: %s
institution: %s
role: %s
actor key: %s
consensus key: %x
attestation address: %s
peer: %s
power: %d
`, s.ChainID, s.Terms, s.Member, s.Institution, s.Role, s.ActorKey, s.ConsensusKey, s.AttestationAddress, s.Peer, s.Power)
}

// Validate checks the statement on its own.
func (s Statement) Validate() error {
	if s.ChainID == "" || strings.ContainsFunc(s.ChainID, unicode.IsControl) {
		return fmt.Errorf("chain_id %q names no chain", s.ChainID)
	}
	if digest, err := hex.DecodeString(s.Terms); err != nil || len(digest) != 32 {
		return fmt.Errorf("terms %q is no SHA-256 of 64 hexadecimal digits", s.Terms)
	}
	if err := s.Validator().Validate(); err != nil {
		return err
	}
	if s.Institution == "" || len(s.Institution) > maxInstitutionName || strings.ContainsFunc(s.Institution, unicode.IsControl) {
		return fmt.Errorf("institution must be a name of 1 to %d bytes on one line, got %q", maxInstitutionName, s.Institution)
	}
	if _, known := Roles[s.Role]; !known {
		return fmt.Errorf("unknown role %q: want provider, insurer or public-body", s.Role)
	}
	if _, err := s.actorKey(); err != nil {
		return err
	}
	if s.AttestationAddress == "" {
		return errors.New("attestation_address is missing: every founder attests")
	}
	return ValidatePeer(s.Peer)
}

// Validator is the validator that the statement asks for. It has the member's name.
func (s Statement) Validator() consortiumtypes.Validator {
	return consortiumtypes.Validator{
		Name: s.Member, Member: s.Member, ConsensusKey: s.ConsensusKey, Power: s.Power, AttestationAddress: s.AttestationAddress,
	}
}

// compressedKeySize is that of the keys that most Cosmos chains and Ethereum use for accounts.
const compressedKeySize = 33

func (s Statement) actorKey() (zkcrypto.PublicKey, error) {
	decoded, err := hex.DecodeString(s.ActorKey)
	switch {
	case err != nil:
		return zkcrypto.PublicKey{}, errors.New("actor_key is not hexadecimal")
	case len(decoded) == compressedKeySize:
		return zkcrypto.PublicKey{}, fmt.Errorf("actor_key has 33 bytes like a secp256k1 key; institutions have %s keys: `healthd keys add` makes one", edwardskey.KeyType)
	case len(decoded) != zkcrypto.PublicKeySize:
		return zkcrypto.PublicKey{}, fmt.Errorf("actor_key has %d bytes, an %s key has %d", len(decoded), edwardskey.KeyType, zkcrypto.PublicKeySize)
	}
	key, err := zkcrypto.ParsePublicKey(decoded)
	if err != nil {
		return key, fmt.Errorf("actor_key: %w", err)
	}
	return key, nil
}

// attester is the address as bytes; Validate has checked it.
func (s Statement) attester() common.Address { return common.HexToAddress(s.AttestationAddress) }

// nodeID is the part of the peer's address that identifies the node.
func (s Statement) nodeID() string {
	id, _, _ := strings.Cut(s.Peer, "@")
	return strings.ToLower(id)
}

// ValidatePeer checks the form node-id@host:port.
func ValidatePeer(peer string) error {
	id, address, found := strings.Cut(peer, "@")
	digits, err := hex.DecodeString(id)
	if !found || err != nil || len(digits) != p2p.IDByteLength {
		return fmt.Errorf("peer %q must have the form node-id@host:port; `healthd comet show-node-id` prints the id", peer)
	}
	host, port, err := net.SplitHostPort(address)
	if err != nil || host == "" || strings.ContainsFunc(host, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) || r == ',' }) {
		return fmt.Errorf("peer %q: %q is no host:port", peer, address)
	}
	if number, err := strconv.ParseUint(port, 10, 16); err != nil || number == 0 {
		return fmt.Errorf("peer %q: %q is no port", peer, port)
	}
	return nil
}
