package app_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/app/apptest"
	"github.com/healthd/healthd/internal/edwardskey"
	"github.com/healthd/healthd/internal/protocol"
	claimstypes "github.com/healthd/healthd/x/claims/types"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	recordstypes "github.com/healthd/healthd/x/records/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// The actors of the scene by sequence: three founding institutions, then those that the hospital registers.
const (
	hospital, clinic, payer = 1, 2, 3
	alice, bob, clinician   = 4, 5, 6
	aliceAsNurse            = 7 // alice's key once more
)

// queryScene is a chain with some of everything that can be asked for.
type queryScene struct {
	*apptest.Chain

	// start is the time of genesis; block n is made n seconds later.
	start  uint64
	nonces map[uint64]uint64
}

func keyOf(actor uint64) *edwardskey.PrivKey {
	if actor == aliceAsNurse {
		actor = alice
	}
	return key(byte(actor))
}

func fill(size int, with byte) []byte { return bytes.Repeat([]byte{with}, size) }

func newQueryScene(t *testing.T) *queryScene {
	t.Helper()
	chain := apptest.Empty(t)
	s := &queryScene{Chain: chain, start: uint64(chain.Time.Unix()), nonces: map[uint64]uint64{}}
	genesis := apptest.Genesis(t, chain.App)
	genesis[identitytypes.ModuleName] = chain.App.Encoding().Codec.MustMarshalJSON(&identitytypes.GenesisState{
		Institutions: []identitytypes.Institution{
			{Name: "hospital", Role: identitytypes.ROLE_PROVIDER, PublicKey: keyOf(hospital).PubKey().Bytes()},
			{Name: "clinic", Role: identitytypes.ROLE_PROVIDER, PublicKey: keyOf(clinic).PubKey().Bytes()},
			{Name: "payer", Role: identitytypes.ROLE_INSURER, PublicKey: keyOf(payer).PubKey().Bytes()},
		},
	})
	chain.InitChain(t, genesis, nil)
	chain.NextBlock(t)
	s.register(t)
	s.grant(t)
	s.anchor(t)
	s.claim(t)
	return s
}

// act makes a block in which one actor's operations all apply.
func (s *queryScene) act(t *testing.T, actor uint64, operations ...zkbatchtypes.Operation) {
	t.Helper()
	results := s.Submit(t, keyOf(hospital), s.Seal(t, keyOf(actor), actor, s.nonces[actor], operations...))
	require.True(t, results[0].Admitted, results[0].DropReason)
	for _, result := range results[0].Results {
		require.Equal(t, "applied", result.CodeName)
	}
	s.nonces[actor] += uint64(len(operations))
}

// register is block 2.
func (s *queryScene) register(t *testing.T) {
	t.Helper()
	s.act(t, hospital,
		registerPatient(keyOf(alice)),
		&identitytypes.RegisterActor{Role: identitytypes.ROLE_PATIENT, PublicKey: keyOf(bob).PubKey().Bytes(), Guardian: alice},
		&identitytypes.RegisterActor{
			Role: identitytypes.ROLE_PRACTITIONER, PublicKey: keyOf(clinician).PubKey().Bytes(), Emergency: true, Credential: fill(31, 0xed),
		},
		&identitytypes.RegisterActor{Role: identitytypes.ROLE_PRACTITIONER, PublicKey: keyOf(aliceAsNurse).PubKey().Bytes()},
	)
}

// grant is blocks 3 and 4: consents 1 to 3 of alice, 4 and 5 of bob, who revokes the last.
func (s *queryScene) grant(t *testing.T) {
	t.Helper()
	consent := func(patient, grantee, purposes uint64) *consenttypes.GrantConsent {
		return &consenttypes.GrantConsent{
			Patient: patient, Grantee: grantee, Purposes: uint32(purposes), Classes: 3, Scopes: 3,
			From: s.start, To: s.start + 3600, Uses: 5, Terms: fill(31, 0x7e),
		}
	}
	s.act(t, alice, consent(alice, hospital, 1), consent(alice, clinic, 1), consent(alice, payer, protocol.PurposePayment))
	s.act(t, bob, consent(bob, payer, protocol.PurposePayment), consent(bob, hospital, 1), &consenttypes.RevokeConsent{Consent: 5})
}

// anchor is blocks 5 to 8: records 1, 3 and 4 of alice, of which 3 amends 1, record 2 of bob, and four decisions.
func (s *queryScene) anchor(t *testing.T) {
	t.Helper()
	ofBob, amended, atClinic := anchor(0, nil), anchor(1, fill(32, 1)), anchor(2, fill(32, 2))
	ofBob.Patient, amended.Patient, atClinic.Patient = bob, alice, alice
	first := anchor(0, nil)
	first.Patient = alice
	amended.Action, amended.Record = recordstypes.ACTION_AMEND, 1
	atClinic.Consent = 2
	s.act(t, hospital, first, ofBob, amended)
	s.act(t, clinic, atClinic, &consenttypes.RequestAccess{Patient: alice, Consent: 1, Purpose: 1, Classes: 1})
	s.act(t, hospital,
		&consenttypes.RequestAccess{Patient: alice, Consent: 1, Record: 3, Purpose: 1, Context: fill(31, 0xc0)},
		&consenttypes.RequestAccess{Patient: bob, Consent: 5, Purpose: 1, Classes: 1})
	s.act(t, clinician, &consenttypes.RequestAccess{
		Patient: bob, Purpose: uint32(protocol.PurposeEmergency), Classes: 1, BreakGlass: true,
	})
}

// claim is blocks 9 to 12: policy 1 of alice with claims 1 (approved in part) and 3, policy 2 of bob with claim 2.
func (s *queryScene) claim(t *testing.T) {
	t.Helper()
	s.act(t, payer,
		&claimstypes.OpenPolicy{Patient: alice, PaymentConsent: 3, From: s.start, To: s.start + 3600, Limit: 100_00, Terms: fill(31, 0x9c)},
		&claimstypes.OpenPolicy{Patient: bob, PaymentConsent: 4, From: s.start, To: s.start + 3600, Limit: 70_00})
	s.act(t, hospital,
		&claimstypes.SubmitClaim{Policy: 1, Record: 3, Code: 99, Amount: 50_00, ServiceTime: s.start + 5},
		&claimstypes.SubmitClaim{Policy: 2, Record: 2, Code: 98, Amount: 20_00, ServiceTime: s.start + 4})
	s.act(t, clinic, &claimstypes.SubmitClaim{Policy: 1, Record: 4, Code: 97, Amount: 10_00, ServiceTime: s.start + 6})
	s.act(t, payer, &claimstypes.AdjudicateClaim{Claim: 1, Approved: 40_00, Reason: 7, Decision: fill(31, 0xde)})
}
