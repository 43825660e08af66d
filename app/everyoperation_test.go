package app_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/app"
	"github.com/healthd/healthd/app/apptest"
	"github.com/healthd/healthd/internal/edwardskey"
	"github.com/healthd/healthd/internal/protocol"
	claimstypes "github.com/healthd/healthd/x/claims/types"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	recordstypes "github.com/healthd/healthd/x/records/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// The cast of the tests that run every operation, by sequence: three founding institutions, the hospital's actors,
// the clinic's, and a candidate.
const (
	stMary, hope, acme           = 1, 2, 3
	ann, ben, cleo, judge, nurse = 4, 5, 6, 7, 8 // ben is the guardian of cleo, a child
	medic                        = 9
	newcomer                     = 10
)

// course is a chain on which actors act one after another, with what they emitted.
type course struct {
	*apptest.Chain
	t      *testing.T
	start  uint64
	keys   map[uint64]*edwardskey.PrivKey
	nonces map[uint64]uint64
	events []*zkbatchtypes.EventOperation
}

func newCourse(t *testing.T) *course {
	t.Helper()
	chain := apptest.Empty(t)
	c := &course{
		Chain: chain, t: t, start: uint64(chain.Time.Unix()), nonces: map[uint64]uint64{}, keys: map[uint64]*edwardskey.PrivKey{},
	}
	for actor := uint64(stMary); actor <= newcomer; actor++ {
		c.keys[actor] = key(byte(actor))
	}
	cdc := chain.App.Encoding().Codec
	genesis := apptest.Genesis(t, chain.App)
	genesis[identitytypes.ModuleName] = cdc.MustMarshalJSON(&identitytypes.GenesisState{
		Institutions: []identitytypes.Institution{
			{Name: "St. Mary", Role: identitytypes.ROLE_PROVIDER, PublicKey: c.publicKey(stMary)},
			{Name: "Hope", Role: identitytypes.ROLE_PROVIDER, PublicKey: c.publicKey(hope)},
			{Name: "Acme", Role: identitytypes.ROLE_INSURER, PublicKey: c.publicKey(acme)},
		},
	})
	batches := zkbatchtypes.DefaultGenesis()
	batches.Rules.RecoveryDelay = 2 // blocks of these chains are a second apart
	genesis[zkbatchtypes.ModuleName] = cdc.MustMarshalJSON(batches)
	chain.InitChain(t, genesis, nil)
	chain.NextBlock(t)
	return c
}

func (c *course) publicKey(actor uint64) []byte { return c.keys[actor].PubKey().Bytes() }

// does makes a block in which an actor submits an envelope of its own, of which everything is applied.
func (c *course) does(actor uint64, operations ...zkbatchtypes.Operation) {
	c.t.Helper()
	envelope := c.Seal(c.t, c.keys[actor], actor, c.nonces[actor], operations...)
	c.nonces[actor] += uint64(len(operations))
	response := c.NextBlock(c.t, c.BundleTx(c.t, c.keys[actor], envelope))
	require.Zero(c.t, response.TxResults[0].Code, response.TxResults[0].Log)
	applied := 0
	for _, event := range response.TxResults[0].Events {
		parsed, err := sdk.ParseTypedEvent(event)
		if operation, ok := parsed.(*zkbatchtypes.EventOperation); err == nil && ok {
			require.Equal(c.t, "applied", operation.Result, operation.Kind)
			c.events = append(c.events, operation)
			applied++
		}
	}
	require.Equal(c.t, len(operations), applied, "an event for every operation")
}

