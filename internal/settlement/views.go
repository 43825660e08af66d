package settlement

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/healthd/healthd/contracts/bindings"
	"github.com/healthd/healthd/internal/statetree"
)

// Views are the contracts that answer questions about single cells at settled roots. They hold nothing and have no
// owner: anybody may deploy them, any number of times, next to a settlement contract.
type Views struct {
	Membership common.Address // any cell
	Consents   common.Address // consents and access decisions
	Identities common.Address
	Claims     common.Address
	// GasUsed by the four deployments together.
	GasUsed uint64
}

// DeployViews puts the views of a settlement contract on chain, paid by key's account.
func DeployViews(ctx context.Context, client *Client, signer Signer, rollup common.Address, options Options) (Views, error) {
	if _, err := Open(ctx, client, rollup, nil, options); err != nil {
		return Views{}, err
	}
	var views Views
	account := newSender(client, signer, options.withDefaults())
	deploy := func(name, bin string, arguments []byte) (common.Address, error) {
		receipt, err := account.send(ctx, nil, creationCode(bin, arguments))
		if err != nil {
			return common.Address{}, fmt.Errorf("deploy %s: %w", name, err)
		}
		views.GasUsed += receipt.GasUsed
		return receipt.ContractAddress, nil
	}
	var err error
	if views.Membership, err = deploy("StateMembership", bindings.StateMembershipMetaData.Bin,
		bindings.NewStateMembership().PackConstructor(rollup)); err != nil {
		return Views{}, err
	}
	if views.Consents, err = deploy("ConsentVerifier", bindings.ConsentVerifierMetaData.Bin,
		bindings.NewConsentVerifier().PackConstructor(views.Membership)); err != nil {
		return Views{}, err
	}
	if views.Identities, err = deploy("IdentityVerifier", bindings.IdentityVerifierMetaData.Bin,
		bindings.NewIdentityVerifier().PackConstructor(views.Membership)); err != nil {
		return Views{}, err
	}
	if views.Claims, err = deploy("ClaimVerifier", bindings.ClaimVerifierMetaData.Bin,
		bindings.NewClaimVerifier().PackConstructor(views.Membership)); err != nil {
		return Views{}, err
	}
	return views, nil
}

// ViewProof is a proof as the views take it. The place of the cell is not in it: views are told kind and sequence.
func ViewProof(proof statetree.Proof) (encoded bindings.CellProof) {
	for i, word := range proof.Cell {
		encoded.Words[i] = word.Bytes()
	}
	for i, level := range proof.Siblings {
		for j, sibling := range level {
			encoded.Siblings[i][j] = sibling.Bytes()
		}
	}
	return encoded
}
