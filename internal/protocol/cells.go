package protocol

// The cells, with their fields in packing order. N and W are uint64 and Word natively, and
// circuit variables in circuits/. Word 0 of every cell is its kind and is not listed.

// SystemOf is the SYSTEM cell: counters, clock and parameters.
type SystemOf[N, W any] struct {
	NextActor, NextRecord, NextConsent, NextAccess, NextPolicy, NextClaim N
	NextRecovery                                                          N
	Height, Time                                                          N // of the last logged operation
	ActiveInstitutions, InstitutionOrdinals                               N
	MembershipEpoch                                                       N // grows whenever an institution becomes active or suspended
	BreakGlassLimit                                                       N // unreviewed uses at which break-glass is denied
	RecoveryDelay                                                         N // seconds
}

// Describe lists the fields.
func (s *SystemOf[N, W]) Describe(l Layout[N, W]) {
	l.Number("next_actor", &s.NextActor, SequenceBits)
	l.Number("next_record", &s.NextRecord, SequenceBits)
	l.Number("next_consent", &s.NextConsent, SequenceBits)
	l.Number("next_access", &s.NextAccess, SequenceBits)
	l.Number("next_policy", &s.NextPolicy, SequenceBits)
	l.Number("next_claim", &s.NextClaim, SequenceBits)
	l.Next()
	l.Number("next_recovery", &s.NextRecovery, SequenceBits)
	l.Next()
	l.Number("height", &s.Height, BitsHeight)
	l.Number("time", &s.Time, BitsTime)
	l.Next()
	l.Number("active_institutions", &s.ActiveInstitutions, 8)
	l.Number("institution_ordinals", &s.InstitutionOrdinals, 8)
	l.Number("membership_epoch", &s.MembershipEpoch, BitsEpoch)
	l.Next()
	l.Number("break_glass_limit", &s.BreakGlassLimit, 16)
	l.Number("recovery_delay", &s.RecoveryDelay, BitsTime)
	l.Next()
}

// ActorOf is an ACTOR: a key and what its holder may do.
type ActorOf[N, W any] struct {
	KeyX, KeyY   W
	Role, Status N
	Emergency    N // 1: may break the glass
	Unreviewed   N // break-glass uses that nobody has reviewed yet
	Endorsements N // institutions: number of endorsers in Credential
	EndorsedIn   N // institutions: the membership epoch in which they endorsed
	Institution  N // practitioners, devices, reviewers: their institution; institutions: themselves; patients: 0
	Nonce        N // of the next operation
	Guardian     N // patients: an actor or 0; institutions: their ordinal
	Credential   W // credential digest; institutions: bitmap of those who endorse a change of status
}

// Describe lists the fields.
func (a *ActorOf[N, W]) Describe(l Layout[N, W]) {
	l.Wide("key_x", &a.KeyX, BitsFull)
	l.Wide("key_y", &a.KeyY, BitsFull)
	l.Number("role", &a.Role, 8)
	l.Number("status", &a.Status, 8)
	l.Number("emergency", &a.Emergency, 1)
	l.Number("unreviewed", &a.Unreviewed, 16)
	l.Number("endorsements", &a.Endorsements, 8)
	l.Number("endorsed_in", &a.EndorsedIn, BitsEpoch)
	l.Number("institution", &a.Institution, SequenceBits)
	l.Number("nonce", &a.Nonce, BitsNonce)
	l.Number("guardian", &a.Guardian, SequenceBits)
	l.Next()
	l.Wide("credential", &a.Credential, BitsDigest)
}

// IndexOf is an INDEX: the head of a patient's index file. Its sequence is the patient's.
type IndexOf[N, W any] struct {
	HeadHigh, HeadLow W // multihash digest of the index file's CID
	Version           N // number of head moves
	Author            N
	Updated           N
	Records           N
	Registrar         N // the institution that registered the patient
	Restrictions      N // classes that no consent opens
	Status            N
}

