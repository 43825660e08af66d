package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/vault"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
)

const flagAll = "all"

// vaultListResult is what `vault ls` prints.
type vaultListResult struct {
	Patient    uint64            `json:"patient"`
	Version    uint64            `json:"index_version"`
	Head       string            `json:"head"`
	Keyholders []vault.Keyholder `json:"keyholders"`
	Records    []listedVersion   `json:"records"`
}

func newVaultListCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "ls",
		Short:   "List a patient's records, as index and chain have them",
		Example: "healthd vault ls --patient 7\nhealthd vault ls --patient 7 --classes ACLAB --all",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			text, _ := cmd.Flags().GetString(flagClasses)
			mask, err := codes.ParseClasses(text)
			if err != nil {
				return fmt.Errorf("--%s: %w", flagClasses, err)
			}
			all, _ := cmd.Flags().GetBool(flagAll)
			return withChart(cmd, func(ctx context.Context, s chartSession) error {
				index, head, err := s.index(ctx)
				if err != nil {
					return err
				}
				known, err := s.chain.Records(ctx, s.patient)
				if err != nil {
					return err
				}
				result := vaultListResult{Patient: s.patient, Version: head.Version, Head: head.Digest.String(), Keyholders: index.Keyholders, Records: []listedVersion{}}
				for _, version := range chosen(index, mask, all) {
					result.Records = append(result.Records, describe(known, version))
				}
				return printResult(cmd, result, result.text())
			})
		},
	}
	cmd.Flags().String(flagClasses, "all", "Record classes to list, separated by commas")
	cmd.Flags().Bool(flagAll, false, "List every version, and the register of keys, not only what is current")
	addReaderFlags(cmd)
	return cmd
}

// chosen are the versions of some classes: the current ones, or all.
func chosen(index *vault.Index, mask codes.Class, all bool) []vault.Version {
	if !all {
		return index.Current(mask)
	}
	var versions []vault.Version
	for _, version := range index.Versions {
		if mask.Has(version.Class) {
			versions = append(versions, version)
		}
	}
	return versions
}

func (r vaultListResult) text() string {
	var text strings.Builder
	fmt.Fprintf(&text, "Index of patient %d, version %d, open to", r.Patient, r.Version)
	for _, holder := range r.Keyholders {
		fmt.Fprintf(&text, " %d (%s)", holder.Actor, holder.Role)
	}
	text.WriteString("\n")
	text.WriteString(table(r.Records))
	return strings.TrimRight(text.String(), "\n")
}

func table(versions []listedVersion) string {
	var text strings.Builder
	columns := tabwriter.NewWriter(&text, 0, 0, 2, ' ', 0)
	_, _ = fmt.Fprintln(columns, "record\tname\tclass\taction\tstate\tauthor\ttime\tgrants\tproof")
	for _, v := range versions {
		_, _ = fmt.Fprintf(columns, "%d\t%s\t%s\t%s\t%s\t%d\t%s\t%d\t%s\n", v.Record, v.Name, v.Class, v.Action, v.State, v.Author,
			v.Time.Format(time.RFC3339), len(v.Grants), v.Proof)
	}
	_ = columns.Flush()
	return text.String()
}

// vaultHistoryResult is what `vault history` prints.
type vaultHistoryResult struct {
	Patient  uint64          `json:"patient"`
	Name     string          `json:"name"`
	Versions []listedVersion `json:"versions"`
}

func newVaultHistoryCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "history RECORD",
		Short: "Tell the life of a record: its versions, who wrote them, who was given keys, and what is proven",
		Long: `Tell the life of a record from its first version on, whichever version RECORD names: what each did, who wrote it, what
became of it on the chain, who was given its key and under which consent, and whether its state is proven yet.`,
		Example: "healthd vault history 12",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			sequence, err := opclient.ParseSequence("record", args[0])
			if err != nil {
				return err
			}
			if err := patientOfRecord(cmd, sequence); err != nil {
				return err
			}
			return withChart(cmd, func(ctx context.Context, s chartSession) error {
				result, err := s.history(ctx, sequence)
				if err != nil {
					return err
				}
				return printResult(cmd, result, fmt.Sprintf("%s of patient %d\n%s", result.Name, result.Patient, strings.TrimRight(table(result.Versions), "\n")))
			})
		},
	}
	addReaderFlags(cmd)
	return cmd
}

func (s chartSession) history(ctx context.Context, sequence uint64) (vaultHistoryResult, error) {
	index, _, err := s.index(ctx)
	if err != nil {
		return vaultHistoryResult{}, err
	}
	version, _, err := s.Named(ctx, s.patient, index, sequence)
	if err != nil {
		return vaultHistoryResult{}, err
	}
	known, err := s.chain.Records(ctx, s.patient)
	if err != nil {
		return vaultHistoryResult{}, err
	}
	result := vaultHistoryResult{Patient: s.patient, Name: version.Record}
	for _, version := range index.History(version.Record) {
		listed := describe(known, version)
		if listed.Record != 0 {
			if listed.Proof, err = s.proofOf(ctx, listed); err != nil {
				return result, err
			}
		}
		result.Versions = append(result.Versions, listed)
	}
	return result, nil
}

// proofOf says whether what the chain has of a record is proven, and in which range.
func (s chartSession) proofOf(ctx context.Context, listed listedVersion) (string, error) {
	proof, err := s.chain.Proof(ctx, protocol.KindRecord, listed.Record)
	if errors.Is(err, custody.ErrUnproven) {
		return custody.ErrUnproven.Error(), nil
	}
	if err != nil {
		return "", err
	}
	for _, field := range proof.Fields {
		if field.Name == "state" && field.Value != listed.State {
			return fmt.Sprintf("proven as %s in range %d, its newest state not yet", field.Value, proof.Range), nil
		}
	}
	return fmt.Sprintf("proven in range %d", proof.Range), nil
}
