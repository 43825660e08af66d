package types

// Accepted says whether more than two thirds of all power are for the proposal.
func (t Tally) Accepted() bool { return 3*t.Yes > 2*t.Total } // a total is at most 2^60

// Lost says whether so much power is against the proposal that what is left is not enough.
func (t Tally) Lost() bool { return 3*t.No >= t.Total }

// Count adds a vote of some power.
func (t *Tally) Count(option VoteOption, power int64) {
	switch option {
	case VOTE_OPTION_YES:
		t.Yes += power
	case VOTE_OPTION_NO:
		t.No += power
	case VOTE_OPTION_ABSTAIN:
		t.Abstain += power
	}
}

// Valid says whether an option can be voted for.
func (o VoteOption) Valid() bool { return o >= VOTE_OPTION_YES && o <= VOTE_OPTION_ABSTAIN }
