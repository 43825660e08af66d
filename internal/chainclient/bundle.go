package chainclient

import (
	"context"
	"fmt"

	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// SubmitBundle submits envelopes and returns what became of each.
func (c *Client) SubmitBundle(ctx context.Context, envelopes ...zkbatchtypes.Envelope) ([]zkbatchtypes.EnvelopeResult, error) {
	landed, err := c.LandBundle(ctx, envelopes...)
	return landed.Results, err
}

// Landed is a bundle that is in a block.
type Landed struct {
	TxHash  string
	Height  int64
	Results []zkbatchtypes.EnvelopeResult // one for each envelope
}

// LandBundle submits envelopes like SubmitBundle and says where they landed, too.
func (c *Client) LandBundle(ctx context.Context, envelopes ...zkbatchtypes.Envelope) (Landed, error) {
	bundle := &zkbatchtypes.MsgSubmitBundle{Submitter: c.address.String(), Envelopes: envelopes}
	if err := bundle.ValidateBasic(); err != nil {
		return Landed{}, fmt.Errorf("%w: %w", ErrRefused, err)
	}
	var response zkbatchtypes.MsgSubmitBundleResponse
	result, err := c.land(ctx, bundle, &response)
	if err != nil {
		return Landed{}, err
	}
	return Landed{TxHash: result.TxHash, Height: result.Height, Results: response.Results}, nil
}
