package app_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/cosmos/cosmos-sdk/types/query"

	"github.com/healthd/healthd/internal/protocol"
	claimstypes "github.com/healthd/healthd/x/claims/types"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	recordstypes "github.com/healthd/healthd/x/records/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// The questions that people ask, over the whole application: every answer below is also what the CLI and REST give.

func TestAccountingOfDisclosures(t *testing.T) {
	scene := newQueryScene(t)
	scene.act(t, alice, &consenttypes.ReviewBreakGlass{Access: 4, Verdict: consenttypes.REVIEW_STATE_JUSTIFIED})
	client := consenttypes.NewQueryClient(connect(t, scene.Chain))

	one, err := client.Disclosure(t.Context(), &consenttypes.QueryDisclosureRequest{Access: 4})
	require.NoError(t, err)
	require.Equal(t, consenttypes.Disclosure{
		Access:        one.Disclosure.Access,
		RequesterRole: "practitioner", RequesterInstitution: hospital, InstitutionName: "hospital",
		Purpose: "ETREAT", PurposeName: "emergency treatment", Classes: "N",
		Decision: "allowed", ReasonName: "allowed", Explanation: one.Disclosure.Explanation,
		BreakGlass: true, Review: "justified", Reviewer: alice, ReviewedAt: scene.start + 13, // alice is bob's guardian
	}, one.Disclosure)
	require.Contains(t, one.Disclosure.Explanation, "emergency")

	list := func(name string, request consenttypes.QueryDisclosuresRequest, want ...uint64) listCase {
		return listCase{name: name, want: want, page: paging(client.Disclosures,
			func(page *query.PageRequest) *consenttypes.QueryDisclosuresRequest {
				asked := request
				asked.Pagination = page
				return &asked
			},
			(*consenttypes.QueryDisclosuresResponse).GetDisclosures, func(d consenttypes.Disclosure) uint64 { return d.Access.Sequence })}
	}
	runLists(t, []listCase{
		list("of a patient", consenttypes.QueryDisclosuresRequest{Patient: bob}, 3, 4),
		list("by a requester", consenttypes.QueryDisclosuresRequest{Requester: hospital}, 2, 3),
		list("by an institution and its members", consenttypes.QueryDisclosuresRequest{Institution: hospital}, 2, 3, 4),
		list("of a patient by an institution", consenttypes.QueryDisclosuresRequest{Patient: alice, Institution: clinic}, 1),
		list("from a moment on", consenttypes.QueryDisclosuresRequest{Institution: hospital, From: scene.start + 8}, 4),
		list("before a moment", consenttypes.QueryDisclosuresRequest{Institution: hospital, To: scene.start + 8}, 2, 3),
	})
	runQueries(t, []queryCase{
		{name: "nobody's", ask: asking(client.Disclosures, &consenttypes.QueryDisclosuresRequest{}), code: codes.InvalidArgument, text: "name a patient"},
		{name: "empty window", code: codes.InvalidArgument, text: "from must lie before to",
			ask: asking(client.Disclosures, &consenttypes.QueryDisclosuresRequest{Patient: bob, From: 2, To: 2})},
		{name: "of nobody", ask: asking(client.Disclosures, &consenttypes.QueryDisclosuresRequest{Patient: nowhere}), code: codes.NotFound, text: "there is no patient 99"},
		{name: "missing access", ask: asking(client.Disclosure, &consenttypes.QueryDisclosureRequest{Access: nowhere}), code: codes.NotFound, text: "there is no access 99"},
	})
}

func TestOpenRequestsAndReviews(t *testing.T) {
	scene := newQueryScene(t)
	scene.act(t, clinic, &consenttypes.RequestConsent{Patient: bob, Purposes: 1, Classes: 1, Scopes: 1, From: scene.start, To: scene.start + 3600, Uses: 1})
	client := consenttypes.NewQueryClient(connect(t, scene.Chain))

	requests, err := client.ConsentsByPatient(t.Context(), &consenttypes.QueryConsentsByPatientRequest{
		Patient: bob, Status: consenttypes.CONSENT_STATUS_REQUESTED,
	})
	require.NoError(t, err)
	require.Len(t, requests.Consents, 1)
	require.Equal(t, uint64(6), requests.Consents[0].Sequence)

	for name, want := range map[string]struct {
		request consenttypes.QueryPendingReviewsRequest
		count   int
	}{
		"all":                    {consenttypes.QueryPendingReviewsRequest{}, 1},
		"of the patient":         {consenttypes.QueryPendingReviewsRequest{Patient: bob}, 1},
		"of another patient":     {consenttypes.QueryPendingReviewsRequest{Patient: alice}, 0},
		"by the institution":     {consenttypes.QueryPendingReviewsRequest{Institution: hospital}, 1},
		"by another institution": {consenttypes.QueryPendingReviewsRequest{Institution: clinic}, 0},
	} {
		response, err := client.PendingReviews(t.Context(), &want.request)
		require.NoError(t, err, name)
		require.Len(t, response.Disclosures, want.count, name)
	}
	scene.act(t, bob, &consenttypes.ReviewBreakGlass{Access: 4, Verdict: consenttypes.REVIEW_STATE_ABUSE})
	client = consenttypes.NewQueryClient(connect(t, scene.Chain))
	response, err := client.PendingReviews(t.Context(), &consenttypes.QueryPendingReviewsRequest{})
	require.NoError(t, err)
	require.Empty(t, response.Disclosures, "what was judged waits no longer")
}

