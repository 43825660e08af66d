package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/client/flags"
	"github.com/cosmos/cosmos-sdk/types/query"

	"github.com/healthd/healthd/internal/cellproof"
	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/vault"
	recordstypes "github.com/healthd/healthd/x/records/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// vaultChain is the chain as the vault's commands use it.
type vaultChain struct {
	cmd     *cobra.Command
	network client.Context
	signer  *opclient.Signer // nil for those that only read
}

// dialVaultChain asks as the actor of --from, or as nobody where the command has no such flag.
func dialVaultChain(cmd *cobra.Command) (*vaultChain, error) {
	network, err := client.GetClientQueryContext(cmd)
	if err != nil || cmd.Flags().Lookup(flagFrom) == nil {
		return &vaultChain{cmd: cmd, network: network}, err
	}
	if network.ChainID == "" { // a home that holds a vault and no node's configuration
		answer, err := zkbatchtypes.NewQueryClient(network).Status(cmd.Context(), &zkbatchtypes.QueryStatusRequest{})
		if err != nil {
			return nil, reachable(err)
		}
		if err := cmd.Flags().Set(flags.FlagChainID, answer.ChainId); err != nil {
			return nil, err
		}
	}
	signer, err := opclient.NewSigner(cmd)
	if err != nil {
		return nil, reachable(err)
	}
	return &vaultChain{cmd: cmd, network: signer.Context, signer: signer}, nil
}

// reachable says what to do where the node does not answer.
func reachable(err error) error {
	if err != nil && (status.Code(err) == codes.Unavailable || strings.Contains(err.Error(), "connection refused")) {
		return fmt.Errorf("the node does not answer: is 'healthd start' running, and is --node its RPC address? (%w)", err)
	}
	return err
}

// Head implements vault.Chain.
func (c *vaultChain) Head(ctx context.Context, patient uint64) (vault.Head, error) {
	index, err := c.index(ctx, patient)
	if err != nil || len(index.Head) == 0 {
		return vault.Head{}, err
	}
	return vault.Head{Digest: ipfs.DigestFromBytes([32]byte(index.Head)), Version: index.Version}, nil
}

func (c *vaultChain) index(ctx context.Context, patient uint64) (*recordstypes.Index, error) {
	answer, err := recordstypes.NewQueryClient(c.network).Index(ctx, &recordstypes.QueryIndexRequest{Patient: patient})
	if status.Code(err) == codes.NotFound {
		return nil, fmt.Errorf("actor %d is no patient: --%s is the patient's number, as its hospital got it at registration", patient, flagPatient)
	}
	if err != nil {
		return nil, reachable(err)
	}
	return &answer.Index, nil
}

// Move implements vault.Chain: one envelope, whose last operation moves the head.
func (c *vaultChain) Move(_ context.Context, patient uint64, from, to vault.Head, anchors []vault.Anchor) ([]uint64, error) {
	operations := make([]zkbatchtypes.Operation, len(anchors))
	for i, anchor := range anchors {
		move := headMove{version: from.Version, continues: i < len(anchors)-1}
		if from != (vault.Head{}) {
			move.stated = bytesOf(from.Digest)
		}
		if !move.continues {
			move.next = bytesOf(to.Digest)
		}
		operations[i] = move.operation(patient, anchor)
	}
	outcome, err := c.signer.Submit(c.cmd, operations...)
	if err != nil {
		return nil, notTaken(err)
	}
	return judged(outcome)
}

// headMove is what an operation says of the index.
type headMove struct {
	stated, next []byte
	version      uint64
	continues    bool
}

func (m headMove) operation(patient uint64, anchor vault.Anchor) zkbatchtypes.Operation {
	if anchor.Action == vault.ActionErase {
		return &recordstypes.EraseRecord{
			Patient: patient, Record: anchor.Record, StatedHead: m.stated, StatedVersion: m.version, NewHead: m.next, Continues: m.continues,
		}
	}
	return &recordstypes.AnchorRecord{
		Patient: patient, Action: actionsOnChain[anchor.Action], Record: anchor.Record, Consent: anchor.Consent,
		Classes: uint32(anchor.Class), Content: bytesOf(anchor.Content),
		StatedHead: m.stated, StatedVersion: m.version, NewHead: m.next, Continues: m.continues,
	}
}

var actionsOnChain = map[vault.Action]recordstypes.Action{
	vault.ActionCreate:         recordstypes.ACTION_CREATE,
	vault.ActionAmend:          recordstypes.ACTION_AMEND,
	vault.ActionSupersede:      recordstypes.ACTION_SUPERSEDE,
	vault.ActionEnteredInError: recordstypes.ACTION_ENTERED_IN_ERROR,
}

