package release

import (
	"context"
	"slices"

	"github.com/healthd/healthd/internal/protocol"
	consenttypes "github.com/healthd/healthd/x/consent/types"
)

// Audit compares a journal with the chain.
type Audit struct {
	Releases []Audited `json:"releases"`
	// WithoutDecision counts the releases that no decision of the chain allows.
	WithoutDecision int `json:"without_decision"`
	Unnoted         int `json:"unnoted"` // that the patients' registers do not show yet
}

// Audited is a release and what is wrong with it.
type Audited struct {
	Listed
	// Problem says why no decision allows the release; empty where one does.
	Problem string `json:"problem,omitempty"`
}

// Examine looks up the decision of each release. It asks only what anybody may ask who may see the decisions, so that an
// auditor with another node comes to the same result.
func Examine(ctx context.Context, chain Chain, releases []Listed) (*Audit, error) {
	audit := &Audit{Releases: []Audited{}}
	used := map[uint64]bool{}
	for _, r := range releases {
		problem, err := examine(ctx, chain, &r.Release)
		if err != nil {
			return nil, err
		}
		if problem == "" && used[r.Access] {
			problem = "the decision was used for another release too"
		}
		used[r.Access] = true
		if problem != "" {
			audit.WithoutDecision++
		}
		if !r.Noted {
			audit.Unnoted++
		}
		audit.Releases = append(audit.Releases, Audited{Listed: r, Problem: problem})
	}
	return audit, nil
}

func examine(ctx context.Context, chain Chain, r *Release) (problem string, err error) {
	if r.Access == 0 {
		return "an emergency that the chain does not know", nil
	}
	access, err := present(chain.Access(ctx, r.Access))
	switch {
	case err != nil:
		return "", err
	case access == nil:
		return "the chain has no such decision", nil
	case access.Decision != consenttypes.DECISION_ALLOW || access.Reason != uint32(protocol.Allowed):
		return "the decision denies the access", nil
	case access.Requester != r.Requester || access.Patient != r.Patient || access.Consent != r.Consent || access.Purpose != r.Purpose:
		return "the decision is about another access", nil
	case access.Record != 0 && !slices.Equal(r.Records, []uint64{access.Record}):
		return "the decision names another record", nil
	case r.Form != Emergency && uint64(r.Time) < access.Time:
		return "the release came before the decision", nil
	}
	return examineRecords(ctx, chain, access, r.Records)
}

func examineRecords(ctx context.Context, chain Chain, access *consenttypes.Access, records []uint64) (problem string, err error) {
	for _, sequence := range records {
		record, err := present(chain.Record(ctx, sequence))
		switch {
		case err != nil:
			return "", err
		case record == nil:
			return "the chain has no such record", nil
		case record.Patient != access.Patient:
			return "a record is another patient's", nil
		case record.Classes&^access.Classes != 0:
			return "a record is of a class that was not decided on", nil
		}
	}
	return "", nil
}