func TestLineageOfARecord(t *testing.T) {
	scene := newQueryScene(t)
	scene.act(t, alice, &recordstypes.EraseRecord{
		Patient: alice, Record: 1, StatedHead: fill(32, 3), StatedVersion: 3, NewHead: fill(32, 4),
	})
	client := recordstypes.NewQueryClient(connect(t, scene.Chain))
	fromStart, err := client.Lineage(t.Context(), &recordstypes.QueryLineageRequest{Sequence: 1})
	require.NoError(t, err)
	require.Equal(t, uint64(alice), fromStart.Patient)
	require.Equal(t, uint64(3), fromStart.Current)
	var sequences []uint64
	for _, entry := range fromStart.Entries {
		sequences = append(sequences, entry.Record.Sequence)
	}
	require.Equal(t, []uint64{1, 3, 5}, sequences)
	require.Equal(t, []uint64{3, 5}, fromStart.Entries[0].ChangedBy)
	require.Equal(t, uint64(5), fromStart.Entries[0].Receipt)
	require.Equal(t, recordstypes.RECORD_STATE_ERASED, fromStart.Entries[0].Record.State)
	require.Equal(t, recordstypes.RECORD_STATE_LIVE, fromStart.Entries[1].Record.State)

	fromEnd, err := client.Lineage(t.Context(), &recordstypes.QueryLineageRequest{Sequence: 3})
	require.NoError(t, err)
	require.Equal(t, fromStart, fromEnd, "the same chain from anywhere in it")
	_, err = client.Lineage(t.Context(), &recordstypes.QueryLineageRequest{Sequence: nowhere})
	require.ErrorContains(t, err, "there is no record 99")
}

func TestClaimHistoryAndDuplicates(t *testing.T) {
	scene := newQueryScene(t)
	scene.act(t, hospital, &claimstypes.AppealClaim{Claim: 1, Grounds: fill(31, 0xab)})
	scene.act(t, payer, &claimstypes.AdjudicateClaim{Claim: 1, Approved: 50_00})
	scene.act(t, payer, &claimstypes.SettleClaim{Claim: 1, Payment: fill(31, 0xaa)})
	client := claimstypes.NewQueryClient(connect(t, scene.Chain))

	history, err := client.History(t.Context(), &claimstypes.QueryHistoryRequest{Claim: 1})
	require.NoError(t, err)
	type event struct {
		kind          string
		actor, amount uint64
		code          uint32
		at            uint64
	}
	var events []event
	for _, e := range history.Events {
		require.Equal(t, "applied", e.Result)
		events = append(events, event{e.Kind, e.Actor, e.Amount, e.Code, e.Time - scene.start})
	}
	require.Equal(t, []event{
		{"submit-claim", hospital, 50_00, 99, 10},
		{"adjudicate-claim", payer, 40_00, 7, 12},
		{"appeal-claim", hospital, 0, 0, 13},
		{"adjudicate-claim", payer, 50_00, 0, 14},
		{"settle-claim", payer, 0, 0, 15},
	}, events)
	page, err := client.History(t.Context(), &claimstypes.QueryHistoryRequest{Claim: 1, Pagination: &query.PageRequest{Limit: 2}})
	require.NoError(t, err)
	require.Equal(t, history.Events[:2], page.Events)
	rest, err := client.History(t.Context(), &claimstypes.QueryHistoryRequest{Claim: 1, Pagination: &query.PageRequest{Key: page.Pagination.NextKey}})
	require.NoError(t, err)
	require.Equal(t, history.Events[2:], rest.Events)
	_, err = client.History(t.Context(), &claimstypes.QueryHistoryRequest{Claim: nowhere})
	require.ErrorContains(t, err, "there is no claim 99")

	// All records of the scene have the same content, as if one document had been anchored again and again.
	review, err := client.Adjudication(t.Context(), &claimstypes.QueryAdjudicationRequest{Claim: 3})
	require.NoError(t, err)
	require.Equal(t, uint64(10_00), review.MostPayable)
	require.Equal(t, uint64(50_00), review.Policy.Remaining)
	require.Equal(t, "live", review.Evidence.State)
	require.Len(t, review.Duplicates, 2)
	require.Equal(t, uint64(1), review.Duplicates[0].Claim)
	require.Equal(t, "same evidence, anchored again", review.Duplicates[0].Because)
	require.Equal(t, uint64(2), review.Duplicates[1].Claim)

	waiting, err := client.Claims(t.Context(), &claimstypes.QueryClaimsRequest{Insurer: payer, Undecided: true})
	require.NoError(t, err)
	require.Len(t, waiting.Claims, 2)
	require.Len(t, waiting.Deadlines, 2)
	require.False(t, waiting.Deadlines[0].Overdue)
}

