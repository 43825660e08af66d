package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/vault"
)

const flagName = "name"

// vaultPutResult is what `vault put` prints where nothing is anchored.
type vaultPutResult struct {
	CID    string `json:"cid"`
	Digest string `json:"digest"` // of the ciphertext, in the chain's form
	Size   int64  `json:"size"`   // of the ciphertext, in bytes
	Class  string `json:"class"`
}

func newVaultPutCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "put FILE...",
		Short: "Encrypt files, store them, list them in the patient's index and anchor them",
		Long: `Encrypt files, store them on this home's node, list them in the patient's index and anchor them on the chain, all with one
move of the index. Others can fetch them while 'healthd vault serve' runs.

Everybody who holds the keys of the index by right can open them: the patient, the registrar, and the guardian whom the
patient admitted. The first time for a patient, --patient-key is the patient's recipient. It can be interrupted at any
point and run again: what is done is not done twice.

Without --from one file is encrypted for this vault and for --to, and stored; nothing is anchored.`,
		Example: `healthd vault put results.json --class ACLAB --patient 7 --patient-key alice.recipient --from st-mary
healthd vault put scan-1.dcm scan-2.dcm --class ACDI --patient 7 --from hope --consent 4
healthd vault put results.json --class ACLAB --to hospital.recipient`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			class, err := classFlag(cmd)
			if err != nil {
				return err
			}
			if !cmd.Flags().Changed(flagFrom) {
				return putAlone(cmd, args, class)
			}
			return putAnchored(cmd, args, class)
		},
	}
	cmd.Flags().String(flagClass, "", "Record class of the documents: one of "+codes.AllClasses.String())
	cmd.Flags().StringSlice(flagRecipients, nil, "Without --from: who else can open it, as recipients or files that hold one, separated by commas")
	cmd.Flags().String(flagName, "", "What the index calls the record; by default the file's name")
	cmd.Flags().String(flagPatientKey, "", "The patient's recipient, or a file that holds it; needed once")
	addWriterFlags(cmd)
	return cmd
}

// putAnchored is the way of a document into a patient's records.
func putAnchored(cmd *cobra.Command, files []string, class codes.Class) error {
	name, _ := cmd.Flags().GetString(flagName)
	if name != "" && len(files) > 1 {
		return fmt.Errorf("--%s names one record: put the files one by one", flagName)
	}
	if cmd.Flags().Changed(flagRecipients) {
		return fmt.Errorf("--%s is for documents that are not anchored: with --from, 'healthd vault share' lets others read", flagRecipients)
	}
	documents := make([]custody.Document, len(files))
	for i, file := range files {
		called := filepath.Base(file)
		if name != "" {
			called = name
		}
		var err error
		if documents[i], err = fileToStore(cmd, file, called, class); err != nil {
			return err
		}
	}
	return withChart(cmd, func(ctx context.Context, s chartSession) error {
		result, err := s.anchor(ctx, documents)
		if err != nil {
			return err
		}
		return printResult(cmd, result, result.text())
	})
}

// vaultAnchorResult is what `vault put --from` and `vault amend` print.
type vaultAnchorResult struct {
	Patient uint64                   `json:"patient"`
	Version uint64                   `json:"index_version"`
	Records []custody.AnchoredRecord `json:"records"`
}

// anchor stores documents and anchors them.
func (s chartSession) anchor(ctx context.Context, documents []custody.Document) (vaultAnchorResult, error) {
	anchored, err := s.Anchor(ctx, s.patient, documents, s.writing)
	return vaultAnchorResult{Patient: s.patient, Version: anchored.Version, Records: anchored.Records}, err
}

func (r vaultAnchorResult) text() string {
	var text strings.Builder
	for _, record := range r.Records {
		done := "anchored"
		if record.Again {
			done = "was anchored before"
		}
		fmt.Fprintf(&text, "%s: record %d, %s\n  cid %s, %d bytes of ciphertext, class %s\n", record.Name, record.Record, done, record.CID, record.Size, record.Class)
	}
	fmt.Fprintf(&text, "The index of patient %d is at version %d. Let others fetch with 'healthd vault serve'.", r.Patient, r.Version)
	return text.String()
}

// putAlone encrypts and stores one file and tells the chain nothing.
func putAlone(cmd *cobra.Command, files []string, class codes.Class) error {
	if len(files) > 1 {
		return errors.New("several files are put together only with --from, which anchors them")
	}
	recipients, err := recipientsFlag(cmd)
	if err != nil {
		return err
	}
	file, err := os.Open(files[0])
	if err != nil {
		return err
	}
	defer file.Close()
	size := int64(0)
	if info, err := file.Stat(); err == nil {
		if info.IsDir() {
			return fmt.Errorf("%s is a folder: put its files one by one, or an archive of it", files[0])
		}
		size = info.Size()
	}
	return withVault(cmd, func(ctx context.Context, session vaultSession) error {
		progress := showProgressOf(cmd, "storing", size)
		defer progress.stop()
		document, err := session.Put(ctx, io.TeeReader(file, progress), class, recipients...)
		if err != nil {
			return err
		}
		result := vaultPutResult{CID: document.CID.String(), Digest: document.Digest.String(), Size: document.Size, Class: document.Class.String()}
		return printResult(cmd, result, fmt.Sprintf(
			"Encrypted and stored.\ncid:    %s\ndigest: %s\nsize:   %d bytes of ciphertext\nclass:  %s\nNothing is anchored: --from does that too. Let others fetch it with 'healthd vault serve'.",
			result.CID, result.Digest, result.Size, result.Class))
	})
}

// classFlag reads the one class that a document has.
func classFlag(cmd *cobra.Command) (codes.Class, error) {
	text, _ := cmd.Flags().GetString(flagClass)
	class, err := codes.ParseClasses(text)
	if err != nil || !class.Single() {
		return 0, fmt.Errorf("--%s %q: a document has exactly one record class: use one of %s", flagClass, text, codes.AllClasses)
	}
	return class, nil
}

// recipientsFlag reads the recipients, none where the flag is not given.
func recipientsFlag(cmd *cobra.Command) ([]vault.Recipient, error) {
	texts, _ := cmd.Flags().GetStringSlice(flagRecipients)
	var recipients []vault.Recipient
	for _, text := range texts {
		recipient, err := vault.ReadRecipient(text)
		if err != nil {
			return nil, fmt.Errorf("--%s: %w", flagRecipients, err)
		}
		recipients = append(recipients, recipient)
	}
	return recipients, nil
}
