package gateway

import "sync"

// maxShare is how many requests of one actor are answered at a time: nobody may hold the places of all.
const maxShare = 8

// shares counts the requests of each actor that are being answered.
type shares struct {
	mutex sync.Mutex
	taken map[uint64]int
}

// take is false where an actor has its share already; what is taken must be given back.
func (s *shares) take(actor uint64) bool {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.taken[actor] >= maxShare {
		return false
	}
	if s.taken == nil {
		s.taken = map[uint64]int{}
	}
	s.taken[actor]++
	return true
}

func (s *shares) giveBack(actor uint64) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.taken[actor]--; s.taken[actor] == 0 {
		delete(s.taken, actor)
	}
}