func TestRecoveriesAndEndorsements(t *testing.T) {
	scene := newQueryScene(t)
	scene.act(t, alice, &identitytypes.StartRecovery{Patient: bob, PublicKey: key(60).PubKey().Bytes()}) // as guardian
	scene.act(t, hospital,
		&identitytypes.RegisterActor{Role: identitytypes.ROLE_PROVIDER, PublicKey: key(61).PubKey().Bytes()},
		&identitytypes.EndorseInstitution{Institution: 8})
	scene.act(t, payer, &identitytypes.EndorseInstitution{Institution: 8})
	client := identitytypes.NewQueryClient(connect(t, scene.Chain))

	open, err := client.Recoveries(t.Context(), &identitytypes.QueryRecoveriesRequest{Patient: bob, Open: true})
	require.NoError(t, err)
	require.Len(t, open.Recoveries, 1)
	require.Equal(t, uint64(alice), open.Recoveries[0].Initiator)
	one, err := client.Recovery(t.Context(), &identitytypes.QueryRecoveryRequest{Sequence: 1})
	require.NoError(t, err)
	require.Equal(t, open.Recoveries[0], one.Recovery)

	endorsed, err := client.Endorsements(t.Context(), &identitytypes.QueryEndorsementsRequest{Institution: 8})
	require.NoError(t, err)
	require.Equal(t, "admission", endorsed.Change)
	require.Equal(t, uint32(3), endorsed.Needed)
	require.Equal(t, []identitytypes.Endorser{
		{Sequence: hospital, Ordinal: 0, Name: "hospital"}, {Sequence: payer, Ordinal: 2, Name: "payer"},
	}, endorsed.Endorsers)
	_, err = client.Endorsements(t.Context(), &identitytypes.QueryEndorsementsRequest{Institution: alice})
	require.Equal(t, codes.InvalidArgument, status.Code(err))

	actor := func(view identitytypes.ActorView) uint64 { return view.Actor.Sequence }
	runLists(t, []listCase{
		{name: "members", want: []uint64{hospital, clinician, aliceAsNurse}, page: paging(client.Members,
			func(page *query.PageRequest) *identitytypes.QueryMembersRequest {
				return &identitytypes.QueryMembersRequest{Institution: hospital, Pagination: page}
			}, (*identitytypes.QueryMembersResponse).GetActors, actor)},
		{name: "patients", want: []uint64{alice, bob}, page: paging(client.Patients,
			func(page *query.PageRequest) *identitytypes.QueryPatientsRequest {
				return &identitytypes.QueryPatientsRequest{Institution: hospital, Pagination: page}
			}, (*identitytypes.QueryPatientsResponse).GetActors, actor)},
	})
}

func TestAnInstitutionsDay(t *testing.T) {
	scene := newQueryScene(t)
	client := zkbatchtypes.NewQueryClient(connect(t, scene.Chain))
	day := func(institution uint64, date string) []zkbatchtypes.DayEntry {
		var entries []zkbatchtypes.DayEntry
		for page := (&query.PageRequest{Limit: 3}); ; {
			response, err := client.Day(t.Context(), &zkbatchtypes.QueryDayRequest{Institution: institution, Day: date, Pagination: page})
			require.NoError(t, err)
			entries = append(entries, response.Entries...)
			if page.Key = response.Pagination.NextKey; len(page.Key) == 0 {
				return entries
			}
		}
	}
	own, concerning := 0, 0
	for _, entry := range day(hospital, "2026-01-02") {
		if entry.ByMember {
			own++
		}
		if entry.OnPatient {
			concerning++
		}
	}
	require.Equal(t, 4+3+2+1+2, own, "registrations, records, accesses, the clinician's, claims")
	require.Equal(t, 2+6+3+2+2+1+2+2+1+1, concerning, "everything that concerns alice and bob, whoever did it")
	for _, entry := range day(clinic, "2026-01-02") {
		require.True(t, entry.ByMember)
		require.False(t, entry.OnPatient, "the clinic has registered nobody")
		require.Equal(t, uint64(clinic), entry.Op.Actor)
	}
	require.Empty(t, day(hospital, "2026-01-01"))
	require.Empty(t, day(hospital, "2026-01-03"))
	_, err := client.Day(t.Context(), &zkbatchtypes.QueryDayRequest{Institution: hospital, Day: "yesterday"})
	require.ErrorContains(t, err, "want a date in UTC such as 2026-01-31")
	_, err = client.Day(t.Context(), &zkbatchtypes.QueryDayRequest{Institution: alice, Day: "2026-01-02"})
	require.ErrorContains(t, err, "actor 4 is no institution")
}