func (c *course) identity() {
	register := func(role identitytypes.Role, actor uint64) *identitytypes.RegisterActor {
		return &identitytypes.RegisterActor{Role: role, PublicKey: c.publicKey(actor)}
	}
	child, surgeon := register(identitytypes.ROLE_PATIENT, cleo), register(identitytypes.ROLE_PRACTITIONER, medic)
	child.Guardian, surgeon.Emergency = ben, true
	c.does(stMary, register(identitytypes.ROLE_PATIENT, ann), register(identitytypes.ROLE_PATIENT, ben), child,
		register(identitytypes.ROLE_REVIEWER, judge), register(identitytypes.ROLE_PRACTITIONER, nurse))
	c.does(hope, surgeon, register(identitytypes.ROLE_INSURER, newcomer))
	for _, institution := range []uint64{stMary, hope, acme} {
		c.does(institution, &identitytypes.EndorseInstitution{Institution: newcomer})
	}
	for _, institution := range []uint64{stMary, hope, acme} {
		c.does(institution, &identitytypes.EndorseSuspension{Institution: newcomer})
	}
	c.keys[ben] = key(0xb1)
	c.does(stMary, &identitytypes.SuspendActor{Actor: nurse}, &identitytypes.ReactivateActor{Actor: nurse},
		&identitytypes.RotateKey{Actor: ben, PublicKey: c.publicKey(ben)})
	c.does(ann, &identitytypes.SuspendActor{Actor: ann})
	c.does(ann, &identitytypes.ReactivateActor{Actor: ann})
	c.does(ann, &identitytypes.SetGuardian{Guardian: cleo})
	c.does(ann, &identitytypes.RemoveGuardian{})
	c.does(ann, &identitytypes.SetGuardian{Guardian: ben})
	c.recoveries()
}

// recoveries are a rotation by ann herself, a recovery that she cancels, and one that gives her another key.
func (c *course) recoveries() {
	before := c.keys[ann]
	after := key(0xa1)
	c.does(ann, &identitytypes.RotateKey{Actor: ann, PublicKey: after.PubKey().Bytes()})
	require.Empty(c.t, c.actorsOf(before), "a key that was replaced stands for nobody")
	c.keys[ann] = after
	lost := key(0xa2)
	c.does(ben, &identitytypes.StartRecovery{Patient: ann, PublicKey: lost.PubKey().Bytes()})
	c.does(ann, &identitytypes.CancelRecovery{Recovery: 1})
	c.does(ben, &identitytypes.StartRecovery{Patient: ann, PublicKey: lost.PubKey().Bytes(), Reason: fill(31, 0x4e)})
	c.NextBlock(c.t)
	c.does(ben, &identitytypes.FinishRecovery{Recovery: 2})
	c.keys[ann] = lost
	c.nonces[ann]++ // which voids other recoveries
	require.Equal(c.t, []uint64{ann}, c.actorsOf(lost))
	c.does(ben, &identitytypes.StartRecovery{Patient: ann, PublicKey: after.PubKey().Bytes()}) // stays pending
}

func (c *course) actorsOf(key *edwardskey.PrivKey) []uint64 {
	sequences, err := c.App.Identity.SequencesOf(c.Context(), sdk.AccAddress(key.PubKey().Address()))
	require.NoError(c.t, err)
	return sequences
}

func (c *course) records() {
	first, second := anchor(0, nil), anchor(0, nil)
	first.Patient, first.NewHead, first.Continues = ann, nil, true
	second.Patient = ann
	c.does(stMary, first, second) // records 1 and 2 under one move of the head
	amended := anchor(1, fill(32, 1))
	amended.Patient, amended.Action, amended.Record = ann, recordstypes.ACTION_AMEND, 1
	c.does(stMary, amended) // record 3
	ofCleo := anchor(0, nil)
	ofCleo.Patient = cleo
	c.does(ben, ofCleo, &recordstypes.SetRestrictions{Patient: cleo, Classes: 1 << 4}) // record 4
	c.does(ann, &recordstypes.EraseRecord{
		Patient: ann, Record: 1, StatedHead: fill(32, 2), StatedVersion: 2, NewHead: fill(32, 3),
	}) // record 5, the receipt
}

