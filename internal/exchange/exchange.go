package exchange

import (
	"context"
	"errors"
	"net/http"
	"strings"

	"github.com/cosmos/gogoproto/grpc"

	"github.com/healthd/healthd/internal/gateway/route"
	claimstypes "github.com/healthd/healthd/x/claims/types"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	recordstypes "github.com/healthd/healthd/x/records/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// Submitter brings operations to the chain and waits for their block. What was refused is in the outcome, and not an error.
type Submitter interface {
	// Actor is the gateway's institution, by sequence.
	Actor() uint64
	// Submit signs operations as the institution.
	Submit(ctx context.Context, operations ...zkbatchtypes.Operation) (*opclient.Outcome, error)
	// SubmitEnvelope brings what somebody else has signed.
	SubmitEnvelope(ctx context.Context, envelope zkbatchtypes.Envelope) (*opclient.Outcome, error)
}

// Options are what an exchange needs.
type Options struct {
	// Node answers questions about the chain.
	Node grpc.ClientConn
	// Submitter changes it.
	Submitter Submitter
	// Chain is the id of the network, in identifiers.
	Chain string
	// Base is the address of the facade, such as https://gateway.example/fhir, for links. Without it links are relative.
	Base string
	// Currency of all amounts, by its ISO 4217 code; the chain counts hundredths and knows no currency.
	Currency string
}

// Exchange answers requests for the resources that live on the chain.
type Exchange struct {
	mapping
	base        string
	institution uint64
	node        grpc.ClientConn
	submitter   Submitter
	consents    consenttypes.QueryClient
	claims      claimstypes.QueryClient
	records     recordstypes.QueryClient
	actors      identitytypes.QueryClient
}

// New makes an exchange.
func New(options Options) (*Exchange, error) {
	if options.Node == nil || options.Submitter == nil || options.Chain == "" {
		return nil, errors.New("an exchange needs a node, a submitter and the id of the chain")
	}
	if !currencyCode.MatchString(options.Currency) {
		return nil, errors.New("the currency must be a code of ISO 4217, such as USD")
	}
	return &Exchange{
		mapping: mapping{network(options.Chain), currency(options.Currency)}, base: strings.TrimSuffix(options.Base, "/"),
		institution: options.Submitter.Actor(), node: options.Node, submitter: options.Submitter,
		consents: consenttypes.NewQueryClient(options.Node), claims: claimstypes.NewQueryClient(options.Node),
		records: recordstypes.NewQueryClient(options.Node), actors: identitytypes.NewQueryClient(options.Node),
	}, nil
}

// Register offers everything that an exchange answers.
func (x *Exchange) Register(routes route.Routes) {
	x.registerConsent(routes)
	x.registerCoverage(routes)
	x.registerClaim(routes)
	x.registerClaimResponse(routes)
	x.registerExplanation(routes)
	x.registerAudit(routes)
	x.registerProvenance(routes)
}

// searchable offers the search of a type in its two forms (https://hl7.org/fhir/R4/http.html#search).
func searchable(routes route.Routes, resourceType string, handler route.Handler) {
	search := route.Fixed(route.Interaction{Type: resourceType, Letter: 's'})
	routes.Handle("GET /fhir/"+resourceType, search, handler)
	routes.Handle("POST /fhir/"+resourceType+"/_search", search, handler)
}

func readable(routes route.Routes, resourceType string, handler route.Handler) {
	routes.Handle("GET /fhir/"+resourceType+"/{id}", route.Fixed(route.Interaction{Type: resourceType, Letter: 'r'}), handler)
}

func creatable(routes route.Routes, resourceType string, handler route.Handler) {
	routes.Handle("POST /fhir/"+resourceType, route.Fixed(route.Interaction{Type: resourceType, Letter: 'c'}), handler)
}

func updatable(routes route.Routes, resourceType string, handler route.Handler) {
	routes.Handle(http.MethodPut+" /fhir/"+resourceType+"/{id}", route.Fixed(route.Interaction{Type: resourceType, Letter: 'u'}), handler)
}