func bytesOf(digest ipfs.Digest) []byte {
	hash := digest.Bytes()
	return hash[:]
}

// notTaken tells a transaction that another of the same signer overtook, which is worth another attempt, and one that
// the node refused, from one of which nobody knows whether it came through.
func notTaken(err error) error {
	text := err.Error()
	switch {
	case strings.Contains(text, "account sequence mismatch"), strings.Contains(text, protocol.ErrNonce.Error()):
		return fmt.Errorf("%w: another operation of this key came first", vault.ErrHeadMoved)
	case strings.Contains(text, "did not take the transaction"):
		return fmt.Errorf("%w: %w", vault.ErrRefused, err)
	}
	return reachable(err)
}

// judged returns the new records, or why there are none. All operations state the same head, so where it has moved
// none of them was applied.
func judged(outcome *opclient.Outcome) ([]uint64, error) {
	var records []uint64
	for _, operation := range outcome.Operations {
		switch {
		case operation.Result == "applied":
			records = append(records, operation.Sequence)
		case operation.Code == protocol.HeadMismatch.String(), strings.Contains(operation.Explanation, protocol.ErrNonce.Error()),
			strings.Contains(operation.Code, "nonce"):
			return nil, vault.ErrHeadMoved
		default:
			return nil, fmt.Errorf("%w: %s: %s", vault.ErrRefused, operation.Code, operation.Explanation)
		}
	}
	return records, nil
}

// send submits operations that move no head.
func (c *vaultChain) send(operations ...zkbatchtypes.Operation) error {
	outcome, err := c.signer.Submit(c.cmd, operations...)
	if err != nil {
		return reachable(err)
	}
	return outcome.Failure()
}

// record returns one record.
func (c *vaultChain) record(ctx context.Context, sequence uint64) (*recordstypes.Record, error) {
	answer, err := recordstypes.NewQueryClient(c.network).Record(ctx, &recordstypes.QueryRecordRequest{Sequence: sequence})
	if status.Code(err) == codes.NotFound {
		return nil, fmt.Errorf("there is no record %d: 'healthd vault ls' lists a patient's", sequence)
	}
	if err != nil {
		return nil, reachable(err)
	}
	return &answer.Record, nil
}

// chainRecords are a patient's records on the chain.
type chainRecords struct {
	byDigest map[ipfs.Digest]recordstypes.Record // of records with content of their own
	receipts map[uint64]uint64                   // erased record to its receipt
}

func (c *vaultChain) records(ctx context.Context, patient uint64) (*chainRecords, error) {
	found := &chainRecords{byDigest: map[ipfs.Digest]recordstypes.Record{}, receipts: map[uint64]uint64{}}
	request := &recordstypes.QueryRecordsByPatientRequest{Patient: patient}
	for {
		page, err := recordstypes.NewQueryClient(c.network).RecordsByPatient(ctx, request)
		if err != nil {
			return nil, reachable(err)
		}
		for _, record := range page.Records {
			if record.Action == recordstypes.ACTION_ERASE {
				found.receipts[record.Previous] = record.Sequence
			} else if len(record.Content) == 32 {
				found.byDigest[ipfs.DigestFromBytes([32]byte(record.Content))] = record
			}
		}
		if page.Pagination == nil || len(page.Pagination.NextKey) == 0 {
			return found, nil
		}
		request.Pagination = &query.PageRequest{Key: page.Pagination.NextKey}
	}
}

// errUnproven: the range that holds the state is not proven yet.
var errUnproven = errors.New("not proven yet")

// proof fetches the proof of a cell under the newest proven root and checks it.
func (c *vaultChain) proof(ctx context.Context, kind protocol.CellKind, sequence uint64) (*cellproof.File, error) {
	answer, err := zkbatchtypes.NewQueryClient(c.network).MembershipProof(ctx, &zkbatchtypes.QueryMembershipProofRequest{Kind: kind.String(), Sequence: sequence})
	if code := status.Code(err); code == codes.NotFound || code == codes.FailedPrecondition || code == codes.InvalidArgument || code == codes.OutOfRange {
		return nil, errUnproven
	}
	if err != nil {
		return nil, reachable(err)
	}
	file, err := cellproof.New(answer.ChainId, answer.Domain, answer.Range, answer.Root, answer.Proof)
	if err != nil {
		return nil, fmt.Errorf("the node's proof of %s %d does not hold: ask another node: %w", kind, sequence, err)
	}
	if !file.Exists {
		return nil, errUnproven
	}
	return file, nil
}
