package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/client/flags"

	"github.com/healthd/healthd/internal/chainclient"
	"github.com/healthd/healthd/internal/relayer"
	"github.com/healthd/healthd/internal/settlement"
)

// relayerStatus is what `healthd relayer status` found.
type relayerStatus struct {
	Contract     string `json:"contract"`
	ChainID      string `json:"l1_chain_id"`
	L1Head       uint64 `json:"l1_head"`
	L1Finalized  uint64 `json:"l1_finalized"`
	OnL1         uint64 `json:"ranges_on_l1"`
	HeldBack     uint64 `json:"ranges_held_back"`
	Closed       uint64 `json:"ranges_closed"`
	Proven       uint64 `json:"ranges_proven"`
	Certified    uint64 `json:"ranges_certified"`
	Settled      uint64 `json:"ranges_settled"`
	ChainProblem string `json:"chain_problem,omitempty"`
	// PausedUntil is set while settlement is paused.
	PausedUntil *time.Time `json:"paused_until,omitempty"`

	Forced []forcedStatus `json:"forced"`
	Own    *ownStatus     `json:"relayer,omitempty"`
}

// forcedStatus is one request that waits in the contract's queue.
type forcedStatus struct {
	Number  uint64    `json:"number"`
	Due     time.Time `json:"due"`
	Overdue bool      `json:"overdue"`
}

// ownStatus is what the relayer of this machine remembers.
type ownStatus struct {
	Account         string         `json:"account"`
	Balance         string         `json:"balance_wei"`
	SettlementsLeft uint64         `json:"settlements_left"`
	InFlight        []flightStatus `json:"in_flight"`
	Failure         string         `json:"last_failure,omitempty"`
	FailedAt        *time.Time     `json:"last_failure_at,omitempty"`
}

// flightStatus is one transaction that is not mined for good.
type flightStatus struct {
	Nonce    uint64    `json:"nonce"`
	Range    uint64    `json:"range"`
	Since    time.Time `json:"since"`
	Versions int       `json:"versions"`
}

func newRelayerStatusCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "status",
		Short: "Show how far settlement is and what holds it up",
		Long: `Show how far settlement is: the contract, the ranges on both sides, forced revocations that wait, and what the relayer
of this machine has in flight. It needs no key, and the relayer may be running.`,
		Example: "healthd relayer status --contract 0x52908400098527886E0F7030069857D2E4169EE7 --l1-rpc http://localhost:8545",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			ctx, stop := untilStopped(cmd)
			defer stop()
			status, err := readRelayerStatus(ctx, cmd)
			if err != nil {
				return err
			}
			return printResult(cmd, status, status.text())
		},
	}
	cmd.Flags().String(flagGRPC, "localhost:9090", "gRPC address of a healthd node")
	cmd.Flags().String(flags.FlagChainID, "", "Chain id of the network; by default that of the home folder's client configuration")
	cmd.Flags().String(flagL1RPC, "http://localhost:8545", "JSON-RPC endpoint of an Ethereum node")
	cmd.Flags().String(flagContract, "", "Address of the settlement contract; by default that of the relayer's state")
	cmd.Flags().String(flagStateDir, "", "Folder that remembers transactions in flight; by default relayer/ in the home folder")
	addOutputFlag(cmd)
	return cmd
}

func readRelayerStatus(ctx context.Context, cmd *cobra.Command) (relayerStatus, error) {
	status := relayerStatus{Forced: []forcedStatus{}}
	state, stateErr := relayer.ReadState(stateFolder(cmd))
	if stateErr != nil && !errors.Is(stateErr, fs.ErrNotExist) {
		return status, stateErr
	}
	address := state.Contract
	if given, _ := cmd.Flags().GetString(flagContract); given != "" || stateErr != nil {
		var err error
		if address, err = contractFlag(cmd); err != nil {
			return status, err
		}
	}
	endpoint, _ := cmd.Flags().GetString(flagL1RPC)
	ethereum, err := settlement.Dial(ctx, endpoint)
	if err != nil {
		return status, err
	}
	defer ethereum.Close()
	contract, err := settlement.Open(ctx, ethereum, address, nil, settlement.Options{})
	if err != nil {
		return status, err
	}
	status.Contract, status.ChainID = address.Hex(), ethereum.ChainID().String()
	if err := status.readL1(ctx, ethereum, contract); err != nil {
		return status, err
	}
	status.readChain(ctx, cmd)
	if stateErr == nil && state.Contract == address {
		status.Own, err = readOwn(ctx, ethereum, state)
	}
	return status, err
}

