package settlement

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/healthd/healthd/contracts/bindings"
	"github.com/healthd/healthd/internal/protocol"
)

// ForcedTerms say how soon a network must answer for a revocation that came through L1.
type ForcedTerms struct {
	Delay   time.Duration // from a request to its deadline; default 24 h
	Spacing time.Duration // least time between two deadlines; default 10 min
	Fee     *big.Int      // wei, while few requests are pending; default 0.001 ether
}

func (t ForcedTerms) withDefaults() ForcedTerms {
	if t.Delay == 0 {
		t.Delay = 24 * time.Hour
	}
	if t.Spacing == 0 {
		t.Spacing = 10 * time.Minute
	}
	if t.Fee == nil {
		t.Fee = big.NewInt(1_000_000_000_000_000)
	}
	return t
}

func (t ForcedTerms) bound(hash common.Address) bindings.ForcedTerms {
	t = t.withDefaults()
	return bindings.ForcedTerms{Delay: seconds(t.Delay), Spacing: seconds(t.Spacing), Fee: t.Fee, Hash: hash}
}

func seconds(d time.Duration) *big.Int { return big.NewInt(int64(d / time.Second)) }

// LatestAnswer is how long after its deadline a request holds back every range, whatever the range's clock says.
const LatestAnswer = 3 * 24 * time.Hour

// PendingRequest is a forced revocation that no range has answered for.
type PendingRequest struct {
	Number  uint64
	Due     time.Time
	Request protocol.Forced
}

// MustAnswer counts the oldest requests without which the contract holds back a range that ends at a time.
// Deadlines grow with numbers, so they are the first ones.
func MustAnswer(pending []PendingRequest, rangeEnd, now time.Time) int {
	count := 0
	for _, request := range pending {
		if request.Due.After(rangeEnd) && request.Due.Add(LatestAnswer).After(now) {
			break
		}
		count++
	}
	return min(count, protocol.MaxForced)
}

// ForceRevocation puts an envelope of one RevokeConsent into the contract's queue and pays the fee. It returns the
// request's number. Anybody may pay: the operation's own signature is what counts.
func (c *Contract) ForceRevocation(ctx context.Context, envelope *protocol.Envelope) (uint64, error) {
	if c.sender == nil {
		return 0, errors.New("settlement: contract was opened for reading, without a key")
	}
	forced, err := protocol.ForcedRequest(envelope)
	if err != nil {
		return 0, err
	}
	fee, err := read(ctx, c, c.abi.PackForcedFee(), c.abi.UnpackForcedFee)
	if err != nil {
		return 0, fmt.Errorf("read the fee: %w", err)
	}
	// More requests may come first, and double it twice. What is not needed comes back.
	fee = new(big.Int).Lsh(fee, 2)
	op := &envelope.Ops[0]
	data, err := c.abi.TryPackForceRevocation(word64(op.Actor), word64(op.Nonce), word64(op.Consent), signatureWords(forced))
	if err != nil {
		return 0, fmt.Errorf("settlement: encode the request: %w", err)
	}
	receipt, err := c.sender.sendValue(ctx, &c.address, data, fee)
	if err != nil {
		return 0, fmt.Errorf("force a revocation: %w", err)
	}
	for _, log := range receipt.Logs {
		if event, err := c.abi.UnpackRevocationForcedEvent(log); err == nil {
			return event.Number.Uint64(), nil
		}
	}
	return 0, fmt.Errorf("settlement: transaction %s forced nothing", receipt.TxHash)
}

// AnswerForced answers for the oldest requests at the end of the newest range on Ethereum, without a new range. Ranges
// that were held back settle when nothing else is overdue. The segment executes nothing.
func (c *Contract) AnswerForced(ctx context.Context, newest Range, segment Segment, forced int) (*types.Receipt, error) {
	if c.sender == nil {
		return nil, errors.New("settlement: contract was opened for reading, without a key")
	}
	encoded, err := encodeRange(newest)
	if err != nil {
		return nil, err
	}
	data, err := c.abi.TryPackAnswerForced(encoded, encodeSegment(segment), big.NewInt(int64(forced)))
	if err != nil {
		return nil, fmt.Errorf("settlement: encode the answer at range %d: %w", newest.Number, err)
	}
	receipt, err := c.sender.send(ctx, &c.address, data)
	if err != nil {
		return nil, fmt.Errorf("answer for forced revocations at range %d: %w", newest.Number, err)
	}
	return receipt, nil
}

