package protocol

import (
	"crypto/sha256"
	"fmt"
	"sort"

	"github.com/healthd/healthd/internal/zkcrypto"
)

// Parameters are fixed at genesis and live in the SYSTEM cell.
type Parameters struct {
	BreakGlassLimit uint64 // unreviewed uses at which break-glass is denied
	RecoveryDelay   uint64 // seconds
}

// Institution is one of the first institutions.
type Institution struct {
	Role uint64
	Key  zkcrypto.PublicKey
}

// GenesisCells returns the initial cells: SYSTEM, and the first institutions as active actors
// with sequences from 1.
func GenesisCells(parameters Parameters, institutions []Institution) (map[uint64]Cell, error) {
	if len(institutions) == 0 || len(institutions) > 247 {
		return nil, fmt.Errorf("genesis needs 1 to 247 institutions, got %d", len(institutions))
	}
	cells := make(map[uint64]Cell)
	for i, institution := range institutions {
		sequence := uint64(i + 1)
		if !IsInstitution(institution.Role) {
			return nil, fmt.Errorf("institution %d: role %d is not an institution's", sequence, institution.Role)
		}
		if !institution.Key.Valid() {
			return nil, fmt.Errorf("institution %d: %w", sequence, zkcrypto.ErrKey)
		}
		cells[LeafIndex(KindActor, sequence)] = mustEncode(KindActor, &Actor{
			KeyX: institution.Key.X, KeyY: institution.Key.Y, Role: institution.Role, Status: ActorActive,
			Institution: sequence, Guardian: uint64(i),
		})
	}
	count := uint64(len(institutions))
	system := &System{
		NextActor: count + 1, NextRecord: 1, NextConsent: 1, NextAccess: 1, NextPolicy: 1, NextClaim: 1, NextRecovery: 1,
		ActiveInstitutions: count, InstitutionOrdinals: count, MembershipEpoch: 1,
		BreakGlassLimit: parameters.BreakGlassLimit, RecoveryDelay: parameters.RecoveryDelay,
	}
	cell, err := EncodeCell(KindSystem, system)
	if err != nil {
		return nil, err
	}
	cells[SystemIndex] = cell
	return cells, nil
}

// DomainOf binds every operation to one chain: SHA-256 over chain id and initial cells,
// truncated to 31 bytes. Reusing a chain id with another genesis gives another domain.
func DomainOf(chainID string, cells map[uint64]Cell) Word {
	hash := sha256.New()
	fmt.Fprintf(hash, "healthd/v1/domain\n%d\n%s\n", len(chainID), chainID)
	indices := make([]uint64, 0, len(cells))
	for index := range cells {
		indices = append(indices, index)
	}
	sort.Slice(indices, func(i, j int) bool { return indices[i] < indices[j] })
	for _, index := range indices {
		fmt.Fprintf(hash, "%d\n", index)
		cell := cells[index]
		for i := range cell {
			bytes := cell[i].Bytes()
			hash.Write(bytes[:])
		}
	}
	var domain Word
	domain.SetBytes(hash.Sum(nil)[:31])
	return domain
}
