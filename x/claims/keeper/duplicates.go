package keeper

import (
	"maps"
	"slices"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/claims/types"
	"github.com/healthd/healthd/x/zkbatch/cellindex"
	"github.com/healthd/healthd/x/zkbatch/cells"
)

const (
	// sameService is how close two services must be to look like one: a day, in seconds.
	sameService = 24 * 3600
	// maxDuplicateSearch bounds the claims and records that one search looks at.
	maxDuplicateSearch = 1000

	sameServiceText  = "same patient, provider and code, service within a day"
	sameEvidenceText = "same evidence, anchored again"
)

// duplicateSearch looks for claims that may ask for the same payment again. The state machine refuses a second claim on
// one record; what it cannot see is that two records are of one service.
type duplicateSearch struct {
	view     cells.View
	sequence uint64
	claim    *protocol.Claim
	record   *protocol.Record
	found    map[uint64]string
}

func (s *duplicateSearch) run(patient uint64) ([]types.Duplicate, bool, error) {
	moreClaims, err := cells.RelatedAtMost(s.view, cellindex.ClaimsOfPatient, patient, maxDuplicateSearch, s.compareService)
	if err != nil {
		return nil, false, err
	}
	moreRecords, err := cells.RelatedAtMost(s.view, cellindex.RecordsOfContent, cellindex.ContentKey(s.record), maxDuplicateSearch, s.compareEvidence)
	if err != nil {
		return nil, false, err
	}
	var duplicates []types.Duplicate
	for _, sequence := range slices.Sorted(maps.Keys(s.found)) {
		var claim protocol.Claim
		if err := s.view.Read(protocol.KindClaim, sequence, &claim); err != nil {
			return nil, false, err
		}
		duplicates = append(duplicates, types.Duplicate{
			Claim: sequence, Because: s.found[sequence], Status: types.ClaimStatus(claim.Status),
			Amount: claim.Amount, Approved: claim.Approved, ServiceTime: claim.Service,
		})
	}
	return duplicates, moreClaims || moreRecords, nil
}

func (s *duplicateSearch) compareService(sequence uint64, other *protocol.Claim) error {
	near := max(other.Service, s.claim.Service)-min(other.Service, s.claim.Service) <= sameService
	if sequence != s.sequence && other.Status != protocol.ClaimCancelled && other.Provider == s.claim.Provider && other.Code == s.claim.Code && near {
		s.found[sequence] = sameServiceText
	}
	return nil
}

// compareEvidence also finds the content in another patient's records, or anchored by another provider.
func (s *duplicateSearch) compareEvidence(_ uint64, other *protocol.Record) error {
	same := other.ContentHigh == s.record.ContentHigh && other.ContentLow == s.record.ContentLow
	if !same || other.Claim == 0 || other.Claim == s.sequence {
		return nil
	}
	text := sameEvidenceText
	if before := s.found[other.Claim]; before != "" {
		text = before + "; " + text
	}
	s.found[other.Claim] = text
	return nil
}