func (s *relayerStatus) readL1(ctx context.Context, ethereum *settlement.Client, contract *settlement.Contract) error {
	onL1, err := contract.Status(ctx)
	if err != nil {
		return err
	}
	head, err := ethereum.Header(ctx, nil)
	if err != nil {
		return err
	}
	final, err := ethereum.FinalBlock(ctx, 0)
	if err != nil && !errors.Is(err, settlement.ErrNothingFinal) {
		return err
	}
	s.OnL1, s.L1Head, s.L1Finalized = onL1.RangeCount, head.Number.Uint64(), final.Number
	s.HeldBack = onL1.RangeCount - onL1.SettledCount
	if until := onL1.PausedUntil.UTC(); until.After(time.Now()) {
		s.PausedUntil = &until
	}
	pending, err := contract.PendingForced(ctx)
	for _, request := range pending {
		s.Forced = append(s.Forced, forcedStatus{Number: request.Number, Due: request.Due.UTC(), Overdue: time.Now().After(request.Due)})
	}
	return err
}

// readChain asks the node. That it is away is part of the status.
func (s *relayerStatus) readChain(ctx context.Context, cmd *cobra.Command) {
	clientCtx := client.GetClientContextFromCmd(cmd)
	endpoint, _ := cmd.Flags().GetString(flagGRPC)
	chainID, _ := cmd.Flags().GetString(flags.FlagChainID)
	if chainID == "" {
		chainID = clientCtx.ChainID
	}
	node, err := chainclient.Dial(ctx, chainclient.Options{Endpoint: endpoint, ChainID: chainID, Codec: clientCtx.Codec, TxConfig: clientCtx.TxConfig})
	if err != nil {
		s.ChainProblem = err.Error()
		return
	}
	defer node.Close()
	progress, err := chainclient.RelayerPort{Client: node}.Progress(ctx)
	if err != nil {
		s.ChainProblem = err.Error()
		return
	}
	s.Closed, s.Proven, s.Certified, s.Settled = progress.Closed, progress.Proven, progress.Certified, progress.Settled
}

func readOwn(ctx context.Context, ethereum *settlement.Client, state relayer.State) (*ownStatus, error) {
	balance, err := ethereum.Balance(ctx, state.Account)
	if err != nil {
		return nil, err
	}
	price, err := ethereum.GasPrice(ctx)
	if err != nil {
		return nil, err
	}
	own := &ownStatus{
		Account: state.Account.Hex(), Balance: balance.String(), SettlementsLeft: relayer.SettlementsLeft(balance, price, state.GasUsed),
		InFlight: []flightStatus{},
	}
	for _, flight := range state.Waiting() {
		own.InFlight = append(own.InFlight, flightStatus{Nonce: flight.Nonce, Range: flight.Range, Since: flight.Since, Versions: len(flight.Versions)})
	}
	if state.Failure != nil {
		own.Failure, own.FailedAt = state.Failure.Error, &state.Failure.At
	}
	return own, nil
}

func (s relayerStatus) text() string {
	var text strings.Builder
	line := func(format string, values ...any) { fmt.Fprintf(&text, format+"\n", values...) }
	line("Contract    %s on chain %s (block %d, final %d)", s.Contract, s.ChainID, s.L1Head, s.L1Finalized)
	if s.ChainProblem != "" {
		line("Ranges      %d on L1; the chain is not known: %s", s.OnL1, s.ChainProblem)
	} else {
		line("Ranges      %d closed, %d proven, %d certified, %d on L1, %d settled for good", s.Closed, s.Proven, s.Certified, s.OnL1, s.Settled)
	}
	if s.HeldBack > 0 {
		line("Held back   %d ranges on L1, until a range answers for the forced revocation that is overdue", s.HeldBack)
	}
	if s.PausedUntil != nil {
		line("Paused      until %s", s.PausedUntil.Format(time.RFC3339))
	}
	line("Forced      %d revocations wait", len(s.Forced))
	for _, request := range s.Forced {
		overdue := ""
		if request.Overdue {
			overdue = "  OVERDUE"
		}
		line("            request %d, due %s%s", request.Number, request.Due.Format(time.RFC3339), overdue)
	}
	if s.Own == nil {
		line("Relayer     none has run with this state folder")
		return strings.TrimSuffix(text.String(), "\n")
	}
	line("Relayer     %s has %s wei, about %d settlements", s.Own.Account, s.Own.Balance, s.Own.SettlementsLeft)
	for _, flight := range s.Own.InFlight {
		line("In flight   range %d, nonce %d, since %s, sent at %d fees", flight.Range, flight.Nonce, flight.Since.Format(time.RFC3339), flight.Versions)
	}
	if s.Own.Failure != "" {
		line("Last error  %s (%s)", s.Own.Failure, s.Own.FailedAt.Format(time.RFC3339))
	}
	return strings.TrimSuffix(text.String(), "\n")
}
