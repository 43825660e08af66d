package protocol

// EndorseInstitution is an institution's word for a candidate, or for the return of a suspended
// institution. Operand: other. Beyond 2/3 of the active institutions it takes effect.
var endorseInstitutionRules = []Rule{
	{NotInstitution, func(f *Frame) bool { return IsInstitution(f.Signer.Role) }},
	{NotCandidate, func(f *Frame) bool { return IsInstitution(f.Target.Role) && f.Target.Status != ActorActive }},
	{AlreadyEndorsed, (*Frame).notYetEndorsed},
	{CounterOverflow, func(f *Frame) bool {
		return (f.Target.Status != ActorCandidate || f.System.InstitutionOrdinals < MaxOrdinals) && f.roomForEpoch()
	}},
}

// Endorsements count within one membership epoch, so that only institutions that are active
// now stand behind a change of status: when the set changes, those given before are void.

// endorsers is the bitmap that counts now, by the institutions' ordinals, and its size.
func (f *Frame) endorsers() (bitmap Word, count uint64) {
	if f.Target.EndorsedIn != f.System.MembershipEpoch {
		return Word{}, 0
	}
	return f.Target.Credential, f.Target.Endorsements
}

// notYetEndorsed holds where the signer's bit is not set.
func (f *Frame) notYetEndorsed() bool {
	bitmap, _ := f.endorsers()
	return !hasBit(&bitmap, f.Signer.Guardian)
}

func (f *Frame) roomForEpoch() bool { return f.System.MembershipEpoch < 1<<BitsEpoch-1 }

// endorse adds the signer's endorsement and says whether there are enough of them now: then
// the bitmap is cleared and a new membership epoch begins.
func (f *Frame) endorse() (decided bool) {
	bitmap, count := f.endorsers()
	count++
	if 3*count > 2*f.System.ActiveInstitutions {
		f.Target.Credential, f.Target.Endorsements, f.Target.EndorsedIn = Word{}, 0, 0
		f.System.MembershipEpoch++
		return true
	}
	bit := powerOfTwo(f.Signer.Guardian)
	bitmap.Add(&bitmap, &bit)
	f.Target.Credential, f.Target.Endorsements, f.Target.EndorsedIn = bitmap, count, f.System.MembershipEpoch
	return false
}

func endorseInstitution(f *Frame) {
	if !f.endorse() {
		return
	}
	if f.Target.Status == ActorCandidate { // one who returns keeps its ordinal
		f.Target.Guardian = f.System.InstitutionOrdinals
		f.System.InstitutionOrdinals++
	}
	f.Target.Status = ActorActive
	f.System.ActiveInstitutions++
}
