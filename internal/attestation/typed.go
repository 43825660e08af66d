package attestation

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/math"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/signer/core/apitypes"
)

const (
	domainName    = "healthd"
	domainVersion = "1"
)

// Settlement names the contract that signatures are for. A signature for one is worthless for any other.
type Settlement struct {
	L1ChainID uint64
	Contract  common.Address
}

// Range is what validators attest of a range of blocks. Words are 32 bytes, big-endian; heights fit 48 bits, times 40.
type Range struct {
	// Domain of the healthd network, which operations and proofs are bound to as well.
	Domain                  [32]byte
	Number                  uint64
	FirstHeight, LastHeight uint64
	FirstTime, LastTime     uint64
	RulesVersion            uint32
	// Ops counts the operations of all segments.
	Ops                            uint64
	OldRoot, NewRoot               [32]byte
	OldAccumulator, NewAccumulator [32]byte
	// AppHash of the block that closed the range.
	AppHash [32]byte
	// NextAttesters is the [HashAttesters] of those who attest the range after this one.
	NextAttesters [32]byte
}

// Finality says that a range, and with it the root, is final on L1.
type Finality struct {
	Domain  [32]byte
	Number  uint64
	NewRoot [32]byte
}

var (
	domainFields = []apitypes.Type{
		{Name: "name", Type: "string"}, {Name: "version", Type: "string"},
		{Name: "chainId", Type: "uint256"}, {Name: "verifyingContract", Type: "address"},
	}
	rangeFields = []apitypes.Type{
		{Name: "domain", Type: "bytes32"}, {Name: "number", Type: "uint64"},
		{Name: "firstHeight", Type: "uint48"}, {Name: "lastHeight", Type: "uint48"},
		{Name: "firstTime", Type: "uint40"}, {Name: "lastTime", Type: "uint40"},
		{Name: "rulesVersion", Type: "uint32"}, {Name: "ops", Type: "uint64"},
		{Name: "oldRoot", Type: "bytes32"}, {Name: "newRoot", Type: "bytes32"},
		{Name: "oldAccumulator", Type: "bytes32"}, {Name: "newAccumulator", Type: "bytes32"},
		{Name: "appHash", Type: "bytes32"}, {Name: "nextAttesters", Type: "bytes32"},
	}
	finalityFields = []apitypes.Type{
		{Name: "domain", Type: "bytes32"}, {Name: "number", Type: "uint64"}, {Name: "newRoot", Type: "bytes32"},
	}
)

// Preimage is what a signer hashes with keccak256 and signs. Signers that hash themselves need it, others the digest.
func (r *Range) Preimage(s Settlement) ([]byte, error) {
	return s.preimage("RangeAttestation", rangeFields, apitypes.TypedDataMessage{
		"domain": r.Domain[:], "number": number(r.Number),
		"firstHeight": number(r.FirstHeight), "lastHeight": number(r.LastHeight),
		"firstTime": number(r.FirstTime), "lastTime": number(r.LastTime),
		"rulesVersion": number(uint64(r.RulesVersion)), "ops": number(r.Ops),
		"oldRoot": r.OldRoot[:], "newRoot": r.NewRoot[:],
		"oldAccumulator": r.OldAccumulator[:], "newAccumulator": r.NewAccumulator[:],
		"appHash": r.AppHash[:], "nextAttesters": r.NextAttesters[:],
	})
}

// Preimage is what a signer hashes with keccak256 and signs.
func (f *Finality) Preimage(s Settlement) ([]byte, error) {
	return s.preimage("SettledRange", finalityFields, apitypes.TypedDataMessage{
		"domain": f.Domain[:], "number": number(f.Number), "newRoot": f.NewRoot[:],
	})
}

// Digest is the hash that a signature is over.
func Digest(preimage []byte) common.Hash { return crypto.Keccak256Hash(preimage) }

func (s Settlement) preimage(name string, fields []apitypes.Type, message apitypes.TypedDataMessage) ([]byte, error) {
	chainID := math.HexOrDecimal256(*new(big.Int).SetUint64(s.L1ChainID))
	_, preimage, err := apitypes.TypedDataAndHash(apitypes.TypedData{
		Types:       apitypes.Types{"EIP712Domain": domainFields, name: fields},
		PrimaryType: name,
		Domain: apitypes.TypedDataDomain{
			Name: domainName, Version: domainVersion, ChainId: &chainID, VerifyingContract: s.Contract.Hex(),
		},
		Message: message,
	})
	if err != nil {
		return nil, fmt.Errorf("attestation: %s: %w", name, err)
	}
	return []byte(preimage), nil
}

func number(n uint64) *math.HexOrDecimal256 {
	value := math.HexOrDecimal256(*new(big.Int).SetUint64(n))
	return &value
}
