package chainclient

import (
	"context"

	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// SubmitBundle submits envelopes and returns what became of each.
func (c *Client) SubmitBundle(ctx context.Context, envelopes ...zkbatchtypes.Envelope) ([]zkbatchtypes.EnvelopeResult, error) {
	var response zkbatchtypes.MsgSubmitBundleResponse
	err := c.Send(ctx, &zkbatchtypes.MsgSubmitBundle{Submitter: c.address.String(), Envelopes: envelopes}, &response)
	return response.Results, err
}
