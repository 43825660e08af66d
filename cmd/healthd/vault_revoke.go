package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/ipfs/go-cid"
	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/vault"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// vaultRevokeResult is what `vault revoke` prints.
type vaultRevokeResult struct {
	Patient   uint64   `json:"patient"`
	Revoked   []uint64 `json:"revoked"`            // consents, by this command
	Before    []uint64 `json:"before,omitempty"`   // consents that were not active any more
	Grants    int      `json:"grants"`             // keys that are marked in the index
	Dismissed []uint64 `json:"dismissed"`          // actors who open the index no longer
	Version   uint64   `json:"index_version"`      // 0 where the patient has no index
	Unpinned  int      `json:"unpinned,omitempty"` // keys that nobody can fetch from here any more
}

func newVaultRevokeCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "revoke CONSENT...",
		Short: "Revoke consents, and keep what is written from now on from those who had them",
		Long: `Revoke consents on the chain, at once; then mark in the index the keys that were given under them, encrypt the index anew
without those who could write by them, and give up the keys that they have not fetched. Every later version has a new
key. A reader who used a key before keeps what it opened.

Where the chain revoked them already (by 'healthd tx consent revoke', or forced through Ethereum), the rest is done.`,
		Example: "healthd vault revoke 3 --from alice",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			consents, err := sequencesOf("consent", args)
			if err != nil {
				return err
			}
			return withChart(cmd, func(ctx context.Context, s chartSession) error {
				result, err := s.revoke(ctx, consents)
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

// revoke ends consents first and re-keys then: a revocation waits for nothing.
func (s chartSession) revoke(ctx context.Context, consents []uint64) (vaultRevokeResult, error) {
	result := vaultRevokeResult{Patient: s.patient, Revoked: []uint64{}, Dismissed: []uint64{}}
	var operations []zkbatchtypes.Operation
	for _, number := range consents {
		consent, err := s.chain.Consent(ctx, number)
		if err != nil {
			return result, err
		}
		if consent.Patient != s.patient {
			return result, fmt.Errorf("consent %d is not of patient %d: give --%s %d if that is meant", number, s.patient, flagPatient, consent.Patient)
		}
		if consent.Status != consenttypes.CONSENT_STATUS_ACTIVE {
			result.Before = append(result.Before, number)
			continue
		}
		result.Revoked = append(result.Revoked, number)
		operations = append(operations, &consenttypes.RevokeConsent{Consent: number})
	}
	if len(operations) > 0 {
		if err := s.chain.Submit(ctx, operations...); err != nil {
			return result, err
		}
	}
	err := s.rekey(ctx, consents, &result)
	if errors.Is(err, vault.ErrNoIndex) {
		return result, nil
	}
	if err != nil {
		return result, fmt.Errorf("the consents are revoked, but the index is not encrypted anew yet; run the command again: %w", err)
	}
	return result, nil
}

func (s chartSession) rekey(ctx context.Context, consents []uint64, result *vaultRevokeResult) error {
	if _, _, err := s.index(ctx); err != nil {
		return err
	}
	var stale []cid.Cid
	changed, err := s.noteKeys(ctx, custody.KeyNote{Change: "revoke"}, func(index *vault.Index) error {
		stale = index.MarkRevoked(consents, time.Now().Unix())
		result.Dismissed = result.Dismissed[:0]
		for _, holder := range index.Dismiss(func(h vault.Keyholder) bool { return slices.Contains(consents, h.Consent) }) {
			result.Dismissed = append(result.Dismissed, holder.Actor)
		}
		return nil
	})
	if err != nil {
		return err
	}
	result.Grants, result.Version = len(stale), changed.Head.Version
	result.Unpinned, err = s.Unpin(ctx, stale...)
	return err
}

func (r vaultRevokeResult) text() string {
	if r.Version == 0 {
		return fmt.Sprintf("Revoked: %v. The patient has no index yet, so no key was given.", r.Revoked)
	}
	return fmt.Sprintf("Revoked: %v (before: %v). The index is at version %d with new keys; %d grants are marked, of which %d were given up here.\nActors who open the index no longer: %v.",
		r.Revoked, r.Before, r.Version, r.Grants, r.Unpinned, r.Dismissed)
}
