package release

import (
	"context"
	"errors"
	"net/http"
	"time"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/release/binding"
	"github.com/healthd/healthd/internal/requester"
	"github.com/healthd/healthd/internal/vault"
)

// maxHandedOver bounds one answer: a grant has some two thousand bytes.
const maxHandedOver = 2000

// HandOver is what somebody's vault opens from now on.
type HandOver struct {
	Access    uint64       `json:"access"`
	Patient   uint64       `json:"patient"`
	Custodian uint64       `json:"custodian"`
	Documents []HandedOver `json:"documents"`
}

// HandedOver is one document and the key to it.
type HandedOver struct {
	Record uint64 `json:"record"`
	Name   string `json:"name"`
	Class  string `json:"class"`
	CID    string `json:"cid"`
	// Grant is an age file that only the recipient opens.
	Grant []byte `json:"grant"`
}

// HandOver gives the file keys of what a decision covers, wrapped to the recipient that the decision is bound to. The keys
// are made before the journal is written, so that a failure does not use the decision up, and returned only after it.
func (o *Office) HandOver(ctx context.Context, who *requester.Requester, recipient vault.Recipient) (*HandOver, error) {
	c, err := o.hear(ctx, who, binding.RecipientKey(recipient.String()), true)
	if err != nil {
		return nil, err
	}
	versions, err := o.decided(ctx, c)
	if err != nil {
		return nil, err
	}
	if len(versions) > maxHandedOver {
		return nil, outcome.New(http.StatusUnprocessableEntity, outcome.TooCostly, "the decision covers %d documents, and at most %d are handed over at once: ask for fewer classes", len(versions), maxHandedOver)
	}
	handed := &HandOver{Access: c.Access.Sequence, Patient: c.Access.Patient, Custodian: o.Custodian, Documents: []HandedOver{}}
	for _, v := range versions {
		grant, err := o.Custody.Grant(ctx, v.Content, recipient)
		if err != nil {
			return nil, outcome.Of(err)
		}
		handed.Documents = append(handed.Documents, HandedOver{
			Record: v.Cell.Sequence, Name: v.Record, Class: codes.Class(v.Cell.Classes).String(), CID: v.Content.String(), Grant: grant,
		})
	}
	done, err := o.journal.Claim(c.release(HandingOver, time.Time{}, versions), o.notifies(c.breaksGlass()))
	if errors.Is(err, ErrReleased) {
		c.Released = o.journal.Of(c.Access.Sequence)
		return nil, o.refuse(Judge(c))
	}
	if err != nil {
		return nil, outcome.Of(err)
	}
	o.announce(&done)
	return handed, nil
}
