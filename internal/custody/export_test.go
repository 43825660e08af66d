package custody

// Waiting is how many callers wait for the next transaction.
func (s *Submitter) Waiting() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.waiting)
}
