package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/release"
	"github.com/healthd/healthd/internal/release/binding"
	"github.com/healthd/healthd/internal/vault"
	"github.com/healthd/healthd/internal/wordbytes"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
)

// flagDecision names an access. A flag "access" would take what app.toml has under that name.
const flagDecision = "decision"

func newGatewayReceiveCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "receive",
		Short: "Take the keys of a decision at a custodian's gateway, and decrypt the documents",
		Long: `Take the keys of what a decision on the chain covers at the custodian's gateway, fetch the documents by this home's own IPFS
store, check them against the chain and decrypt them to files. The decision must be bound to this home's vault: ask for it with
'healthd tx consent request-access --custodian N --recipient …'. It is good for one release: the keys are kept in the store, so
that a document which cannot be fetched now can be opened later.`,
		Example: "healthd gateway receive --decision 12 --gateway https://gateway.st-mary.example:8443 --ca ca.pem --from hospital-b --out records",
		Args:    cobra.NoArgs,
		RunE:    runGatewayReceive,
	}
	cmd.Flags().Uint64(flagDecision, 0, "The decision, by sequence of the access")
	cmd.Flags().String(flagOut, ".", "Folder for the documents, made if there is none")
	_ = cmd.MarkFlagRequired(flagDecision) // the flag exists
	addGatewayClientFlags(cmd)
	opclient.AddTxFlags(cmd)
	opclient.AddActorFlag(cmd)
	addIdentityFlag(cmd)
	addStoreFlags(cmd)
	checkOutputFlag(cmd)
	return cmd
}

// receivedDocument is one document that was handed over.
type receivedDocument struct {
	Record uint64 `json:"record"`
	Name   string `json:"name"`
	Class  string `json:"class"`
	CID    string `json:"cid"`
	Grant  string `json:"grant"` // in this home's store
	File   string `json:"file,omitempty"`
	Size   int64  `json:"size,omitempty"`
	Error  string `json:"error,omitempty"`

	key vault.Grant
}

type receivedResult struct {
	Access    uint64              `json:"access"`
	Patient   uint64              `json:"patient"`
	Documents []*receivedDocument `json:"documents"`
}

func runGatewayReceive(cmd *cobra.Command, _ []string) error {
	signer, err := opclient.NewSigner(cmd)
	if err != nil {
		return reachable(err)
	}
	gateway, err := gatewayClient(cmd, signer)
	if err != nil {
		return err
	}
	return withVault(cmd, func(ctx context.Context, session vaultSession) error {
		r := receiver{cmd: cmd, session: session, chain: release.NewLedger(signer.Context), signer: signer, gateway: gateway}
		result, err := r.receive(ctx)
		if err != nil {
			return err
		}
		if err := printResult(cmd, result, result.text()); err != nil {
			return err
		}
		return result.failure()
	})
}

// receiver takes what one decision covers.
type receiver struct {
	cmd     *cobra.Command
	session vaultSession
	chain   release.Ledger
	signer  *opclient.Signer
	gateway *release.Client
}

func (r *receiver) receive(ctx context.Context) (*receivedResult, error) {
	number, _ := r.cmd.Flags().GetUint64(flagDecision)
	folder, _ := r.cmd.Flags().GetString(flagOut)
	recipient := r.session.Recipient().String()
	access, err := r.decision(ctx, number, recipient)
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, err
	}
	handed, err := r.gateway.HandOver(ctx, release.HandOverRequest{Access: number, Recipient: recipient})
	if err != nil {
		return nil, err
	}
	result := &receivedResult{Access: number, Patient: access.Patient}
	for _, document := range handed.Documents { // the keys first: they are given once
		kept, err := r.keep(ctx, access, document)
		if err != nil {
			return nil, err
		}
		result.Documents = append(result.Documents, kept)
	}
	for _, document := range result.Documents {
		if document.Error == "" {
			r.fetch(ctx, folder, document)
		}
	}
	return result, nil
}

