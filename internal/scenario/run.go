package scenario

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/codec"

	"github.com/healthd/healthd/internal/devchain"
	"github.com/healthd/healthd/internal/edwardskey"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/prover"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// Options say on what scenarios are played.
type Options struct {
	Binary   string // healthd itself, for the validator
	KeyCache string // folder of proving keys
	Settle   bool   // settle on Ethereum, too
	Narrate  io.Writer
	Codec    codec.Codec
	TxConfig client.TxConfig
}

// say tells the audience a line. Nobody reads a broken output.
func (o Options) say(format string, args ...any) { _, _ = fmt.Fprintf(o.Narrate, format+"\n", args...) }

// Summary is what a run found out.
type Summary struct {
	OK         bool      `json:"ok"`
	Scenarios  []*Report `json:"scenarios"`
	Operations uint64    `json:"operations"`
	Ranges     uint64    `json:"ranges_proven"`
	Settled    uint64    `json:"ranges_settled"`
	Seconds    float64   `json:"seconds"`
	Problem    string    `json:"problem,omitempty"`
}

// Failures lists what went wrong, one line each.
func (s *Summary) Failures() []error {
	var failures []error
	for _, report := range s.Scenarios {
		if report.Problem != "" {
			failures = append(failures, errors.New(report.Problem))
		}
		if step, failed := report.failed(); failed {
			failures = append(failures, fmt.Errorf("%s:%d: %s: %v happened, not %s",
				report.File, step.FailedLine, step.Sentence, step.Outcomes, step.Expected))
		}
	}
	if s.Problem != "" {
		failures = append(failures, errors.New(s.Problem))
	}
	return failures
}

const (
	chainID = "dev-scenario-1"

	// Ranges that hold many full segments; a story with long pauses is proven while it goes on.
	rangeOps = 240
	rangeAge = 20 // seconds

	// emptyBlocks bounds how far the clock of the chain lags behind while nothing happens.
	emptyBlocks = time.Second
)

// Run plays scenarios on networks that it starts and ends with everything proven. Scenarios share
// a network, each with its own cast, and are played at once, except those that change the
// consortium: each of them has a network of its own.
func Run(ctx context.Context, options Options, scenarios []*Scenario) (*Summary, error) {
	begun := time.Now()
	summary := &Summary{Scenarios: make([]*Report, 0, len(scenarios))}
	options.say("Preparing the proving keys (only the first run takes long)")
	keys, err := prover.DevKeys(options.KeyCache, chainID, protocol.ShapeSmall, func(line string) { options.say("%s", line) })
	if err != nil {
		return nil, err
	}
	for _, company := range companies(scenarios) {
		dir, err := os.MkdirTemp("", "healthd-scenario-")
		if err != nil {
			return nil, err
		}
		t := &theatre{options: options, dir: dir, keys: keys, summary: summary}
		err = t.perform(ctx, company)
		if ctx.Err() != nil {
			return nil, errors.Join(errors.New("interrupted: everything that was started is stopped"), os.RemoveAll(dir))
		}
		if err != nil {
			summary.Problem = fmt.Sprintf("%v (logs are in %s)", err, dir)
			break
		}
		if err := os.RemoveAll(dir); err != nil {
			return nil, err
		}
	}
	summary.Seconds = time.Since(begun).Seconds()
	summary.OK = len(summary.Failures()) == 0 && len(summary.Scenarios) == len(scenarios)
	return summary, nil
}

// companies groups scenarios by the network that they are played on.
func companies(scenarios []*Scenario) [][]*Scenario {
	var shared []*Scenario
	var alone [][]*Scenario
	for _, scenario := range scenarios {
		if scenario.ChangesConsortium() {
			alone = append(alone, []*Scenario{scenario})
		} else {
			shared = append(shared, scenario)
		}
	}
	if len(shared) == 0 {
		return alone
	}
	return append([][]*Scenario{shared}, alone...)
}

// theatre is one network while it is played on.
type theatre struct {
	options  Options
	dir      string
	keys     *prover.Keys
	summary  *Summary
	network  *devchain.Network
	swarm    *devchain.Swarm
	ethereum *devchain.Ethereum
	services sync.WaitGroup
	log      *os.File
}

// perform starts a network, plays the scenarios and waits until all is proven.
func (t *theatre) perform(ctx context.Context, scenarios []*Scenario) (err error) {
	serving, stopServing := context.WithCancel(ctx)
	defer func() {
		stopServing()
		t.services.Wait()
		err = errors.Join(err, t.close())
	}()
	if t.swarm, err = devchain.OpenSwarm(ctx, t.dir, "ipfs-a", "ipfs-b"); err != nil {
		return err
	}
	productions, err := t.start(ctx, serving, scenarios)
	if err != nil {
		return err
	}
	reports := t.play(ctx, productions)
	t.summary.Scenarios = append(t.summary.Scenarios, reports...)
	for _, report := range reports {
		switch {
		case report.Problem != "":
			return errors.New("a scenario could not be played")
		case !report.OK:
			return nil // nobody waits for the proofs of a story that went wrong
		}
	}
	return t.prove(ctx, reports)
}

