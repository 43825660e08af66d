package demo

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/vault"
	recordstypes "github.com/healthd/healthd/x/records/types"
)

// erase is the second half of journey 5: a patient erases a record. (Journey 2 corrected one.)
func (d *demo) erase(ctx context.Context) error {
	d.tell.chapter("Journey 5: a patient erases a record")
	p := d.patients[0]
	erased, ok := p.find(codes.Routine)
	if !ok {
		return fmt.Errorf("%s has no routine record", p.name)
	}
	receipt, err := p.vault.Put(ctx, strings.NewReader("erased at the patient's request\n"), erased.document.Class, p.registrar.vault.Recipient())
	if err != nil {
		return err
	}
	if err := p.index.AddVersion(vault.Version{
		Record: erased.name, Content: receipt.CID, Class: receipt.Class, Author: p.actor, Time: time.Now().Unix(),
		Action: vault.ActionErase, Previous: erased.document.CID,
	}); err != nil {
		return err
	}
	head, err := d.storeIndex(ctx, p)
	if err != nil {
		return err
	}
	d.summary.Files++
	op := &recordstypes.EraseRecord{Patient: p.actor, Record: erased.record, StatedHead: p.head, StatedVersion: p.version, NewHead: head}
	assigned, err := d.tellSteps(ctx, p.registrar, step{p.person, op, protocol.Applied, p.name + " erases a record"})
	if err != nil {
		return err
	}
	p.head, p.version = head, p.version+1
	if err := p.holder.Unpin(ctx, erased.document.CID); err != nil {
		return err
	}
	d.tell.say("record %d is the receipt on the chain; the custodian no longer pins the ciphertext", assigned[0])
	op.StatedHead, op.StatedVersion = p.head, p.version
	_, err = d.tellSteps(ctx, p.registrar, step{p.person, op, protocol.AlreadyErased, "erasing it again"})
	return err
}
