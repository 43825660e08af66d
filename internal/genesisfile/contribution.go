package genesisfile

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"

	cmted25519 "github.com/cometbft/cometbft/crypto/ed25519"
	"github.com/ethereum/go-ethereum/accounts"

	"github.com/healthd/healthd/internal/attestation"
	"github.com/healthd/healthd/internal/edwardskey"
	"github.com/healthd/healthd/internal/ethsign"
)

// Contribution is an institution's part of a genesis file: its statement, signed by every key that the statement names,
// so that nobody can bring in a key that is another's.
type Contribution struct {
	Statement            Statement `json:"statement"`
	ActorSignature       []byte    `json:"actor_signature"`
	ConsensusSignature   []byte    `json:"consensus_signature"`
	AttestationSignature []byte    `json:"attestation_signature"`
}

// Keys sign a statement.
type Keys struct {
	// Actor signs with the institution's account key.
	Actor func(message []byte) ([]byte, error)
	// Consensus signs with the key of the validator.
	Consensus func(message []byte) ([]byte, error)
	// Attestation signs with the key that will attest ranges.
	Attestation ethsign.Signer
}

// Contribute signs a statement with all keys, and checks the result.
func Contribute(ctx context.Context, statement Statement, keys Keys) (Contribution, error) {
	c := Contribution{Statement: statement}
	if err := statement.Validate(); err != nil {
		return c, err
	}
	message := statement.signBytes()
	var err error
	if c.ActorSignature, err = keys.Actor(message); err != nil {
		return c, fmt.Errorf("sign with the actor key: %w", err)
	}
	if c.ConsensusSignature, err = keys.Consensus(message); err != nil {
		return c, fmt.Errorf("sign with the consensus key: %w", err)
	}
	if c.AttestationSignature, err = keys.Attestation.Sign(ctx, ethereumMessage(message)); err != nil {
		return c, fmt.Errorf("sign with the attestation key: %w", err)
	}
	return c, c.Verify()
}

// ethereumMessage is the preimage of a message that an Ethereum key signs, by EIP-191. Neither a transaction nor what
// EIP-712 hashes begins like it.
func ethereumMessage(message []byte) []byte {
	_, preimage := accounts.TextAndHash(message)
	return []byte(preimage)
}

// ParseContribution reads the JSON form and refuses what it does not know.
func ParseContribution(content []byte) (Contribution, error) {
	var c Contribution
	decoder := json.NewDecoder(bytes.NewReader(content))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&c); err != nil {
		return c, fmt.Errorf("it is no contribution, as `healthd genesis contribute` writes it: %w", err)
	}
	if decoder.More() {
		return c, errors.New("something follows after the contribution")
	}
	return c, nil
}

// Verify checks the statement and the signatures by all of its keys.
func (c Contribution) Verify() error {
	if err := c.Statement.Validate(); err != nil {
		return err
	}
	message := c.Statement.signBytes()
	actor, err := c.Statement.actorKey()
	if err != nil {
		return err
	}
	if !edwardskey.NewPubKey(actor).VerifySignature(message, c.ActorSignature) {
		return errors.New("actor_signature is not by actor_key over this statement: has somebody changed the file?")
	}
	if !cmted25519.PubKey(c.Statement.ConsensusKey).VerifySignature(message, c.ConsensusSignature) {
		return errors.New("consensus_signature is not by consensus_key over this statement: the institution does not prove that the key is its own")
	}
	signedBy, err := attestation.Recover(attestation.Digest(ethereumMessage(message)), c.AttestationSignature)
	if err != nil {
		return fmt.Errorf("attestation_signature: %w", err)
	}
	if signedBy != c.Statement.attester() {
		return fmt.Errorf("attestation_signature is by %s, not by attestation_address %s", signedBy, c.Statement.attester())
	}
	return nil
}