func (c *course) consents() {
	request := &consenttypes.RequestConsent{
		Patient: ann, Purposes: 1, Classes: 1, Scopes: 3, From: c.start, To: c.start + 3600, Uses: 5, Terms: fill(31, 0x7e),
	}
	c.does(hope, request, request) // consents 1 and 2
	c.does(ann, &consenttypes.DenyConsent{Consent: 1})
	granted := &consenttypes.GrantConsent{
		Patient: ann, Grantee: hope, Request: 2, Purposes: 1, Classes: 1, Scopes: 1, From: c.start, To: c.start + 3600, Uses: 5,
	}
	c.does(ben, granted) // on behalf of ann
	payment := *granted
	payment.Grantee, payment.Request, payment.Purposes = acme, 0, uint32(protocol.PurposePayment)
	unwanted := payment
	unwanted.Grantee = newcomer - 2
	c.does(ann, &payment, &unwanted) // consents 3 and 4
	c.does(ben, &consenttypes.RevokeConsent{Consent: 4})
	c.does(medic, &consenttypes.RequestAccess{Patient: ann, Consent: 2, Record: 2, Purpose: 1},
		&consenttypes.RequestAccess{Patient: ann, Purpose: uint32(protocol.PurposeEmergency), Classes: 1, BreakGlass: true},
		&consenttypes.RequestAccess{Patient: ann, Purpose: uint32(protocol.PurposeEmergency), Classes: 1, BreakGlass: true})
	c.does(judge, &consenttypes.ReviewBreakGlass{Access: 2, Verdict: consenttypes.REVIEW_STATE_JUSTIFIED})
	c.does(ben, &consenttypes.ReviewBreakGlass{Access: 3, Verdict: consenttypes.REVIEW_STATE_ABUSE})
}

func (c *course) claims() {
	c.does(acme, &claimstypes.OpenPolicy{Patient: ann, PaymentConsent: 3, From: c.start, To: c.start + 3600, Limit: 100_00})
	c.does(stMary, &claimstypes.SubmitClaim{Policy: 1, Record: 2, Code: 99, Amount: 50_00, ServiceTime: c.start},
		&claimstypes.SubmitClaim{Policy: 1, Record: 3, Code: 99, Amount: 10_00, ServiceTime: c.start},
		&claimstypes.CancelClaim{Claim: 2})
	c.does(acme, &claimstypes.PendClaim{Claim: 1, Reason: 252, Request: fill(31, 0x1f)},
		&claimstypes.AdjudicateClaim{Claim: 1, Approved: 40_00, Reason: 45})
	c.does(ben, &claimstypes.AppealClaim{Claim: 1, Grounds: fill(31, 0x9a)})
	c.does(acme, &claimstypes.AdjudicateClaim{Claim: 1, Approved: 50_00},
		&claimstypes.SettleClaim{Claim: 1, Payment: fill(31, 0x5e)}, &claimstypes.ClosePolicy{Policy: 1})
}

func runCourse(t *testing.T) *course {
	t.Helper()
	c := newCourse(t)
	c.identity()
	c.records()
	c.consents()
	c.claims()
	return c
}

func TestEveryKindOfOperationIsAppliedAndInTheEvents(t *testing.T) {
	c := runCourse(t)
	seen := map[string]bool{}
	for i, event := range c.events {
		require.Equal(t, uint64(i+1), event.Number, "operations are numbered without gaps")
		seen[event.Kind] = true
	}
	for _, kind := range protocol.OpKinds() {
		require.True(t, seen[kind.String()], kind)
	}
	state, err := c.App.Zkbatch.State(c.Context())
	require.NoError(t, err)
	require.Equal(t, uint64(len(c.events)), state.OpCount)
}

