package chainclient

import (
	"bytes"
	"context"
	"fmt"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/prover"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// RequireKey refuses keys of another setup than the network's: nobody would accept what they prove.
func (c *Client) RequireKey(ctx context.Context, keys *prover.Keys) error {
	ours, err := keys.Verifying.Encode()
	if err != nil {
		return err
	}
	answer, err := c.Batches().VerifyingKeys(ctx, &zkbatchtypes.QueryVerifyingKeysRequest{})
	if err != nil {
		return c.explain(err)
	}
	for _, entry := range answer.Keys {
		if entry.Shape == keys.Shape.ID && entry.RulesVersion == protocol.RulesVersion && bytes.Equal(entry.Key, ours) {
			return nil
		}
	}
	return fmt.Errorf("the chain checks proofs of shape %s with another key, or not at all: copy the zk folder of the home whose keys are in the genesis file", keys.Shape.Name)
}
