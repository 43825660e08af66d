package custody

import (
	"context"
	"errors"

	"github.com/ipfs/go-cid"

	"github.com/healthd/healthd/internal/vault"
)

// Registered says whether an actor is a patient whom this party registered, and whose records it therefore keeps.
func (c *Custodian) Registered(ctx context.Context, actor uint64) (bool, error) {
	index, err := c.ledger.Index(ctx, actor)
	if errors.Is(err, ErrNoPatient) {
		return false, nil
	}
	return err == nil && index.Registrar == c.ledger.Self(), err
}

// Contents are the files that a patient's records consist of now: the index, the documents and the keys that were given.
func (c *Custodian) Contents(ctx context.Context, patient uint64) (map[cid.Cid]bool, error) {
	index, head, err := c.Index(ctx, patient)
	if errors.Is(err, vault.ErrNoIndex) {
		return map[cid.Cid]bool{}, nil
	}
	if err != nil {
		return nil, err
	}
	contents := map[cid.Cid]bool{head.Digest.CID(true): true, head.Digest.CID(false): true}
	for _, version := range index.Versions {
		contents[version.Content] = true
		for _, grant := range version.Grants {
			contents[grant.Grant] = true
		}
	}
	return contents, nil
}