func TestEvaluate(t *testing.T) {
	scene := newQueryScene(t)
	client := zkbatchtypes.NewQueryClient(connect(t, scene.Chain))
	evaluate := func(actor uint64, operation zkbatchtypes.Operation) *zkbatchtypes.QueryEvaluateResponse {
		op, err := zkbatchtypes.NewOp(operation)
		require.NoError(t, err)
		response, err := client.Evaluate(t.Context(), &zkbatchtypes.QueryEvaluateRequest{Actor: actor, Op: op})
		require.NoError(t, err)
		return response
	}
	allowed := evaluate(clinician, &consenttypes.RequestAccess{Patient: alice, Consent: 1, Record: 3, Purpose: 1})
	require.True(t, allowed.Applied, allowed.Explanation)
	denied := evaluate(clinic, &consenttypes.RequestAccess{Patient: alice, Consent: 1, Record: 3, Purpose: 1})
	require.True(t, denied.Admitted)
	require.False(t, denied.Applied)
	require.Equal(t, "other-grantee", denied.Result.ReasonName)
	require.Equal(t, protocol.DeniedOtherGrantee.Explain(), denied.Explanation)

	refused := evaluate(hospital, &consenttypes.RevokeConsent{Consent: 1})
	require.Equal(t, "not-patient-or-guardian", refused.Result.CodeName)
	require.Zero(t, refused.Result.Patient, "an attempt must not tell whose consent it is")
	guardian := evaluate(alice, &consenttypes.RevokeConsent{Consent: 4})
	require.True(t, guardian.Applied)
	require.Equal(t, "as guardian of patient 5", guardian.Capacity)

	unknown := evaluate(nowhere, &consenttypes.RevokeConsent{Consent: 1})
	require.False(t, unknown.Admitted)
	require.Equal(t, zkbatchtypes.DROP_CODE_ACTOR_MISSING, unknown.DropCode)
	require.Contains(t, unknown.Explanation, "it would not be logged")

	for range 2 { // nothing was used up
		again := evaluate(clinician, &consenttypes.RequestAccess{Patient: alice, Consent: 1, Record: 3, Purpose: 1})
		require.Equal(t, allowed, again)
	}
	_, err := client.Evaluate(t.Context(), &zkbatchtypes.QueryEvaluateRequest{Actor: alice})
	require.ErrorContains(t, err, "the operation is missing")
}

func TestPagesOfRangesAreBounded(t *testing.T) {
	scene := newQueryScene(t)
	client := zkbatchtypes.NewQueryClient(connect(t, scene.Chain))
	for name, page := range map[string]*query.PageRequest{"offset": {Offset: 1}, "count": {CountTotal: true}} {
		_, err := client.Ranges(t.Context(), &zkbatchtypes.QueryRangesRequest{Pagination: page})
		require.ErrorContains(t, err, "asked for by key", name)
	}
	_, err := client.Ranges(t.Context(), &zkbatchtypes.QueryRangesRequest{Pagination: &query.PageRequest{Limit: 1 << 40}})
	require.NoError(t, err)
}

func TestHistoryOfACell(t *testing.T) {
	scene := newQueryScene(t)
	client := zkbatchtypes.NewQueryClient(connect(t, scene.Chain))
	kinds := func(kind string, sequence uint64) (kinds []string) {
		response, err := client.CellHistory(t.Context(), &zkbatchtypes.QueryCellHistoryRequest{Kind: kind, Sequence: sequence})
		require.NoError(t, err)
		for _, op := range response.Ops {
			kinds = append(kinds, op.Kind)
		}
		return kinds
	}
	require.Equal(t, []string{"grant-consent", "revoke-consent", "request-access"}, kinds("consent", 5))
	require.Equal(t, []string{"anchor-record", "request-access", "submit-claim"}, kinds("record", 3))
	require.Equal(t, []string{"register-actor"}, kinds("actor", bob))
	_, err := client.CellHistory(t.Context(), &zkbatchtypes.QueryCellHistoryRequest{Kind: "record", Sequence: nowhere})
	require.ErrorContains(t, err, "there is no record 99")
	_, err = client.CellHistory(t.Context(), &zkbatchtypes.QueryCellHistoryRequest{Kind: "system", Sequence: 1})
	require.ErrorContains(t, err, "ask for the history of a record")
}
