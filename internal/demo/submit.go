package demo

import (
	"context"
	"fmt"
	"slices"

	"github.com/healthd/healthd/internal/protocol"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// request is what one person signs as one envelope.
type request struct {
	by  *person
	ops []zkbatchtypes.Operation
}

// maxEnvelopesPerBundle keeps transactions small enough to read in an explorer.
const maxEnvelopesPerBundle = 32

// submit has a gateway submit requests of any persons and returns the results of all
// operations in order. It fails where an envelope is dropped.
func (d *demo) submit(ctx context.Context, gateway *person, requests ...request) ([]zkbatchtypes.OpResult, error) {
	var all []zkbatchtypes.OpResult
	for chunk := range slices.Chunk(requests, maxEnvelopesPerBundle) {
		var envelopes []zkbatchtypes.Envelope
		for _, r := range chunk {
			envelope, err := zkbatchtypes.Seal(d.net.Domain, r.by.key, r.by.actor, r.by.nonce, r.ops...)
			if err != nil {
				return nil, fmt.Errorf("%s signs: %w", r.by.name, err)
			}
			r.by.nonce += uint64(len(r.ops))
			envelopes = append(envelopes, envelope)
		}
		results, err := d.net.Client.As(gateway.account()).SubmitBundle(ctx, envelopes...)
		if err != nil {
			return nil, fmt.Errorf("%s submits %d envelopes: %w", gateway.name, len(envelopes), err)
		}
		for i := range results {
			if !results[i].Admitted {
				return nil, fmt.Errorf("an envelope of %s was dropped: %s", chunk[i].by.name, results[i].DropReason)
			}
			d.count(&envelopes[i], &results[i])
			all = append(all, results[i].Results...)
		}
	}
	return all, nil
}

// count keeps the figures of the summary.
func (d *demo) count(envelope *zkbatchtypes.Envelope, result *zkbatchtypes.EnvelopeResult) {
	for i := range result.Results {
		kind := "unknown"
		if op, err := envelope.Ops[i].Protocol(); err == nil {
			kind = op.Kind.String()
		}
		d.summary.OpsByKind[kind]++
		outcome := &result.Results[i]
		switch {
		case outcome.Code != uint32(protocol.Applied):
			d.summary.OpsRefused++
		case kind == protocol.OpRequestAccess.String() && outcome.Reason == uint32(protocol.Allowed):
			d.summary.AccessAllowed++
		case kind == protocol.OpRequestAccess.String():
			d.summary.AccessDenied = append(d.summary.AccessDenied, Denial{Reason: outcome.ReasonName})
		}
	}
}

// must submits requests of which every operation must be applied.
func (d *demo) must(ctx context.Context, gateway *person, requests ...request) ([]zkbatchtypes.OpResult, error) {
	results, err := d.submit(ctx, gateway, requests...)
	if err != nil {
		return nil, err
	}
	for i := range results {
		if results[i].Code != uint32(protocol.Applied) {
			return nil, fmt.Errorf("operation %d was refused: %s", i+1, protocol.Code(results[i].Code).Explain())
		}
	}
	return results, nil
}

// one submits one operation of a person who must see a given result.
func (d *demo) one(ctx context.Context, gateway, by *person, op zkbatchtypes.Operation, want protocol.Code) (*zkbatchtypes.OpResult, error) {
	results, err := d.submit(ctx, gateway, request{by: by, ops: []zkbatchtypes.Operation{op}})
	if err != nil {
		return nil, err
	}
	if got := protocol.Code(results[0].Code); got != want {
		return nil, fmt.Errorf("an operation of %s ended as %q, expected %q", by.name, got, want)
	}
	return &results[0], nil
}
