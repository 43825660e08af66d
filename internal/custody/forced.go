package custody

import (
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/settlement"
	"github.com/healthd/healthd/internal/zkcrypto"
)

// forcedFresh is how old a look at Ethereum may be, whose blocks are 12 s apart.
const forcedFresh = 5 * time.Second

// ethereumLag is how old the newest block of an endpoint may be that is believed to show all that waits.
const ethereumLag = 5 * time.Minute

// ForcedWatch looks whether the revocation of a consent, signed by the patient or the guardian, waits in the settlement
// contract's queue. A network that ignores a patient must not decide who gets keys meanwhile. Its method may be called
// from any goroutine.
type ForcedWatch struct {
	ledger   *Ledger
	endpoint string

	mu      sync.Mutex
	looked  time.Time
	domain  protocol.Word
	pending []settlement.PendingRequest
}

// NewForcedWatch looks by an Ethereum JSON-RPC endpoint, which may be empty for a network that settles nowhere.
func NewForcedWatch(ledger *Ledger, endpoint string) *ForcedWatch {
	return &ForcedWatch{ledger: ledger, endpoint: endpoint}
}

// Pending fails with [ErrRevocationForced] where a revocation of the consent waits, with [ErrNotWatched] where the
// network settles and there is no endpoint, and with another error where nobody can tell.
func (w *ForcedWatch) Pending(ctx context.Context, consent uint64) error {
	pending, domain, err := w.look(ctx)
	if err != nil {
		return err
	}
	for _, request := range pending {
		revokes, err := w.ledger.revokes(ctx, domain, &request.Request, consent)
		if err != nil {
			return err
		}
		if revokes {
			return fmt.Errorf("consent %d: %w (request %d, due %s)", consent, ErrRevocationForced, request.Number, request.Due.UTC().Format(time.RFC3339))
		}
	}
	return nil
}

// look returns the queue, read anew where the last look is too old. One looks at a time, and the others use what it saw.
func (w *ForcedWatch) look(ctx context.Context) ([]settlement.PendingRequest, protocol.Word, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if time.Since(w.looked) < forcedFresh {
		return w.pending, w.domain, nil
	}
	started := time.Now()
	pending, domain, err := w.read(ctx)
	if err == nil {
		w.pending, w.domain, w.looked = pending, domain, started
	}
	return pending, domain, err
}

func (w *ForcedWatch) read(ctx context.Context) (pending []settlement.PendingRequest, domain protocol.Word, err error) {
	status, params, err := w.ledger.network(ctx)
	if err != nil {
		return nil, domain, err
	}
	if params.SettlementContract == "" {
		return nil, domain, nil // the network settles nowhere, so nothing can be forced
	}
	if w.endpoint == "" {
		return nil, domain, ErrNotWatched
	}
	if err := domain.SetBytesCanonical(status.Domain); err != nil {
		return nil, domain, fmt.Errorf("the node's domain: %w", err)
	}
	ethereum, err := settlement.Dial(ctx, w.endpoint)
	if err != nil {
		return nil, domain, err
	}
	defer ethereum.Close()
	contract, err := settlement.Open(ctx, ethereum, common.HexToAddress(params.SettlementContract), nil, settlement.Options{})
	if err != nil {
		return nil, domain, err
	}
	if own := contract.Domain(); !own.Equal(&domain) || ethereum.ChainID().Uint64() != params.L1ChainId {
		return nil, domain, fmt.Errorf("the Ethereum endpoint %s shows another network's contract, or is another Ethereum: the network settles at %s on chain %d",
			w.endpoint, params.SettlementContract, params.L1ChainId)
	}
	newest, err := ethereum.Header(ctx, nil)
	if err != nil {
		return nil, domain, err
	}
	if age := time.Since(time.Unix(int64(newest.Time), 0)); age > ethereumLag {
		return nil, domain, fmt.Errorf("the Ethereum endpoint %s is behind: its newest block is %s old, so nobody can tell what waits there", w.endpoint, age.Round(time.Second))
	}
	pending, err = contract.PendingForced(ctx)
	return pending, domain, err
}

// revokes says whether a request is the well-signed revocation of a consent by its patient or the patient's guardian.
func (l *Ledger) revokes(ctx context.Context, domain protocol.Word, request *protocol.Forced, number uint64) (bool, error) {
	envelope, err := request.Envelope()
	if err != nil || envelope.Ops[0].Consent != number {
		return false, nil //nolint:nilerr // of another version of the rules: not admissible
	}
	op := &envelope.Ops[0]
	consent, err := l.Consent(ctx, number)
	if err != nil {
		return false, err
	}
	patient, err := l.Actor(ctx, consent.Patient)
	if err != nil {
		return false, err
	}
	if op.Actor != consent.Patient && (op.Actor == 0 || op.Actor != patient.Guardian) {
		return false, nil
	}
	signer, err := l.Actor(ctx, op.Actor)
	if err != nil {
		return false, err
	}
	key, err := zkcrypto.ParsePublicKey(signer.PublicKey)
	if err != nil {
		return false, err
	}
	return op.Nonce >= signer.Nonce && key.VerifyOperation(protocol.Digest(domain, protocol.Word{}, request.Words), envelope.Signature[:]), nil
}
