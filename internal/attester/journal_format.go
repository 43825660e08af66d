package attester

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/common"
)

// The journal is text that an operator can read: a title, one line for each signature, and a checksum of all that.
//
//	healthd attestation journal 1
//	range 1 0x52908400098527886E0F7030069857D2E4169EE7 12 0x….
//	sha256 ….
const (
	journalTitle = "healthd attestation journal 1\n"
	journalLine  = "%s %d %s %d %s\n"
	journalSum   = "sha256 %x\n"
)

var errDamaged = errors.New("it is damaged")

func encodeJournal(signed map[subject]map[uint64]common.Hash) []byte {
	var text bytes.Buffer
	text.WriteString(journalTitle)
	for _, of := range slices.SortedFunc(maps.Keys(signed), compareSubjects) {
		numbers := signed[of]
		for _, number := range slices.Sorted(maps.Keys(numbers)) {
			fmt.Fprintf(&text, journalLine, of.kind, of.settlement.L1ChainID, of.settlement.Contract, number, numbers[number])
		}
	}
	fmt.Fprintf(&text, journalSum, sha256.Sum256(text.Bytes()))
	return text.Bytes()
}

// decodeJournal takes exactly what encodeJournal writes.
func decodeJournal(content []byte) (map[subject]map[uint64]common.Hash, error) {
	body, ok := strings.CutPrefix(string(content), journalTitle)
	if !ok {
		return nil, fmt.Errorf("%w: it does not begin with %q", errDamaged, strings.TrimSpace(journalTitle))
	}
	signed := map[subject]map[uint64]common.Hash{}
	for line := range strings.Lines(body) {
		if strings.HasPrefix(line, "sha256 ") {
			break // what follows is compared below
		}
		var of subject
		var number uint64
		var contract, digest string
		if _, err := fmt.Sscanf(line, journalLine, &of.kind, &of.settlement.L1ChainID, &contract, &number, &digest); err != nil {
			return nil, fmt.Errorf("%w: %w", errDamaged, err)
		}
		if of.kind != KindRange && of.kind != KindFinality {
			return nil, fmt.Errorf("%w: unknown kind", errDamaged)
		}
		of.settlement.Contract = common.HexToAddress(contract)
		if signed[of] == nil {
			signed[of] = map[uint64]common.Hash{}
		}
		signed[of][number] = common.HexToHash(digest)
		if len(signed) > maxSubjects || len(signed[of]) > keptNumbers {
			return nil, fmt.Errorf("%w: it is longer than a journal can be", errDamaged)
		}
	}
	// One comparison covers the checksum, the order, duplicates, and every other way to write the same.
	if !bytes.Equal(encodeJournal(signed), content) {
		return nil, fmt.Errorf("%w: its checksum does not match", errDamaged)
	}
	return signed, nil
}

func compareSubjects(a, b subject) int {
	return cmp.Or(
		cmp.Compare(a.kind, b.kind),
		cmp.Compare(a.settlement.L1ChainID, b.settlement.L1ChainID),
		a.settlement.Contract.Cmp(b.settlement.Contract),
	)
}
