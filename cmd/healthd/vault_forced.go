package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/settlement"
	"github.com/healthd/healthd/internal/zkcrypto"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// errRevocationForced says that a consent is active on the chain only because the network has not executed its revocation.
var errRevocationForced = errors.New("the patient has revoked this consent through Ethereum, and the network has not executed it yet: no keys are given")

// requireNoForcedRevocation refuses keys under a consent whose revocation, signed by the patient or the guardian, waits in
// the settlement contract's queue. A network that ignores a patient must not decide who gets keys meanwhile.
func (c *vaultChain) requireNoForcedRevocation(ctx context.Context, endpoint string, number uint64, consent *consenttypes.Consent) error {
	batches := zkbatchtypes.NewQueryClient(c.network)
	params, err := batches.Params(ctx, &zkbatchtypes.QueryParamsRequest{})
	if err != nil {
		return reachable(err)
	}
	if params.Params.SettlementContract == "" {
		return nil // the network settles nowhere, so nothing can be forced
	}
	if endpoint == "" {
		c.cmd.PrintErrf("warning: without --%s nobody looks whether a revocation of consent %d waits on Ethereum\n", flagL1RPC, number)
		return nil
	}
	status, err := batches.Status(ctx, &zkbatchtypes.QueryStatusRequest{})
	if err != nil {
		return reachable(err)
	}
	var domain protocol.Word
	if err := domain.SetBytesCanonical(status.Domain); err != nil {
		return err
	}
	ethereum, err := settlement.Dial(ctx, endpoint)
	if err != nil {
		return err
	}
	defer ethereum.Close()
	contract, err := settlement.Open(ctx, ethereum, common.HexToAddress(params.Params.SettlementContract), nil, settlement.Options{})
	if err != nil {
		return err
	}
	if own := contract.Domain(); !own.Equal(&domain) || ethereum.ChainID().Uint64() != params.Params.L1ChainId {
		return fmt.Errorf("--%s %s shows another network's contract, or is another Ethereum: the network settles at %s on chain %d",
			flagL1RPC, endpoint, params.Params.SettlementContract, params.Params.L1ChainId)
	}
	pending, err := contract.PendingForced(ctx)
	if err != nil {
		return err
	}
	for _, request := range pending {
		revokes, err := c.revokes(ctx, domain, &request.Request, number, consent)
		if err != nil {
			return err
		}
		if revokes {
			return fmt.Errorf("consent %d: %w (request %d, due %s)", number, errRevocationForced, request.Number, request.Due.UTC().Format(time.RFC3339))
		}
	}
	return nil
}

// revokes says whether a request is the well-signed revocation of a consent by its patient or the patient's guardian.
func (c *vaultChain) revokes(ctx context.Context, domain protocol.Word, request *protocol.Forced, number uint64, consent *consenttypes.Consent) (bool, error) {
	envelope, err := request.Envelope()
	if err != nil || envelope.Ops[0].Consent != number {
		return false, nil //nolint:nilerr // of another version of the rules: not admissible
	}
	op := &envelope.Ops[0]
	patient, err := c.actor(ctx, consent.Patient)
	if err != nil {
		return false, err
	}
	if op.Actor != consent.Patient && (op.Actor == 0 || op.Actor != patient.Guardian) {
		return false, nil
	}
	signer, err := c.actor(ctx, op.Actor)
	if err != nil {
		return false, err
	}
	key, err := zkcrypto.ParsePublicKey(signer.PublicKey)
	if err != nil {
		return false, err
	}
	return op.Nonce >= signer.Nonce && key.VerifyOperation(protocol.Digest(domain, protocol.Word{}, request.Words), envelope.Signature[:]), nil
}
