package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/client/flags"
	"github.com/cosmos/cosmos-sdk/server"

	"github.com/healthd/healthd/internal/attestation"
	"github.com/healthd/healthd/internal/attester"
	"github.com/healthd/healthd/internal/chainclient"
)

const (
	flagWatch = "watch"

	// attestInterval is the time between two questions to the node.
	attestInterval = 5 * time.Second
)

func newAttestCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "attest",
		Short: "Sign for Ethereum what waits for this key, and bring it to the chain by a transaction",
		Long: `Sign for Ethereum what waits for this key, and bring it to the chain by a transaction. A validator's node does that by
itself. This is for a validator that was removed or jailed, or whose node is gone: ranges may still lack its signature.

It signs what the node says, and cannot check it: name a node that you trust. It never signs two different contents of one
range: it keeps the same journal as the node does, so they cannot run at once. The key and the L1 endpoint are those of
[attestation] in app.toml, or of the flags.`,
		Example: "healthd attest --from st-mary --grpc-addr localhost:9090\nhealthd attest --watch --from st-mary --attestation.keystore key.json --attestation.password-file password.txt",
		Args:    cobra.NoArgs,
		RunE:    runAttest,
	}
	addServiceFlags(cmd)
	addAttestationFlags(cmd)
	addOutputFlag(cmd)
	cmd.Flags().Bool(flagWatch, false, "Go on until stopped")
	return cmd
}

// attestResult is what `healthd attest` did.
type attestResult struct {
	Attester string   `json:"attester"`
	Ranges   []uint64 `json:"ranges"`          // that were signed
	Final    uint64   `json:"final,omitempty"` // the highest range that was voted to be final on L1
	Accepted uint32   `json:"accepted"`        // signatures that the chain lacked
}

func runAttest(cmd *cobra.Command, _ []string) error {
	ctx, stop := untilStopped(cmd)
	defer stop()
	node, err := dialNode(ctx, cmd)
	if err != nil {
		return err
	}
	defer node.Close()
	signing, err := openAttest(cmd, node)
	if err != nil {
		return err
	}
	defer signing.journal.Close()
	watch, _ := cmd.Flags().GetBool(flagWatch)
	if watch {
		return unlessStopped(ctx, signing.watch(ctx, cmd))
	}
	if err := signing.untilNothingIsDue(ctx); err != nil {
		return err
	}
	return printResult(cmd, signing.done, fmt.Sprintf("%s signed %d ranges %v and voted for range %d to be final; %d signatures were new to the chain",
		signing.done.Attester, len(signing.done.Ranges), signing.done.Ranges, signing.done.Final, signing.done.Accepted))
}

// attestClient signs what a node asks for.
type attestClient struct {
	*attester.Attester
	journal *attester.Journal
	chain   chainclient.AttestPort
	done    attestResult
}

func openAttest(cmd *cobra.Command, node *chainclient.Client) (*attestClient, error) {
	settings := server.GetServerContextFromCmd(cmd).Viper
	home := client.GetClientContextFromCmd(cmd).HomeDir
	chainID, _ := cmd.Flags().GetString(flags.FlagChainID)
	signer, err := signerSettings(settings, home, chainID).Open()
	if err != nil {
		return nil, fmt.Errorf("attestation key: %w: name it with --%s or --%s", err, settingKeystore, settingRemoteSigner)
	}
	l1, err := l1Settings(settings, chainID)
	if err != nil {
		return nil, err
	}
	journal, err := attester.OpenJournal(attestationJournal(home))
	if err != nil {
		return nil, err
	}
	return &attestClient{
		Attester: attester.New(attester.Options{Signer: signer, Journal: journal, Log: serviceLog(cmd), L1: l1}),
		journal:  journal, chain: chainclient.AttestPort{Client: node},
		done: attestResult{Attester: signer.Address().Hex(), Ranges: []uint64{}},
	}, nil
}

// step signs and submits once. It returns false where the chain lacked nothing of it.
func (a *attestClient) step(ctx context.Context) (bool, error) {
	work, err := a.chain.Work(ctx)
	if err != nil {
		return false, err
	}
	votes, failed := a.Once(ctx, work)
	if votes.Finality != nil && votes.Finality.Finality.Number <= a.done.Final {
		votes.Finality = nil // the chain has it, and waits for others
	}
	if len(votes.Ranges) == 0 && votes.Finality == nil {
		return false, failed
	}
	accepted, err := a.chain.Attest(ctx, votes)
	if err != nil {
		return false, errors.Join(err, failed)
	}
	a.count(votes, accepted)
	return accepted > 0, failed
}

func (a *attestClient) count(votes attestation.Votes, accepted uint32) {
	for _, vote := range votes.Ranges {
		a.done.Ranges = append(a.done.Ranges, vote.Number)
	}
	if votes.Finality != nil {
		a.done.Final = votes.Finality.Finality.Number
	}
	a.done.Accepted += accepted
}

func (a *attestClient) untilNothingIsDue(ctx context.Context) error {
	for {
		if more, err := a.step(ctx); err != nil || !more {
			return err
		}
	}
}

// watch goes on until ctx ends. A node or an L1 endpoint that does not answer is told, and asked again.
func (a *attestClient) watch(ctx context.Context, cmd *cobra.Command) error {
	log := serviceLog(cmd)
	ticker := time.NewTicker(attestInterval)
	defer ticker.Stop()
	told := ""
	for {
		a.done.Ranges = a.done.Ranges[:0]
		err := a.untilNothingIsDue(ctx)
		if ctx.Err() != nil {
			return nil
		}
		if len(a.done.Ranges) > 0 {
			log.Info("signatures are on chain", "ranges", a.done.Ranges)
		}
		if err != nil && err.Error() != told {
			log.Error("cannot attest; trying again", "error", err)
		}
		told = ""
		if err != nil {
			told = err.Error()
		}
		select {
		case <-ctx.Done():
			return nil
		case <-ticker.C:
		}
	}
}
