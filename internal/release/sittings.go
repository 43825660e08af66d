package release

// seat keeps an open session in memory, and lets go of those that are over.
func (o *Office) seat(handle uint64, s *sitting) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.leave()
	o.sittings[handle] = s
}

// sitting is the open session of a handle: from memory, or an empty one to be filled after a restart.
func (o *Office) sitting(handle uint64) *sitting {
	o.mu.Lock()
	defer o.mu.Unlock()
	s, open := o.sittings[handle]
	if !open {
		s = &sitting{}
		o.sittings[handle] = s
	}
	return s
}

// leave forgets sessions whose window is over. The caller holds the lock.
func (o *Office) leave() {
	now := o.Now().Unix()
	for handle := range o.sittings {
		if r := o.journal.byHandle(handle); r == nil || r.Until < now {
			delete(o.sittings, handle)
		}
	}
}