// Describe lists the fields.
func (i *IndexOf[N, W]) Describe(l Layout[N, W]) {
	l.Wide("head_high", &i.HeadHigh, BitsHalf)
	l.Wide("head_low", &i.HeadLow, BitsHalf)
	l.Number("version", &i.Version, SequenceBits)
	l.Number("author", &i.Author, SequenceBits)
	l.Number("updated", &i.Updated, BitsTime)
	l.Number("records", &i.Records, SequenceBits)
	l.Number("registrar", &i.Registrar, SequenceBits)
	l.Number("restrictions", &i.Restrictions, BitsClass)
	l.Number("status", &i.Status, 8)
	l.Next()
}

// RecordOf is a RECORD: the fingerprint of one encrypted document.
type RecordOf[N, W any] struct {
	Patient, Author, Previous N
	Time                      N
	Claim                     N // the claim that this record is evidence for, or 0
	Version                   N // of the index file that first lists it
	ContentHigh, ContentLow   W // multihash digest of the ciphertext
	Class                     N
	Action                    N
	State                     N
}

// Describe lists the fields.
func (r *RecordOf[N, W]) Describe(l Layout[N, W]) {
	l.Number("patient", &r.Patient, SequenceBits)
	l.Number("author", &r.Author, SequenceBits)
	l.Number("previous", &r.Previous, SequenceBits)
	l.Number("time", &r.Time, BitsTime)
	l.Number("claim", &r.Claim, SequenceBits)
	l.Number("version", &r.Version, SequenceBits)
	l.Next()
	l.Wide("content_high", &r.ContentHigh, BitsHalf)
	l.Wide("content_low", &r.ContentLow, BitsHalf)
	l.Number("class", &r.Class, BitsClass)
	l.Number("action", &r.Action, 8)
	l.Number("state", &r.State, 8)
	l.Next()
}

// ConsentOf is a CONSENT: what one grantee may do with one patient's records.
type ConsentOf[N, W any] struct {
	Patient, Grantee N
	From, To         N // valid in [From, To)
	Uses             N // left; UsesUnlimited never runs out
	Status           N
	Purposes         N
	Classes          N
	Scopes           N
	Terms            W
}

// Describe lists the fields.
func (c *ConsentOf[N, W]) Describe(l Layout[N, W]) {
	l.Number("patient", &c.Patient, SequenceBits)
	l.Number("grantee", &c.Grantee, SequenceBits)
	l.Number("from", &c.From, BitsTime)
	l.Number("to", &c.To, BitsTime)
	l.Number("uses", &c.Uses, 32)
	l.Number("status", &c.Status, 8)
	l.Next()
	l.Number("purposes", &c.Purposes, 16)
	l.Number("classes", &c.Classes, BitsClass)
	l.Number("scopes", &c.Scopes, 8)
	l.Next()
	l.Wide("terms", &c.Terms, BitsDigest)
}

// AccessOf is an ACCESS: one decision, allowed or denied, with its reason.
type AccessOf[N, W any] struct {
	Requester, Patient, Consent, Record N
	Time                                N
	Purpose                             N
	Class                               N
	Decision                            N
	Reason                              N
	Review                              N
	Context                             W // binds requester key and custodian
}

// Describe lists the fields.
func (a *AccessOf[N, W]) Describe(l Layout[N, W]) {
	l.Number("requester", &a.Requester, SequenceBits)
	l.Number("patient", &a.Patient, SequenceBits)
	l.Number("consent", &a.Consent, SequenceBits)
	l.Number("record", &a.Record, SequenceBits)
	l.Number("time", &a.Time, BitsTime)
	l.Number("purpose", &a.Purpose, 16)
	l.Number("class", &a.Class, BitsClass)
	l.Next()
	l.Number("decision", &a.Decision, 8)
	l.Number("reason", &a.Reason, 8)
	l.Number("review", &a.Review, 8)
	l.Next()
	l.Wide("context", &a.Context, BitsDigest)
}

