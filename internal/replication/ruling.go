package replication

import (
	"encoding/binary"
	"errors"
	"fmt"
	"time"

	"github.com/ipfs/go-cid"
	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/healthd/healthd/internal/ipfs"
)

// kind is what a member rules about a root.
type kind string

const (
	claim  kind = "claim"  // it shall be kept
	forget kind = "forget" // it shall be gone, for ever: a tombstone
)

// ruling is one member's word about a root, signed with the key of its peer id so that others can pass it on.
// A member's forget ends its claim and can never be taken back.
type ruling struct {
	Root      cid.Cid `json:"root"`
	Home      peer.ID `json:"home"` // who rules
	Kind      kind    `json:"kind"`
	Time      int64   `json:"time"` // Unix seconds
	Signature []byte  `json:"signature"`
}

// clockSkew is how far ahead a member's clock may be.
const clockSkew = time.Hour

func (r ruling) message() []byte {
	message := fmt.Appendf(nil, "healthd/pins/1 %s ", r.Kind)
	message = binary.BigEndian.AppendUint64(message, uint64(r.Time))
	return append(message, r.Root.Bytes()...)
}

// check verifies what can be told without knowing the consortium. A forget that is older than the time for which they
// are remembered is refused: members that have dropped it would otherwise give it to each other again.
func (r ruling) check(now time.Time, retention time.Duration) error {
	if _, err := ipfs.DigestOf(r.Root); err != nil {
		return err
	}
	at := time.Unix(r.Time, 0)
	switch {
	case r.Kind != claim && r.Kind != forget:
		return errors.New("replication: unknown kind of ruling")
	case at.After(now.Add(clockSkew)):
		return errors.New("replication: a ruling from the future: compare the clocks")
	case r.Kind == forget && at.Before(now.Add(-retention)):
		return errors.New("replication: a forget that is too old")
	case !ipfs.VerifyPeer(r.Home, r.message(), r.Signature):
		return errors.New("replication: a ruling's signature is not its member's")
	}
	return nil
}

// opinion is all that is known about a root.
type opinion struct {
	root      cid.Cid
	claims    []peer.ID
	forgotten []peer.ID
	barred    bool // by this node's own operator
}

// homes are the members whose claims stand. A claim falls by a forget of the same member, or of another node of its
// institution, and of nobody else: otherwise any member could erase everybody's content.
func (o opinion) homes(roster Roster) []peer.ID {
	if o.barred {
		return nil
	}
	var standing []peer.ID
	for _, home := range o.claims {
		if !o.fallen(home, roster) {
			standing = append(standing, home)
		}
	}
	return standing
}

func (o opinion) fallen(home peer.ID, roster Roster) bool {
	of, known := roster.member(home)
	for _, signer := range o.forgotten {
		by, member := roster.member(signer)
		if signer == home || (known && member && of.Institution != "" && by.Institution == of.Institution) {
			return true
		}
	}
	return false
}
