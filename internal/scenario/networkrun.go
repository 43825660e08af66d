package scenario

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"github.com/healthd/healthd/internal/devchain"
	"github.com/healthd/healthd/internal/edwardskey"
	"github.com/healthd/healthd/internal/prover"
	"github.com/healthd/healthd/internal/settlement"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// networkRun is one network while it is played on.
type networkRun struct {
	options  Options
	dir      string
	keys     *prover.Keys
	summary  *Summary
	network  *devchain.Network
	swarm    *devchain.Swarm
	ethereum *devchain.Ethereum
	settles  bool
	services sync.WaitGroup
	log      *os.File
}

// perform starts a network, plays the scenarios and waits until all is proven.
func (r *networkRun) perform(ctx context.Context, scenarios []*Scenario) (err error) {
	serving, stopServing := context.WithCancel(ctx)
	defer func() {
		stopServing()
		r.services.Wait()
		err = errors.Join(err, r.close())
	}()
	if r.swarm, err = devchain.OpenSwarm(ctx, r.dir, "ipfs-a", "ipfs-b"); err != nil {
		return err
	}
	playables, err := r.start(ctx, serving, scenarios)
	if err != nil {
		return err
	}
	reports := r.play(ctx, playables)
	r.summary.Scenarios = append(r.summary.Scenarios, reports...)
	for _, report := range reports {
		switch {
		case report.Problem != "":
			return errors.New("a scenario could not be played")
		case !report.OK:
			return nil // nobody waits for the proofs of a story that went wrong
		}
	}
	return r.prove(ctx, reports)
}

// start founds the network with the institutions of all scenarios.
func (r *networkRun) start(ctx, serving context.Context, scenarios []*Scenario) ([]*playable, error) {
	rules := genesisParameters()
	options := devchain.Options{
		Binary: r.options.Binary, Dir: r.dir, ChainID: chainID, Member: "scenario", Keys: r.keys, Rules: &rules,
		Codec: r.options.Codec, TxConfig: r.options.TxConfig, RangeOps: rangeOps, RangeAge: rangeAge, EmptyBlocks: emptyBlocks,
	}
	var playables []*playable
	for i, scenario := range scenarios {
		p, err := newPlayable(NewArchive(r.swarm.Nodes...), scenario)
		if err != nil {
			return nil, err
		}
		for j, institution := range p.enrol(uint64(len(options.Founders))) {
			options.Founders = append(options.Founders, devchain.Founder{
				Name: fmt.Sprintf("scenario %d institution %d", i+1, j+1), Role: identitytypes.Role(institution.Role), Key: institution.Key,
			})
		}
		playables = append(playables, p)
	}
	r.options.say("Starting a validator, two IPFS nodes and a prover for %d scenarios", len(scenarios))
	var err error
	if r.settles = r.options.Settle || slices.ContainsFunc(scenarios, (*Scenario).NeedsEthereum); r.settles {
		if r.ethereum, err = devchain.StartEthereum(ctx); err != nil {
			return nil, err
		}
		options.Settlement = r.ethereum
	}
	if r.network, err = devchain.Start(ctx, options); err != nil {
		return nil, err
	}
	return playables, r.serve(ctx, serving, playables[0].founders[0])
}

// serve starts the prover and, where wanted, Ethereum and the relayer.
func (r *networkRun) serve(ctx, serving context.Context, operator *party) error {
	var err error
	if r.log, err = os.Create(filepath.Join(r.dir, "services.log")); err != nil {
		return err
	}
	log := slog.New(slog.NewTextHandler(r.log, nil))
	account := edwardskey.NewPrivKey(operator.seed)
	proving := r.network.Prover(account, log, nil)
	r.services.Go(func() { _ = proving.Run(serving) }) // ends with serving only
	if !r.settles {
		return nil
	}
	if err := r.ethereum.Deploy(ctx, r.network, account, settlement.ForcedTerms{Delay: forcedDelay, Spacing: time.Second}); err != nil {
		return err
	}
	if err := r.ethereum.DeployViews(ctx); err != nil {
		return err
	}
	settling := r.ethereum.Relayer(r.network, account, log)
	r.services.Go(func() { _ = settling.Run(serving) })
	return nil
}

// play plays all scenarios at once.
func (r *networkRun) play(ctx context.Context, playables []*playable) []*Report {
	reports := make([]*Report, len(playables))
	narrator := newNarrator(r.options.Narrate, len(playables))
	var playing sync.WaitGroup
	for i, p := range playables {
		playing.Go(func() {
			narrator.title(i, p.scenario)
			reports[i] = p.play(ctx, r.target(p.founders[0]), func(step StepReport) { narrator.step(i, step) })
			narrator.verdict(i, reports[i])
		})
	}
	playing.Wait()
	return reports
}

// target is the network as a scenario plays on it, with Ethereum where it settles.
func (r *networkRun) target(gateway *party) Target {
	chain := newChainTarget(r.network, gateway)
	if !r.settles {
		return chain
	}
	return &ethereumTarget{chainTarget: chain, ethereum: r.ethereum, censored: map[uint64]bool{}}
}

// prove waits until every operation is proven, and settled where that is wanted, and counts them.
func (r *networkRun) prove(ctx context.Context, reports []*Report) error {
	executed := uint64(0)
	for _, report := range reports {
		executed += uint64(report.Operations)
	}
	r.options.say("\nWaiting for the proofs of %d operations", executed)
	status, err := r.network.AwaitProven(ctx, func(now *zkbatchtypes.QueryStatusResponse) {
		r.options.say(" … %d of %d operations proven", now.Progress.NextOp-1, executed)
	})
	if err != nil {
		return err
	}
	if status.State.OpCount != executed {
		return fmt.Errorf("the chain executed %d operations, the scenarios %d", status.State.OpCount, executed)
	}
	r.summary.Operations += executed
	r.summary.Ranges += status.Progress.Range - 1
	if r.settles {
		status, err = r.network.AwaitSettled(ctx, func(now *zkbatchtypes.QueryStatusResponse) {
			r.options.say(" … %d of %d ranges settled", now.SettledRange, now.OpenRange.Number-1)
		})
		if err != nil {
			return err
		}
		r.summary.Settled += status.SettledRange
	}
	return nil
}

// close ends what was started, the youngest first.
func (r *networkRun) close() error {
	var problems []error
	if r.ethereum != nil {
		problems = append(problems, r.ethereum.Close())
	}
	if r.network != nil {
		problems = append(problems, r.network.Stop())
	}
	if r.swarm != nil {
		problems = append(problems, r.swarm.Close())
	}
	if r.log != nil {
		problems = append(problems, r.log.Close())
	}
	return errors.Join(problems...)
}