// PolicyOf is a POLICY: cover that an insurer gives a patient.
type PolicyOf[N, W any] struct {
	Insurer, Patient, From, To, Consent N // Consent: the payment consent
	Status                              N
	Limit, Remaining                    N
	Terms                               W
}

// Describe lists the fields.
func (p *PolicyOf[N, W]) Describe(l Layout[N, W]) {
	l.Number("insurer", &p.Insurer, SequenceBits)
	l.Number("patient", &p.Patient, SequenceBits)
	l.Number("from", &p.From, BitsTime)
	l.Number("to", &p.To, BitsTime)
	l.Number("consent", &p.Consent, SequenceBits)
	l.Number("status", &p.Status, 8)
	l.Next()
	l.Number("limit", &p.Limit, BitsAmount)
	l.Number("remaining", &p.Remaining, BitsAmount)
	l.Next()
	l.Wide("terms", &p.Terms, BitsDigest)
}

// ClaimOf is a CLAIM against a policy, with one record as its evidence.
type ClaimOf[N, W any] struct {
	Policy, Provider, Record N
	Service, Submitted       N // times
	Code                     N
	Status                   N
	Adjudications            N
	Reason                   N // adjustment reason of the last decision
	Amount, Approved         N
	Decision                 W
}

// Describe lists the fields.
func (c *ClaimOf[N, W]) Describe(l Layout[N, W]) {
	l.Number("policy", &c.Policy, SequenceBits)
	l.Number("provider", &c.Provider, SequenceBits)
	l.Number("record", &c.Record, SequenceBits)
	l.Number("service", &c.Service, BitsTime)
	l.Number("submitted", &c.Submitted, BitsTime)
	l.Number("code", &c.Code, 16)
	l.Number("status", &c.Status, 8)
	l.Number("adjudications", &c.Adjudications, 8)
	l.Number("reason", &c.Reason, 16)
	l.Next()
	l.Number("amount", &c.Amount, BitsAmount)
	l.Number("approved", &c.Approved, BitsAmount)
	l.Next()
	l.Wide("decision", &c.Decision, BitsDigest)
}

// RecoveryOf is a RECOVERY: a key change that waits for its delay.
type RecoveryOf[N, W any] struct {
	Patient, Initiator, Executable, Status N
	Nonce                                  N // of the patient when it was started: whatever the patient signs since voids it
	KeyX, KeyY                             W
	Reason                                 W
}

// Describe lists the fields.
func (r *RecoveryOf[N, W]) Describe(l Layout[N, W]) {
	l.Number("patient", &r.Patient, SequenceBits)
	l.Number("initiator", &r.Initiator, SequenceBits)
	l.Number("executable", &r.Executable, BitsTime)
	l.Number("status", &r.Status, 8)
	l.Number("nonce", &r.Nonce, BitsNonce)
	l.Next()
	l.Wide("key_x", &r.KeyX, BitsFull)
	l.Wide("key_y", &r.KeyY, BitsFull)
	l.Wide("reason", &r.Reason, BitsDigest)
}

type (
	// System is a native SYSTEM.
	System = SystemOf[uint64, Word]
	// Actor is a native ACTOR.
	Actor = ActorOf[uint64, Word]
	// Index is a native INDEX.
	Index = IndexOf[uint64, Word]
	// Record is a native RECORD.
	Record = RecordOf[uint64, Word]
	// Consent is a native CONSENT.
	Consent = ConsentOf[uint64, Word]
	// Access is a native ACCESS.
	Access = AccessOf[uint64, Word]
	// Policy is a native POLICY.
	Policy = PolicyOf[uint64, Word]
	// Claim is a native CLAIM.
	Claim = ClaimOf[uint64, Word]
	// Recovery is a native RECOVERY.
	Recovery = RecoveryOf[uint64, Word]
)
