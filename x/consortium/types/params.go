package types

const (
	defaultVotingPeriod = 7 * 24 * 60 * 60
	minVotingPeriod     = 10
	maxVotingPeriod     = 90 * 24 * 60 * 60
)

// DefaultParams give members a week to vote, and do not let hand-overs run ahead of L1.
func DefaultParams() Params {
	return Params{VotingPeriod: defaultVotingPeriod, RequireCertification: true}
}

// Validate checks that members have time to vote, and that proposals do not stay open for ever.
func (p Params) Validate() error {
	if p.VotingPeriod < minVotingPeriod || p.VotingPeriod > maxVotingPeriod {
		return ErrInvalidParams.Wrapf("voting_period must be between %d and %d seconds, got %d", minVotingPeriod, maxVotingPeriod, p.VotingPeriod)
	}
	return nil
}
