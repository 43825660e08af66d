package types

const (
	defaultVotingPeriod = 7 * 24 * 60 * 60
	minVotingPeriod     = 10
	maxVotingPeriod     = 90 * 24 * 60 * 60
)

// DefaultParams give members a week to vote, and do not let hand-overs run ahead of L1.
func DefaultParams() Params {
	return Params{VotingPeriod: defaultVotingPeriod, RequireCertification: true, ReplicationFactor: DefaultReplicationFactor}
}

// Validate checks that members have time to vote, and that proposals do not stay open for ever.
func (p Params) Validate() error {
	if p.VotingPeriod < minVotingPeriod || p.VotingPeriod > maxVotingPeriod {
		return ErrInvalidParams.Wrapf("voting_period must be between %d and %d seconds, got %d", minVotingPeriod, maxVotingPeriod, p.VotingPeriod)
	}
	if p.ReplicationFactor > MaxReplicationFactor {
		return ErrInvalidParams.Wrapf("replication_factor must be between 1 and %d, got %d", MaxReplicationFactor, p.ReplicationFactor)
	}
	return nil
}

// Copies is how many copies there shall be: the default where the parameter is 0, as in networks that are older than it.
func (p Params) Copies() int {
	if p.ReplicationFactor == 0 {
		return DefaultReplicationFactor
	}
	return int(p.ReplicationFactor)
}
