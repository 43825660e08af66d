package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/vault"
	"github.com/healthd/healthd/internal/wordbytes"
	recordstypes "github.com/healthd/healthd/x/records/types"
)

// vaultVerifyResult is what `vault verify` prints.
type vaultVerifyResult struct {
	Patient  uint64           `json:"patient"`
	Version  uint64           `json:"index_version"`
	Head     string           `json:"head"`
	Proof    string           `json:"proof"` // of the index's head
	Verified int              `json:"verified"`
	Erased   int              `json:"erased"`
	Bytes    int64            `json:"bytes"`
	Problems []versionProblem `json:"problems"`
}

// versionProblem is something that does not fit.
type versionProblem struct {
	Record  uint64 `json:"record,omitempty"`
	Name    string `json:"name"`
	Problem string `json:"problem"`
}

func newVaultVerifyCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "verify",
		Short: "Hash everything of a patient again and compare it with the chain",
		Long: `Hash everything of a patient again and compare it with the chain: the index with its head, each document with its record's
digest, class and state, erased documents with what must be gone from here. Where the head is proven the proof is
checked, too; 'healthd verify cell' compares its root with Ethereum. It fails where anything does not fit.`,
		Example: "healthd vault verify --patient 7",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return withChart(cmd, func(ctx context.Context, s chartSession) error {
				result, err := s.verify(ctx)
				if err != nil {
					return err
				}
				if err := printResult(cmd, result, result.text()); err != nil {
					return err
				}
				if len(result.Problems) > 0 {
					return fmt.Errorf("%d of the patient's files do not fit the chain: fetch them from another node with --%s, or have their authors put them again", len(result.Problems), flagPeer)
				}
				return nil
			})
		},
	}
	addReaderFlags(cmd)
	return cmd
}

func (s chartSession) verify(ctx context.Context) (vaultVerifyResult, error) {
	result := vaultVerifyResult{Patient: s.patient, Problems: []versionProblem{}}
	index, head, err := s.index(ctx) // hashes the file and compares version and patient
	if err != nil {
		return result, err
	}
	result.Version, result.Head = head.Version, head.Digest.String()
	if result.Proof, err = s.headProof(ctx, head); err != nil {
		return result, err
	}
	known, err := s.chain.Records(ctx, s.patient)
	if err != nil {
		return result, err
	}
	progress := showProgress(s.cmd, "hashing")
	defer progress.stop()
	seen := map[uint64]bool{}
	for _, version := range index.Versions {
		listed := describe(known, version)
		seen[listed.Record] = true
		size, problem, err := s.check(ctx, known, version, listed)
		if err != nil {
			return result, err
		}
		progress.bytes.Add(size)
		result.Bytes += size
		switch {
		case problem != "":
			result.Problems = append(result.Problems, versionProblem{Record: listed.Record, Name: version.Record, Problem: problem})
		case listed.State == states[recordstypes.RECORD_STATE_ERASED]:
			result.Erased++
		default:
			result.Verified++
		}
	}
	for _, record := range known.ByDigest {
		if !seen[record.Sequence] {
			result.Problems = append(result.Problems, versionProblem{Record: record.Sequence, Problem: "on the chain, but not in the index: its author must list it"})
		}
	}
	return result, nil
}

// check compares one version with the chain and with its bytes.
func (s chartSession) check(ctx context.Context, known *custody.Records, version vault.Version, listed listedVersion) (int64, string, error) {
	record, anchored := known.ByDigest[version.Digest]
	switch {
	case version.Action == vault.ActionErase:
		// its document is a note that the chain does not know; the records that it erased are versions of their own
	case !anchored:
		return 0, "listed, but not on the chain", nil
	case record.Patient != s.patient || record.Classes != uint32(version.Class):
		return 0, "the chain has another class of it", nil
	case listed.Receipt != 0:
		pinned, err := s.Store().Pinned(ctx, version.Content)
		if pinned {
			return 0, fmt.Sprintf("erased, but still kept here: run 'healthd vault erase %d' again", record.Sequence), nil
		}
		return 0, "", err
	}
	size, err := s.Vault().Check(ctx, version.Content)
	if err != nil && ctx.Err() == nil {
		return size, err.Error(), nil
	}
	return size, "", ctx.Err()
}

// headProof compares the head with the newest proven state of the patient's index.
func (s chartSession) headProof(ctx context.Context, head vault.Head) (string, error) {
	proof, err := s.chain.Proof(ctx, protocol.KindIndex, s.patient)
	if errors.Is(err, custody.ErrUnproven) {
		return custody.ErrUnproven.Error(), nil
	}
	if err != nil {
		return "", err
	}
	var index protocol.Index
	if _, err := protocol.DecodeCell(proof.Proof.Cell, protocol.KindIndex, &index); err != nil {
		return "", fmt.Errorf("the node's proof: %w", err)
	}
	stated := head.Digest.Bytes()
	switch {
	case index.Version < head.Version:
		return fmt.Sprintf("version %d is proven in range %d, the newest not yet", index.Version, proof.Range), nil
	case index.Version == head.Version && !bytes.Equal(wordbytes.FromHash(index.HeadHigh, index.HeadLow), stated[:]):
		return "", fmt.Errorf("the node shows another head than the proven one of range %d: do not use this node", proof.Range)
	}
	return fmt.Sprintf("proven in range %d under root %s", proof.Range, proof.Root), nil
}

func (r vaultVerifyResult) text() string {
	var text strings.Builder
	fmt.Fprintf(&text, "Index of patient %d, version %d: %s\n  head %s\n", r.Patient, r.Version, r.Proof, r.Head)
	fmt.Fprintf(&text, "%d documents fit the chain (%d bytes hashed), %d are erased, %d do not fit.", r.Verified, r.Bytes, r.Erased, len(r.Problems))
	for _, problem := range r.Problems {
		fmt.Fprintf(&text, "\n  record %d %s: %s", problem.Record, problem.Name, problem.Problem)
	}
	return text.String()
}
