package replication

import (
	"context"
	"time"

	"github.com/ipfs/go-cid"
	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/healthd/healthd/internal/ipfs"
)

// What hostile members need.
type (
	Ruling   = ruling
	Question = question
	Answer   = answer
)

const (
	Claim      = claim
	Forget     = forget
	ProtocolID = protocolID
)

// SignRuling makes a ruling in the name of home, signed by a node.
func SignRuling(by *ipfs.Node, home peer.ID, root cid.Cid, what kind, at time.Time) Ruling {
	r := ruling{Root: root, Home: home, Kind: what, Time: at.Unix()}
	r.Signature, _ = by.Sign(r.message())
	return r
}

var (
	Place        = place
	WriteMessage = writeMessage
	ReadMessage  = readMessage
)

// Ask puts a question as this node.
func (r *Replicator) Ask(ctx context.Context, to peer.ID, q Question) (Answer, error) {
	return r.ask(ctx, to, q)
}

// Check is a ruling's check.
func (r ruling) Check(now time.Time, retention time.Duration) error { return r.check(now, retention) }

// Since asks for all rulings.
func Since() Question { return Question{Since: &cursor{}} }
