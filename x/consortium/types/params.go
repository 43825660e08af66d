package types

const (
	defaultVotingPeriod = 7 * 24 * 60 * 60
	minVotingPeriod     = 10
	maxVotingPeriod     = 90 * 24 * 60 * 60
)

// DefaultParams give members a week to vote. Hand-overs do not wait for L1 while nothing on this chain can tell that
// L1 knows an attester set.
func DefaultParams() Params { return Params{VotingPeriod: defaultVotingPeriod} }

// Validate checks that members have time to vote, and that proposals do not stay open for ever.
func (p Params) Validate() error {
	if p.VotingPeriod < minVotingPeriod || p.VotingPeriod > maxVotingPeriod {
		return ErrInvalidParams.Wrapf("voting_period must be between %d and %d seconds, got %d", minVotingPeriod, maxVotingPeriod, p.VotingPeriod)
	}
	return nil
}