func word64(n uint64) *big.Int { return new(big.Int).SetUint64(n) }

func signatureWords(forced *protocol.Forced) [3]*big.Int {
	signature := &forced.Signature
	return [3]*big.Int{signature.R.X.BigInt(new(big.Int)), signature.R.Y.BigInt(new(big.Int)), new(big.Int).Set(&signature.S)}
}

// PendingForced lists the requests that wait for an answer, oldest first, as of the newest block. All is read at that
// block: a range that is settled meanwhile must not shift the queue between two questions.
func (c *Contract) PendingForced(ctx context.Context) ([]PendingRequest, error) {
	block, err := c.client.Header(ctx, nil)
	if err != nil {
		return nil, err
	}
	answered, err := readAt(ctx, c, block.Hash(), c.abi.PackAnsweredCount(), c.abi.UnpackAnsweredCount)
	if err != nil {
		return nil, fmt.Errorf("read the queue of forced requests: %w", err)
	}
	count, err := readAt(ctx, c, block.Hash(), c.abi.PackForcedCount(), c.abi.UnpackForcedCount)
	if err != nil {
		return nil, fmt.Errorf("read the queue of forced requests: %w", err)
	}
	if count == answered {
		return nil, nil
	}
	head := block.Number.Uint64()
	var pending []PendingRequest
	for to := head; uint64(len(pending)) < count-answered; to -= logWindow {
		from := c.deployedAt
		if to >= c.deployedAt+logWindow {
			from = to - logWindow + 1
		}
		found, err := c.findForced(ctx, answered, from, to)
		if err != nil {
			return nil, err
		}
		pending = append(found, pending...)
		if from == c.deployedAt {
			break
		}
	}
	slices.SortFunc(pending, func(a, b PendingRequest) int { return int(a.Number) - int(b.Number) })
	for i := range pending {
		if pending[i].Number != answered+uint64(i) {
			return nil, fmt.Errorf("settlement: the L1 endpoint shows request %d where %d is next: ask again", pending[i].Number, answered+uint64(i))
		}
	}
	if uint64(len(pending)) != count-answered {
		return nil, fmt.Errorf("settlement: the L1 endpoint shows %d of the %d requests that wait: it lacks logs; ask another", len(pending), count-answered)
	}
	return pending, nil
}

// findForced lists the requests from a number on that were made in some blocks.
func (c *Contract) findForced(ctx context.Context, first, from, to uint64) ([]PendingRequest, error) {
	event := c.abi.GetABI().Events[bindings.HealthRollupRevocationForcedEventName].ID
	logs, err := c.client.eth.FilterLogs(ctx, ethereum.FilterQuery{
		FromBlock: word64(from), ToBlock: word64(to), Addresses: []common.Address{c.address}, Topics: [][]common.Hash{{event}},
	})
	if err != nil {
		return nil, c.client.explain(ctx, "search forced requests", err)
	}
	var found []PendingRequest
	for i := range logs {
		made, err := c.abi.UnpackRevocationForcedEvent(&logs[i])
		if err != nil {
			return nil, fmt.Errorf("settlement: a forced request: %w", err)
		}
		if made.Number.Uint64() < first {
			continue
		}
		request, err := forcedOf(made)
		if err != nil {
			return nil, err
		}
		found = append(found, PendingRequest{Number: made.Number.Uint64(), Due: time.Unix(made.Due.Int64(), 0), Request: request})
	}
	return found, nil
}

// forcedOf puts the operation together as the contract did.
func forcedOf(made *bindings.HealthRollupRevocationForced) (protocol.Forced, error) {
	op := protocol.Op{Kind: protocol.OpRevokeConsent, Actor: made.Actor.Uint64(), Nonce: made.Nonce.Uint64()}
	op.Consent = made.Consent.Uint64()
	var forced protocol.Forced
	var err error
	if forced.Words, err = op.WordsOf(uint64(made.RulesVersion)); err != nil {
		return forced, fmt.Errorf("settlement: forced request %s: %w", made.Number, err)
	}
	forced.Signature.R.X.SetBigInt(made.Signature[0])
	forced.Signature.R.Y.SetBigInt(made.Signature[1])
	forced.Signature.S.Set(made.Signature[2])
	return forced, nil
}
