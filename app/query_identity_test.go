package app_test

import (
	"encoding/hex"
	"testing"

	"google.golang.org/grpc/codes"

	sdk "github.com/cosmos/cosmos-sdk/types"
	"github.com/cosmos/cosmos-sdk/types/query"

	identitytypes "github.com/healthd/healthd/x/identity/types"
)

func addressOf(actor uint64) string { return sdk.AccAddress(keyOf(actor).PubKey().Address()).String() }

// actorView is an active actor of the scene with what every actor has; a case adds what differs.
func actorView(sequence uint64, role identitytypes.Role, institution, nonce uint64) identitytypes.ActorView {
	return identitytypes.ActorView{Address: addressOf(sequence), Actor: identitytypes.Actor{
		Sequence: sequence, Role: role, Status: identitytypes.ACTOR_STATUS_ACTIVE, PublicKey: keyOf(sequence).PubKey().Bytes(),
		Institution: institution, Nonce: nonce,
	}}
}

func TestQueriesOfIdentity(t *testing.T) {
	client := identitytypes.NewQueryClient(connect(t, newQueryScene(t).Chain))
	const nobody = 50 // has a key that nobody registered

	payerView := actorView(payer, identitytypes.ROLE_INSURER, payer, 3)
	payerView.Name, payerView.Actor.Guardian = "payer", 2 // an institution's ordinal, from 0
	bobView := actorView(bob, identitytypes.ROLE_PATIENT, 0, 3)
	bobView.Actor.Guardian = alice
	clinicianView := actorView(clinician, identitytypes.ROLE_PRACTITIONER, hospital, 1)
	clinicianView.Actor.Emergency, clinicianView.Actor.Unreviewed, clinicianView.Actor.Credential = true, 1, fill(31, 0xed)
	both := []identitytypes.ActorView{
		actorView(alice, identitytypes.ROLE_PATIENT, 0, 3), actorView(aliceAsNurse, identitytypes.ROLE_PRACTITIONER, hospital, 0),
	}

	actor := func(sequence uint64) *identitytypes.QueryActorRequest {
		return &identitytypes.QueryActorRequest{Sequence: sequence}
	}
	byAddress := func(address string) *identitytypes.QueryActorByAddressRequest {
		return &identitytypes.QueryActorByAddressRequest{Address: address}
	}
	byKey := func(key string) *identitytypes.QueryActorByKeyRequest {
		return &identitytypes.QueryActorByKeyRequest{PublicKey: key}
	}
	hexKey := func(actor uint64) string { return hex.EncodeToString(keyOf(actor).PubKey().Bytes()) }
	nonce := func(sequence uint64) *identitytypes.QueryNonceRequest {
		return &identitytypes.QueryNonceRequest{Sequence: sequence}
	}
	const register = "an institution registers it with `healthd tx identity register-actor`"
	runQueries(t, []queryCase{
		{name: "institution", ask: asking(client.Actor, actor(payer)), want: &identitytypes.QueryActorResponse{Actor: payerView}},
		{name: "patient with a guardian", ask: asking(client.Actor, actor(bob)), want: &identitytypes.QueryActorResponse{Actor: bobView}},
		{name: "practitioner who broke the glass", ask: asking(client.Actor, actor(clinician)), want: &identitytypes.QueryActorResponse{Actor: clinicianView}},
		{name: "missing actor", ask: asking(client.Actor, actor(nowhere)), code: codes.NotFound, text: "there is no actor 99"},
		{name: "actor 0", ask: asking(client.Actor, actor(0)), code: codes.InvalidArgument, text: "sequences start at 1"},

		{name: "address", ask: asking(client.ActorByAddress, byAddress(addressOf(bob))), want: &identitytypes.QueryActorByAddressResponse{Actors: []identitytypes.ActorView{bobView}}},
		{name: "address of two actors", ask: asking(client.ActorByAddress, byAddress(addressOf(alice))), want: &identitytypes.QueryActorByAddressResponse{Actors: both}},
		{name: "unknown address", ask: asking(client.ActorByAddress, byAddress(addressOf(nobody))), code: codes.NotFound, text: register},
		{name: "not an address", ask: asking(client.ActorByAddress, byAddress("bob")), code: codes.InvalidArgument, text: "bech32"},

		{name: "key", ask: asking(client.ActorByKey, byKey(hexKey(clinician))), want: &identitytypes.QueryActorByKeyResponse{Actors: []identitytypes.ActorView{clinicianView}}},
		{name: "key of two actors", ask: asking(client.ActorByKey, byKey(hexKey(alice))), want: &identitytypes.QueryActorByKeyResponse{Actors: both}},
		{name: "unknown key", ask: asking(client.ActorByKey, byKey(hexKey(nobody))), code: codes.NotFound, text: register},
		{name: "key not in hexadecimal", ask: asking(client.ActorByKey, byKey("xyz")), code: codes.InvalidArgument, text: "public_key: encoding/hex"},
		{name: "key off the curve", ask: asking(client.ActorByKey, byKey(hex.EncodeToString(fill(64, 1)))), code: codes.InvalidArgument, text: "key"},

		{name: "nonce", ask: asking(client.Nonce, nonce(hospital)), want: &identitytypes.QueryNonceResponse{Nonce: 11}},
		{name: "nonce of who did nothing yet", ask: asking(client.Nonce, nonce(aliceAsNurse)), want: &identitytypes.QueryNonceResponse{}},
		{name: "nonce of a missing actor", ask: asking(client.Nonce, nonce(nowhere)), code: codes.NotFound, text: "there is no actor 99"},
	})

	actors := func(name string, role identitytypes.Role, want ...uint64) listCase {
		return listCase{name: name, want: want, page: paging(client.Actors,
			func(page *query.PageRequest) *identitytypes.QueryActorsRequest {
				return &identitytypes.QueryActorsRequest{Role: role, Pagination: page}
			},
			(*identitytypes.QueryActorsResponse).GetActors, func(view identitytypes.ActorView) uint64 { return view.Actor.Sequence },
		)}
	}
	runLists(t, []listCase{
		actors("all actors", identitytypes.ROLE_UNSPECIFIED, hospital, clinic, payer, alice, bob, clinician, aliceAsNurse),
		actors("patients", identitytypes.ROLE_PATIENT, alice, bob),
		actors("practitioners", identitytypes.ROLE_PRACTITIONER, clinician, aliceAsNurse),
		actors("no devices", identitytypes.ROLE_DEVICE),
	})
}
