package demo

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/healthd/healthd/internal/chainclient"
	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/protocol"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// forgeries shows what never reaches the log: replays, forged signatures, operations of
// another network.
func (d *demo) forgeries(ctx context.Context) error {
	d.tell.chapter("What is not even logged")
	p := d.patients[0]
	gateway := d.net.Client.As(p.registrar.account())
	op := &consenttypes.RevokeConsent{Consent: 1}
	otherDomain := protocol.DomainOf("dev-elsewhere", nil)
	for _, forgery := range []struct {
		words  string
		domain protocol.Word
		signer *person
		nonce  uint64
		want   error
	}{
		{"a replayed operation", d.net.Domain, p.person, 0, protocol.ErrNonce},
		{"an operation signed with somebody else's key", d.net.Domain, d.nurse, p.nonce, protocol.ErrSignature},
		{"an operation signed for another chain", otherDomain, p.person, p.nonce, protocol.ErrSignature},
	} {
		envelope, err := zkbatchtypes.Seal(forgery.domain, forgery.signer.key, p.actor, forgery.nonce, op)
		if err != nil {
			return err
		}
		// Nothing in the bundle can be admitted, so the node does not even let it into a block.
		_, err = gateway.SubmitBundle(ctx, envelope)
		if !errors.Is(err, chainclient.ErrRefused) || !strings.Contains(err.Error(), forgery.want.Error()) {
			return fmt.Errorf("%s ended as %w, expected %w", forgery.words, err, forgery.want)
		}
		d.tell.say("turned away: %s (%s)", forgery.words, forgery.want)
	}
	return d.wrongKey(ctx, p)
}

// wrongKey shows that a document opens for nobody who was not given its key.
func (d *demo) wrongKey(ctx context.Context, p *patient) error {
	document, ok := p.find(codes.AllClasses)
	if !ok {
		document = &p.anchored[0]
	}
	if _, err := d.sum(d.nurse.vault.Get(ctx, document.document.CID)); err != nil {
		d.tell.say("unreadable without a key: %v", err)
		return nil
	}
	return fmt.Errorf("%s could read a document of %s without its key", d.nurse.name, p.name)
}