// TestEventsNameThePatientAndTheGuardian looks at one event of every kind.
func TestEventsNameThePatientAndTheGuardian(t *testing.T) {
	c := runCourse(t)
	for _, want := range []zkbatchtypes.EventOperation{
		{Kind: "register-actor", Actor: stMary, Assigned: ann, Patient: ann},
		{Kind: "register-actor", Actor: stMary, Assigned: nurse},
		{Kind: "endorse-institution", Actor: acme},
		{Kind: "endorse-suspension", Actor: acme},
		{Kind: "suspend-actor", Actor: stMary},
		{Kind: "suspend-actor", Actor: ann, Patient: ann},
		{Kind: "reactivate-actor", Actor: ann, Patient: ann},
		{Kind: "rotate-key", Actor: stMary, Patient: ben},
		{Kind: "rotate-key", Actor: ann, Patient: ann},
		{Kind: "set-guardian", Actor: ann, Patient: ann},
		{Kind: "remove-guardian", Actor: ann, Patient: ann},
		{Kind: "start-recovery", Actor: ben, Assigned: 2, Patient: ann, OnBehalfOf: ann},
		{Kind: "cancel-recovery", Actor: ann, Patient: ann},
		{Kind: "finish-recovery", Actor: ben, Patient: ann, OnBehalfOf: ann},
		{Kind: "anchor-record", Actor: stMary, Assigned: 1, Patient: ann},
		{Kind: "anchor-record", Actor: ben, Assigned: 4, Patient: cleo, OnBehalfOf: cleo},
		{Kind: "set-restrictions", Actor: ben, Patient: cleo, OnBehalfOf: cleo},
		{Kind: "erase-record", Actor: ann, Assigned: 5, Patient: ann},
		{Kind: "request-consent", Actor: hope, Assigned: 1, Patient: ann},
		{Kind: "deny-consent", Actor: ann, Patient: ann},
		{Kind: "grant-consent", Actor: ben, Patient: ann, OnBehalfOf: ann},
		{Kind: "revoke-consent", Actor: ben, Patient: ann, OnBehalfOf: ann},
		{Kind: "request-access", Actor: medic, Assigned: 1, Patient: ann, Reason: "allowed"},
		{Kind: "review-break-glass", Actor: judge, Patient: ann},
		{Kind: "review-break-glass", Actor: ben, Patient: ann, OnBehalfOf: ann},
		{Kind: "open-policy", Actor: acme, Assigned: 1, Patient: ann},
		{Kind: "submit-claim", Actor: stMary, Assigned: 2, Patient: ann},
		{Kind: "cancel-claim", Actor: stMary, Patient: ann},
		{Kind: "pend-claim", Actor: acme, Patient: ann},
		{Kind: "adjudicate-claim", Actor: acme, Patient: ann},
		{Kind: "appeal-claim", Actor: ben, Patient: ann, OnBehalfOf: ann},
		{Kind: "settle-claim", Actor: acme, Patient: ann},
		{Kind: "close-policy", Actor: acme, Patient: ann},
	} {
		require.True(t, slices.ContainsFunc(c.events, func(event *zkbatchtypes.EventOperation) bool {
			want.Number, want.Result = event.Number, "applied"
			return *event == want
		}), "no event is %+v", want)
	}
}

// TestExportOfEveryKindOfCellGivesTheSameRoot exports a network that has all there can be and continues it.
func TestExportOfEveryKindOfCellGivesTheSameRoot(t *testing.T) {
	c := runCourse(t)
	counts := map[protocol.CellKind]int{}
	latest, root := c.App.StateTree().Latest()
	require.NoError(t, c.App.StateTree().ForEachCell(latest, func(index uint64, _ protocol.Cell) error {
		kind, _ := protocol.SplitIndex(index)
		counts[kind]++
		return nil
	}))
	for _, kind := range protocol.CellKinds() {
		require.Positive(t, counts[kind], kind)
	}
	require.Equal(t, 3, counts[protocol.KindRecovery], "cancelled, finished and pending")

	exported, err := c.App.Export()
	require.NoError(t, err)
	var state, again app.GenesisState
	require.NoError(t, json.Unmarshal(exported.AppState, &state))
	next := apptest.Empty(t)
	next.Time, next.InitialHeight = c.Time, exported.Height
	next.InitChain(t, state, nil)
	next.NextBlock(t)
	_, nextRoot := next.App.StateTree().Latest()
	require.Equal(t, root, nextRoot)

	reexported, err := next.App.Export()
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(reexported.AppState, &again))
	for _, module := range []string{
		identitytypes.ModuleName, recordstypes.ModuleName, consenttypes.ModuleName, claimstypes.ModuleName, zkbatchtypes.ModuleName,
	} {
		require.JSONEq(t, string(state[module]), string(again[module]), module)
	}

	continued := &course{Chain: next, t: t, start: c.start, keys: c.keys, nonces: c.nonces}
	continued.does(ann, &identitytypes.CancelRecovery{Recovery: 3}) // by the account of the key that she was given
	require.Equal(t, uint64(len(c.events)+1), continued.events[0].Number)
}
