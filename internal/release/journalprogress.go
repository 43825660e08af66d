package release

// What follows a release is written down too, so that a later process goes on where this one stopped.

// byHandle returns the release that requests name by a number; nil for none.
func (j *Journal) byHandle(handle uint64) *Release {
	if handle < EmergencyBase {
		return j.Of(handle)
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	number := handle - EmergencyBase
	if number == 0 || number > uint64(len(j.releases)) || j.releases[number-1].Form != Emergency {
		return nil
	}
	found := j.releases[number-1]
	return &found
}

// ofEnvelope returns the release that an actor's envelope was good for; nil for none.
func (j *Journal) ofEnvelope(actor, nonce uint64) *Release {
	j.mu.Lock()
	defer j.mu.Unlock()
	number, used := j.byEnvelope[once{actor, nonce}]
	if !used {
		return nil
	}
	found := j.releases[number-1]
	return &found
}

// owed returns an emergency of a requester and a patient that waits for the chain's verdict; nil for none.
func (j *Journal) owed(requester, patient uint64) *Release {
	j.mu.Lock()
	defer j.mu.Unlock()
	for number := range j.unsubmitted {
		if r := j.releases[number-1]; r.Requester == requester && r.Patient == patient {
			return &r
		}
	}
	return nil
}

// numbered lists releases by number.
func (j *Journal) numbered(choose func(*state) []uint64) []Release {
	j.mu.Lock()
	defer j.mu.Unlock()
	var releases []Release
	for _, number := range choose(&j.state) {
		releases = append(releases, j.releases[number-1])
	}
	return releases
}

// Unnoted lists the releases that the patients' registers of keys do not show yet, oldest first.
func (j *Journal) Unnoted() []Release {
	return j.numbered(func(s *state) []uint64 { return pending(s.unnoted) })
}

// Noted writes down that releases stand in their patient's register of keys.
func (j *Journal) Noted(numbers ...uint64) error {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.append(entry{Noted: numbers})
}

// Unnotified lists the releases of which the webhook was not told yet, oldest first.
func (j *Journal) Unnotified() []Release {
	return j.numbered(func(s *state) []uint64 { return pending(s.unnotified) })
}

// Notified writes down that the webhook was told of a release.
func (j *Journal) Notified(number uint64) error {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.append(entry{Notified: []uint64{number}})
}

// Unsubmitted lists the emergencies that the chain does not know yet, oldest first.
func (j *Journal) Unsubmitted() []Release {
	return j.numbered(func(s *state) []uint64 { return pending(s.unsubmitted) })
}

// Envelope is the sealed envelope of an emergency that the chain does not know yet.
func (j *Journal) Envelope(number uint64) []byte {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.unsubmitted[number]
}

// Judged writes down what the chain made of an emergency.
func (j *Journal) Judged(number, access uint64, result Result) error {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.append(entry{Judged: &judged{Number: number, Access: access, Result: result}})
}
