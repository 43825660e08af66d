package release

import "errors"

// check tells whether a line can follow those before it. A line with a right checksum that cannot was written by a faulty
// program, and what it says of decisions cannot be relied on.
func (s *state) check(e entry) error {
	count := uint64(len(s.releases))
	if r := e.Release; r != nil {
		_, used := s.byAccess[r.Access]
		_, sent := s.byEnvelope[once{r.Requester, r.Nonce}]
		switch {
		case r.Number != count+1:
			return errors.New("it is not numbered as the next release")
		case r.Form == Emergency && (sent || len(e.Sealed) == 0):
			return errors.New("an emergency is there twice, or without its envelope")
		case r.Form != Emergency && (used || r.Access == 0):
			return errors.New("a decision is used twice, or missing")
		}
	}
	for _, numbers := range [][]uint64{e.Noted, e.Notified} {
		for _, number := range numbers {
			if number == 0 || number > count {
				return errors.New("it is about a release that does not exist")
			}
		}
	}
	if j := e.Judged; j != nil {
		if _, used := s.byAccess[j.Access]; used {
			return errors.New("a decision is used twice")
		}
		if j.Number == 0 || j.Number > count || s.releases[j.Number-1].Form != Emergency {
			return errors.New("it is about an emergency that does not exist")
		}
	}
	return nil
}
