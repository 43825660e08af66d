package replication

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/ipfs/go-cid"
	"github.com/libp2p/go-libp2p/core/peer"
)

const (
	protocolID = "/healthd/pins/1"
	// exchangeTime bounds one question and its answer.
	exchangeTime = 20 * time.Second
	// pageSize is how many rulings or roots one message has at most.
	pageSize = 512
	// messageSize bounds a message, in bytes: a page of the longest rulings takes half of it.
	messageSize = 512 << 10
	// exchanges is how many questions a node answers at a time.
	exchanges = 32
)

// question is one of three: for rulings, for what is pinned, or none, which says that there is news.
type question struct {
	Since *cursor   `json:"since,omitempty"`
	Have  []cid.Cid `json:"have,omitempty"`
}

// answer has what was asked for.
type answer struct {
	Log     string   `json:"log,omitempty"`
	Rulings []ruling `json:"rulings,omitempty"`
	After   uint64   `json:"after,omitempty"`
	More    bool     `json:"more,omitempty"`
	Pinned  []bool   `json:"pinned,omitempty"` // in the order of what was asked for
}

// writeMessage sends the length, four bytes big-endian, and the JSON text.
func writeMessage(to io.Writer, message any) error {
	text, err := json.Marshal(message)
	if err != nil {
		return err
	}
	_, err = to.Write(append(binary.BigEndian.AppendUint32(nil, uint32(len(text))), text...))
	return err
}

func readMessage(from io.Reader, message any) error {
	var head [4]byte
	if _, err := io.ReadFull(from, head[:]); err != nil {
		return err
	}
	size := binary.BigEndian.Uint32(head[:])
	if size > messageSize {
		return fmt.Errorf("replication: a message of %d bytes is too long", size)
	}
	text := make([]byte, size)
	if _, err := io.ReadFull(from, text); err != nil {
		return err
	}
	return json.Unmarshal(text, message)
}

// ask puts one question to a member.
func (r *Replicator) ask(ctx context.Context, to peer.ID, q question) (a answer, err error) {
	ctx, cancel := context.WithTimeout(ctx, exchangeTime)
	defer cancel()
	err = r.node.Exchange(ctx, to, protocolID, func(stream io.ReadWriter) error {
		if err := writeMessage(stream, q); err != nil {
			return err
		}
		return readMessage(stream, &a)
	})
	if err == nil && (len(a.Rulings) > pageSize || len(a.Pinned) != len(q.Have)) {
		err = errors.New("replication: an answer that does not fit its question")
	}
	return a, err
}

// serve answers a question of a member, and nobody else's.
func (r *Replicator) serve(_ context.Context, from peer.ID, stream io.ReadWriter) error {
	select {
	case r.answering <- struct{}{}:
		defer func() { <-r.answering }()
	default:
		return errors.New("replication: too many questions at a time")
	}
	if err := r.begin(); err != nil {
		return err
	}
	defer r.end()
	if m, known := r.currentRoster().member(from); !known || m.Left {
		return fmt.Errorf("replication: %s is not a member", from)
	}
	var q question
	if err := readMessage(stream, &q); err != nil {
		return err
	}
	a, err := r.answer(q)
	if err != nil {
		return err
	}
	return writeMessage(stream, a)
}

func (r *Replicator) answer(q question) (answer, error) {
	switch {
	case q.Since != nil:
		after := q.Since.After
		if q.Since.Log != r.ledger.log {
			after = 0
		}
		page, next, err := r.ledger.since(after, pageSize)
		return answer{Log: r.ledger.log, Rulings: page, After: next, More: len(page) == pageSize}, err
	case len(q.Have) > pageSize:
		return answer{}, errors.New("replication: too many roots in a question")
	case q.Have != nil:
		pinned := make([]bool, 0, len(q.Have))
		for _, root := range q.Have {
			has, err := r.confirms(root)
			if err != nil {
				return answer{}, err
			}
			pinned = append(pinned, has)
		}
		return answer{Pinned: pinned}, nil
	}
	r.wake()
	return answer{}, nil
}
