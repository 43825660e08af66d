package main

import (
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client/flags"

	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/vault"
	recordstypes "github.com/healthd/healthd/x/records/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
)

// addReaderFlags is for commands that read a patient's index.
func addReaderFlags(cmd *cobra.Command) {
	flags.AddQueryFlagsToCmd(cmd)
	cmd.Flags().String(flagFrom, "", "Name of the key in the keyring by which a --depot knows you")
	cmd.Flags().String(flags.FlagChainID, "", "Chain id of the network; the node is asked if absent")
	flags.AddKeyringFlags(cmd.Flags())
	opclient.AddActorFlag(cmd)
	cmd.Flags().Uint64(flagPatient, 0, "Patient, by sequence")
	addIdentityFlag(cmd)
	addStoreFlags(cmd)
	checkOutputFlag(cmd)
}

// listedVersion is one version of a record as index and chain together know it.
type listedVersion struct {
	Record  uint64             `json:"record"` // on the chain; 0 where it is not anchored
	Name    string             `json:"name"`
	CID     string             `json:"cid"`
	Digest  string             `json:"digest"`
	Class   string             `json:"class"`
	Action  vault.Action       `json:"action"`
	State   string             `json:"state"`
	Author  uint64             `json:"author"`
	Time    time.Time          `json:"time"`
	Receipt uint64             `json:"receipt,omitempty"` // of its erasure
	Proof   string             `json:"proof,omitempty"`
	Grants  []vault.GrantEntry `json:"grants,omitempty"`
}

func describe(known *custody.Records, version vault.Version) listedVersion {
	listed := listedVersion{
		Name: version.Record, CID: version.Content.String(), Digest: version.Digest.String(), Class: version.Class.String(),
		Action: version.Action, State: "not anchored", Author: version.Author, Time: time.Unix(version.Time, 0).UTC(), Grants: version.Grants,
	}
	if version.Action == vault.ActionErase {
		listed.State = "erased" // the receipts on the chain are those of the versions that it erased
	}
	if record, anchored := known.ByDigest[version.Digest]; anchored {
		listed.Record, listed.State, listed.Receipt = record.Sequence, states[record.State], known.Receipts[record.Sequence]
	}
	return listed
}

// states in the words of the index.
var states = map[recordstypes.RecordState]string{
	recordstypes.RECORD_STATE_LIVE:       "live",
	recordstypes.RECORD_STATE_SUPERSEDED: "superseded",
	recordstypes.RECORD_STATE_IN_ERROR:   "in error",
	recordstypes.RECORD_STATE_ERASED:     "erased",
}

// readable refuses a record that was erased, and tells what became of one that is not current.
func (s chartSession) readable(ctx context.Context, sequence uint64) (ipfs.Digest, error) {
	record, err := s.chain.Record(ctx, sequence)
	if err != nil {
		return ipfs.Digest{}, err
	}
	if record.State == recordstypes.RECORD_STATE_ERASED || len(record.Content) != 32 {
		return ipfs.Digest{}, fmt.Errorf("record %d was erased: nobody can read it any more; 'healthd query records lineage %d' shows the receipt", sequence, sequence)
	}
	if record.State != recordstypes.RECORD_STATE_LIVE {
		s.cmd.PrintErrf("warning: record %d is %s: 'healthd query records lineage %d' shows what took its place\n", sequence, states[record.State], sequence)
	}
	return ipfs.DigestFromBytes([32]byte(record.Content)), nil
}
