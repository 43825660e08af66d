package main

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	opclient "github.com/healthd/healthd/x/zkbatch/client"

	"github.com/healthd/healthd/internal/vault"
	recordstypes "github.com/healthd/healthd/x/records/types"
)

// vaultEraseResult is what `vault erase` prints.
type vaultEraseResult struct {
	Patient  uint64           `json:"patient"`
	Name     string           `json:"name"`
	Erased   []erasureReceipt `json:"erased"`
	Unpinned int              `json:"unpinned"` // ciphertexts and keys that were here
	Freed    uint64           `json:"freed"`    // bytes
}

// erasureReceipt is what the chain keeps of an erased version.
type erasureReceipt struct {
	Record  uint64 `json:"record"`
	Receipt uint64 `json:"receipt"`
}

func newVaultEraseCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "erase RECORD",
		Short: "Erase a record with all of its versions, and every key of it",
		Long: `Erase a record with all of its versions (patient or guardian): the chain marks each as erased and keeps a receipt, the keys
are taken out of the index, and this home's node deletes ciphertext and keys. The members' nodes delete them when they
see the erasure on the chain. Whoever read the record before may have kept what it read.

It can be interrupted at any point and run again.`,
		Example: "healthd vault erase 12 --from alice",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			sequence, err := opclient.ParseSequence("record", args[0])
			if err != nil {
				return err
			}
			return withChart(cmd, func(ctx context.Context, s chartSession) error {
				result, err := s.erase(ctx, sequence)
				if err != nil {
					return err
				}
				return printResult(cmd, result, result.text())
			})
		},
	}
	addWriterFlags(cmd)
	return cmd
}

// erase tells the chain first: while an erasure can still be refused, nothing is destroyed. What must be destroyed is
// noted before, so that a second run knows it although the index no longer does.
func (s chartSession) erase(ctx context.Context, sequence uint64) (vaultEraseResult, error) {
	index, err := s.draft(ctx)
	if err != nil {
		return vaultEraseResult{}, err
	}
	version, _, err := s.Named(ctx, s.patient, index, sequence)
	if err != nil {
		return vaultEraseResult{}, err
	}
	if version.Record == vault.KeyRegister {
		return vaultEraseResult{}, fmt.Errorf("record %d is the register of keys, which holds no health data: it is kept, so that the patient sees who had keys", sequence)
	}
	result := vaultEraseResult{Patient: s.patient, Name: version.Record}
	key, err := s.Journal().Key(nil, "erase", strconv.FormatUint(s.patient, 10), version.Record)
	if err != nil {
		return result, err
	}
	latest, _ := index.Latest(version.Record)
	if latest.Action != vault.ActionErase {
		if err := s.eraseOnChain(ctx, key, version.Record, index); err != nil {
			return result, err
		}
	}
	if err := s.destroy(ctx, key, &result); err != nil {
		return result, fmt.Errorf("the chain has the erasure, but not everything is deleted here yet; run the command again: %w", err)
	}
	result.Erased, err = s.receipts(ctx, version.Record)
	return result, err
}

func (s chartSession) eraseOnChain(ctx context.Context, key, name string, draft *vault.Index) error {
	receipt := fmt.Sprintf("erased at the request of actor %d at %s\n", s.chain.Self(), time.Now().UTC().Format(time.RFC3339))
	latest, _ := draft.Latest(name)
	stored, err := s.Vault().Put(ctx, strings.NewReader(receipt), latest.Class, draft.DocumentRecipients()...)
	if err != nil {
		return err
	}
	_, err = s.change(ctx, func(index *vault.Index) ([]vault.Anchor, error) {
		latest, listed := index.Latest(name)
		if !listed || latest.Action == vault.ActionErase {
			return nil, nil // another writer of this patient did it
		}
		doomed := index.Forget(name)
		if err := s.Journal().Save(key, vault.Entry{Doomed: doomed}); err != nil {
			return nil, err
		}
		anchors, err := s.erasures(ctx, index.History(name))
		if err != nil {
			return nil, err
		}
		return anchors, index.AddVersion(vault.Version{
			Record: name, Content: stored.CID, Class: latest.Class, Author: s.chain.Self(), Time: time.Now().Unix(),
			Action: vault.ActionErase, Previous: latest.Content,
		})
	})
	return err
}

// erasures are the operations that erase versions, those aside that are erased.
func (s chartSession) erasures(ctx context.Context, versions []vault.Version) (anchors []vault.Anchor, err error) {
	known, err := s.chain.Records(ctx, s.patient)
	if err != nil {
		return nil, err
	}
	for _, version := range versions {
		record, anchored := known.ByDigest[version.Digest]
		if anchored && record.State != recordstypes.RECORD_STATE_ERASED {
			anchors = append(anchors, vault.Anchor{Action: vault.ActionErase, Class: version.Class, Record: record.Sequence})
		}
	}
	return anchors, nil
}

// destroy deletes what is here of an erased record.
func (s chartSession) destroy(ctx context.Context, key string, result *vaultEraseResult) error {
	entry, err := s.Journal().Load(key)
	if err != nil {
		return err
	}
	result.Unpinned, result.Freed, err = s.Forget(ctx, entry.Doomed...)
	return err
}

func (s chartSession) receipts(ctx context.Context, name string) ([]erasureReceipt, error) {
	index, _, err := s.index(ctx)
	if err != nil {
		return nil, err
	}
	known, err := s.chain.Records(ctx, s.patient)
	if err != nil {
		return nil, err
	}
	receipts := []erasureReceipt{}
	for _, version := range index.History(name) {
		record := known.ByDigest[version.Digest]
		if receipt := known.Receipts[record.Sequence]; record.Sequence != 0 && receipt != 0 {
			receipts = append(receipts, erasureReceipt{Record: record.Sequence, Receipt: receipt})
		}
	}
	slices.SortFunc(receipts, func(a, b erasureReceipt) int { return int(a.Record) - int(b.Record) })
	return receipts, nil
}

func (r vaultEraseResult) text() string {
	var text strings.Builder
	fmt.Fprintf(&text, "%s is erased. %d ciphertexts and keys were deleted here (%d bytes).\n", r.Name, r.Unpinned, r.Freed)
	for _, erased := range r.Erased {
		fmt.Fprintf(&text, "record %d: receipt %d\n", erased.Record, erased.Receipt)
	}
	text.WriteString("Anybody can check a receipt: 'healthd query zkbatch prove-cell record RECEIPT', then 'healthd verify cell'.")
	return text.String()
}