// start founds the network with the institutions of all scenarios.
func (t *theatre) start(ctx, serving context.Context, scenarios []*Scenario) ([]*production, error) {
	rules := genesisParameters()
	options := devchain.Options{
		Binary: t.options.Binary, Dir: t.dir, ChainID: chainID, Member: "scenario", Keys: t.keys, Rules: &rules,
		Codec: t.options.Codec, TxConfig: t.options.TxConfig, RangeOps: rangeOps, RangeAge: rangeAge, EmptyBlocks: emptyBlocks,
	}
	var productions []*production
	for i, scenario := range scenarios {
		p, err := newProduction(NewArchive(t.swarm.Nodes...), scenario)
		if err != nil {
			return nil, err
		}
		for j, institution := range p.enrol(uint64(len(options.Founders))) {
			options.Founders = append(options.Founders, devchain.Founder{
				Name: fmt.Sprintf("scenario %d institution %d", i+1, j+1), Role: identitytypes.Role(institution.Role), Key: institution.Key,
			})
		}
		productions = append(productions, p)
	}
	t.options.say("Starting a validator, two IPFS nodes and a prover for %d scenarios", len(scenarios))
	var err error
	if t.network, err = devchain.Start(ctx, options); err != nil {
		return nil, err
	}
	return productions, t.serve(ctx, serving, productions[0].founders[0])
}

// serve starts the prover and, where wanted, Ethereum and the relayer.
func (t *theatre) serve(ctx, serving context.Context, operator *somebody) error {
	var err error
	if t.log, err = os.Create(filepath.Join(t.dir, "services.log")); err != nil {
		return err
	}
	log := slog.New(slog.NewTextHandler(t.log, nil))
	account := edwardskey.NewPrivKey(operator.seed)
	proving := t.network.Prover(account, log, nil)
	t.services.Go(func() { _ = proving.Run(serving) }) // ends with serving only
	if !t.options.Settle {
		return nil
	}
	if t.ethereum, err = devchain.StartEthereum(ctx); err != nil {
		return err
	}
	if err := t.ethereum.Deploy(ctx, t.network); err != nil {
		return err
	}
	settling := t.ethereum.Relayer(t.network, account, log)
	t.services.Go(func() { _ = settling.Run(serving) })
	return nil
}

// play plays all scenarios at once.
func (t *theatre) play(ctx context.Context, productions []*production) []*Report {
	reports := make([]*Report, len(productions))
	stage := newStage(t.options.Narrate, len(productions))
	var playing sync.WaitGroup
	for i, p := range productions {
		playing.Go(func() {
			stage.title(i, p.scenario)
			reports[i] = p.play(ctx, newChainTarget(t.network, p.founders[0]), func(step StepReport) { stage.step(i, step) })
			stage.verdict(i, reports[i])
		})
	}
	playing.Wait()
	return reports
}

// prove waits until every operation is proven, and settled where that is wanted, and counts them.
func (t *theatre) prove(ctx context.Context, reports []*Report) error {
	executed := uint64(0)
	for _, report := range reports {
		executed += uint64(report.Operations)
	}
	t.options.say("\nWaiting for the proofs of %d operations", executed)
	status, err := t.network.AwaitProven(ctx, func(now *zkbatchtypes.QueryStatusResponse) {
		t.options.say(" … %d of %d operations proven", now.Progress.NextOp-1, executed)
	})
	if err != nil {
		return err
	}
	if status.State.OpCount != executed {
		return fmt.Errorf("the chain executed %d operations, the scenarios %d", status.State.OpCount, executed)
	}
	t.summary.Operations += executed
	t.summary.Ranges += status.Progress.Range - 1
	if t.options.Settle {
		status, err = t.network.AwaitSettled(ctx, func(now *zkbatchtypes.QueryStatusResponse) {
			t.options.say(" … %d of %d ranges settled", now.SettledRange, now.OpenRange.Number-1)
		})
		if err != nil {
			return err
		}
		t.summary.Settled += status.SettledRange
	}
	return nil
}

// close ends what was started, the youngest first.
func (t *theatre) close() error {
	var problems []error
	if t.ethereum != nil {
		problems = append(problems, t.ethereum.Close())
	}
	if t.network != nil {
		problems = append(problems, t.network.Stop())
	}
	if t.swarm != nil {
		problems = append(problems, t.swarm.Close())
	}
	if t.log != nil {
		problems = append(problems, t.log.Close())
	}
	return errors.Join(problems...)
}
