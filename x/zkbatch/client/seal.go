package client

import (
	"errors"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/x/zkbatch/types"
)

// SealOne signs operations with the actor's next nonces as one envelope, for somebody else to submit before the actor signs
// anything again.
func (s *Signer) SealOne(cmd *cobra.Command, operations ...types.Operation) (*types.Envelope, error) {
	envelopes, err := s.seal(cmd.Context(), operations)
	if err != nil {
		return nil, err
	}
	if len(envelopes) != 1 {
		return nil, errors.New("that is more than one envelope holds")
	}
	return &envelopes[0], nil
}