// decision looks a decision up before it is used, so that a mistake does not cost it.
func (r *receiver) decision(ctx context.Context, number uint64, recipient string) (*consenttypes.Access, error) {
	access, err := r.chain.Access(ctx, number)
	if errors.Is(err, release.ErrAbsent) {
		return nil, fmt.Errorf("there is no decision %d: 'healthd tx consent request-access' prints the number of yours", number)
	}
	if err != nil {
		return nil, reachable(err)
	}
	if access.Requester != r.signer.Actor {
		return nil, fmt.Errorf("decision %d was made for actor %d, and you are actor %d", number, access.Requester, r.signer.Actor)
	}
	if access.Decision != consenttypes.DECISION_ALLOW {
		return nil, fmt.Errorf("decision %d denies the access: 'healthd query consent access %d' says why", number, number)
	}
	index, err := r.chain.Index(ctx, access.Patient)
	if err != nil {
		return nil, reachable(err)
	}
	bound := binding.Context(wordbytes.FromWord(r.signer.Domain()), index.Registrar, binding.RecipientKey(recipient))
	if !bytes.Equal(access.Context, bound[:]) {
		return nil, fmt.Errorf("decision %d is not bound to this home's vault and custodian %d: ask for one with 'healthd tx consent request-access %d --custodian %d --recipient %s'",
			number, index.Registrar, access.Patient, index.Registrar, vaultFilesOf(r.cmd).recipient)
	}
	return access, nil
}

// keep stores the key of a document, and checks that it opens what the chain has under that record.
func (r *receiver) keep(ctx context.Context, access *consenttypes.Access, handed release.HandedOver) (*receivedDocument, error) {
	stored, err := r.session.store.Add(ctx, bytes.NewReader(handed.Grant))
	if err != nil {
		return nil, err
	}
	kept := &receivedDocument{Record: handed.Record, Name: handed.Name, Class: handed.Class, CID: handed.CID, Grant: stored.String()}
	if err := r.check(ctx, access, handed, kept); err != nil {
		kept.Error = err.Error()
	}
	return kept, nil
}

func (r *receiver) check(ctx context.Context, access *consenttypes.Access, handed release.HandedOver, kept *receivedDocument) error {
	record, err := r.chain.Record(ctx, handed.Record)
	if err != nil {
		return reachable(err)
	}
	if record.Patient != access.Patient || len(record.Content) != 32 {
		return errors.New("the chain has no such document of this patient: the gateway is wrong")
	}
	if kept.key, err = r.session.ReadGrant(handed.Grant); err != nil {
		return err
	}
	digest, err := ipfs.DigestOf(kept.key.CID)
	if err != nil {
		return err
	}
	if digest != ipfs.DigestFromBytes([32]byte(record.Content)) {
		return errors.New("the key opens another document than the chain has under this record: the gateway is wrong")
	}
	kept.CID = kept.key.CID.String()
	return nil
}

// fetch decrypts a document to a file, which is named by the record and not by what somebody else calls it.
func (r *receiver) fetch(ctx context.Context, folder string, document *receivedDocument) {
	path := filepath.Join(folder, fmt.Sprintf("record-%d", document.Record))
	if exists(path) {
		document.Error = path + " exists and is not replaced"
		return
	}
	content, err := r.session.GetWithGrant(ctx, document.key)
	if err == nil {
		progress := showProgress(r.cmd, fmt.Sprintf("fetching record %d", document.Record))
		document.Size, err = writeDocument(path, io.TeeReader(content, progress))
		progress.stop()
		err = errors.Join(err, content.Close())
	}
	if err != nil {
		document.Error = err.Error()
		return
	}
	document.File = path
}

func (r *receivedResult) text() string {
	var text strings.Builder
	for _, d := range r.Documents {
		if d.Error != "" {
			fmt.Fprintf(&text, "record %d (%q, %s): NOT decrypted: %s; later: healthd vault open %s --out FILE\n", d.Record, d.Name, d.Class, d.Error, d.Grant)
			continue
		}
		fmt.Fprintf(&text, "record %d (%q, %s): %s (%d bytes)\n", d.Record, d.Name, d.Class, d.File, d.Size)
	}
	fmt.Fprintf(&text, "%d documents of patient %d were handed over; the files are readable by you only.", len(r.Documents), r.Patient)
	return text.String()
}

func (r *receivedResult) failure() error {
	failed := 0
	for _, d := range r.Documents {
		if d.Error != "" {
			failed++
		}
	}
	if failed > 0 {
		return fmt.Errorf("%d of %d documents could not be decrypted now; their keys are in this home's store", failed, len(r.Documents))
	}
	return nil
}
