package settlement

import (
	"bytes"
	"math/big"
	"slices"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// InFlight is a transaction that may be mined, today or again after a reorganisation, in one of several versions that
// share its nonce. At most one of them ever is.
type InFlight struct {
	Nonce uint64
	// Range that it is to settle; 0 where it does something else.
	Range uint64
	// Since is when the first version was signed.
	Since time.Time
	// Versions are signed, oldest first, each at higher fees than the one before.
	Versions []*types.Transaction
}

// Journal keeps transactions where they outlive the process. It holds them in the order of nonces.
type Journal interface {
	// InFlight returns what was recorded last.
	InFlight() []InFlight
	// Record replaces it. It returns once that is on stable storage: nothing is sent before.
	Record(flights []InFlight) error
}

// memoryJournal is the journal of programs that end when their transactions are mined.
type memoryJournal struct {
	mu      sync.Mutex
	flights []InFlight
}

func (m *memoryJournal) InFlight() []InFlight {
	m.mu.Lock()
	defer m.mu.Unlock()
	return slices.Clone(m.flights)
}

func (m *memoryJournal) Record(flights []InFlight) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.flights = slices.Clone(flights)
	return nil
}

// newest is the version with the highest fees; nil before the first.
func (f *InFlight) newest() *types.Transaction {
	if len(f.Versions) == 0 {
		return nil
	}
	return f.Versions[len(f.Versions)-1]
}

// does says whether a version does what a payload asks for, at whatever fees.
func does(tx *types.Transaction, payload *types.DynamicFeeTx) bool {
	return sameAddress(tx.To(), payload.To) && bytes.Equal(tx.Data(), payload.Data) && tx.Value().Cmp(orZero(payload.Value)) == 0
}

func sameAddress(a, b *common.Address) bool {
	return a == b || a != nil && b != nil && *a == *b
}

func orZero(value *big.Int) *big.Int {
	if value == nil {
		return new(big.Int)
	}
	return value
}
