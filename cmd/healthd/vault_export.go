package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/vault"
)

// exportManifest says what an exported folder holds.
type exportManifest struct {
	Format  string         `json:"format"`
	ChainID string         `json:"chain_id"`
	Patient uint64         `json:"patient"`
	Version uint64         `json:"index_version"`
	Head    string         `json:"head"`
	Time    time.Time      `json:"time"`
	Files   []exportedFile `json:"files"`
	// Missing are documents that could not be read, and why.
	Missing []versionProblem `json:"missing"`
}

// exportedFile is a decrypted document.
type exportedFile struct {
	listedVersion
	File string `json:"file"`
	Size int64  `json:"size"`
}

const exportFormat = "healthd-export-1"

// vaultExportResult is what `vault export` prints.
type vaultExportResult struct {
	Out     string           `json:"out"`
	Files   int              `json:"files"`
	Bytes   int64            `json:"bytes"`
	Missing []versionProblem `json:"missing"`
}

func newVaultExportCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "export",
		Short: "Decrypt all of a patient's records into a new folder",
		Long: `Decrypt all of a patient's records into a new folder, with a manifest.json that says what each file is. The folder and its
files are readable by you only, and they are plaintext: keep them where health data may be.`,
		Example: "healthd vault export --patient 7 --out my-records",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			text, _ := cmd.Flags().GetString(flagClasses)
			mask, err := codes.ParseClasses(text)
			if err != nil {
				return fmt.Errorf("--%s: %w", flagClasses, err)
			}
			out, _ := cmd.Flags().GetString(flagOut)
			if out == "" {
				return fmt.Errorf("--%s is missing: name the new folder", flagOut)
			}
			if exists(out) {
				return fmt.Errorf("%s exists and is not replaced: choose another --%s", out, flagOut)
			}
			return withChart(cmd, func(ctx context.Context, s chartSession) error { return s.export(ctx, out, mask) })
		},
	}
	cmd.Flags().String(flagOut, "", "New folder")
	cmd.Flags().String(flagClasses, "all", "Record classes, separated by commas")
	cmd.Flags().Bool(flagAll, false, "Every version, not only what is current")
	addReaderFlags(cmd)
	return cmd
}

// export fills a folder beside its final place, so that a folder of that name is a whole export.
func (s chartSession) export(ctx context.Context, out string, mask codes.Class) (err error) {
	if err := os.MkdirAll(filepath.Dir(out), 0o700); err != nil {
		return err
	}
	partial, err := os.MkdirTemp(filepath.Dir(out), "."+filepath.Base(out)+".*") // mode 0700
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.RemoveAll(partial) // plaintext that nobody asked to keep
		}
	}()
	manifest, err := s.exportTo(ctx, partial, mask)
	if err != nil {
		return err
	}
	content, err := json.MarshalIndent(manifest, "", "  ")
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(partial, "manifest.json"), append(content, '\n'), 0o600); err != nil {
		return err
	}
	if err := os.Rename(partial, out); err != nil {
		return err
	}
	result := vaultExportResult{Out: out, Files: len(manifest.Files), Missing: manifest.Missing}
	for _, file := range manifest.Files {
		result.Bytes += file.Size
	}
	if err := printResult(s.cmd, result, fmt.Sprintf("Exported %d documents (%d bytes) to %s; %d could not be read.", result.Files, result.Bytes, out, len(result.Missing))); err != nil {
		return err
	}
	if len(result.Missing) > 0 {
		return fmt.Errorf("%d documents could not be read: the manifest says why", len(result.Missing))
	}
	return nil
}

func (s chartSession) exportTo(ctx context.Context, folder string, mask codes.Class) (*exportManifest, error) {
	index, head, err := s.index(ctx)
	if err != nil {
		return nil, err
	}
	known, err := s.chain.Records(ctx, s.patient)
	if err != nil {
		return nil, err
	}
	manifest := &exportManifest{
		Format: exportFormat, ChainID: s.chain.chainID, Patient: s.patient, Version: head.Version, Head: head.Digest.String(),
		Time: time.Now().UTC(), Files: []exportedFile{}, Missing: []versionProblem{},
	}
	all, _ := s.cmd.Flags().GetBool(flagAll)
	progress := showProgress(s.cmd, "exporting")
	defer progress.stop()
	for _, version := range chosen(index, mask, all) {
		listed := describe(known, version)
		if version.Record == vault.KeyRegister || version.Action == vault.ActionErase || listed.Receipt != 0 {
			continue
		}
		file := exportedFile{listedVersion: listed, File: fileName(listed)}
		if file.Size, err = s.exportOne(ctx, version, filepath.Join(folder, file.File), progress); err != nil {
			if ctx.Err() != nil || errors.As(err, new(*os.PathError)) {
				return nil, err
			}
			manifest.Missing = append(manifest.Missing, versionProblem{Record: listed.Record, Name: version.Record, Problem: err.Error()})
			continue
		}
		manifest.Files = append(manifest.Files, file)
	}
	return manifest, nil
}

func (s chartSession) exportOne(ctx context.Context, version vault.Version, path string, progress io.Writer) (int64, error) {
	content, err := s.Read(ctx, version)
	if err != nil {
		return 0, err
	}
	defer content.Close()
	return writeDocument(path, io.TeeReader(content, progress))
}

// fileName is unique by the record's number, and holds only what every file system takes.
func fileName(listed listedVersion) string {
	const most = 80
	name := strings.Map(func(r rune) rune {
		if strings.ContainsRune("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_", r) {
			return r
		}
		return '_'
	}, listed.Name)
	return fmt.Sprintf("%d-%s", listed.Record, name[:min(len(name), most)])
}
