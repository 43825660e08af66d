package custody

import (
	"context"
	"errors"
)

// Registered says whether an actor is a patient whom this party registered, and whose records it therefore keeps.
func (c *Custodian) Registered(ctx context.Context, actor uint64) (bool, error) {
	index, err := c.ledger.Index(ctx, actor)
	if errors.Is(err, ErrNoPatient) {
		return false, nil
	}
	return err == nil && index.Registrar == c.ledger.Self(), err
}
