package scenario

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/codec"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/prover"
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

const (
	chainID = "dev-scenario-1"

	// Ranges that hold many full segments; a story with long pauses is proven while it goes on.
	rangeOps = 240
	rangeAge = 20 // seconds

	// forcedDelay is how long a network that settles has to execute a revocation that is forced through Ethereum.
	forcedDelay = 10 * time.Second

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
	for _, group := range byNetwork(scenarios) {
		dir, err := os.MkdirTemp("", "healthd-scenario-")
		if err != nil {
			return nil, err
		}
		r := &networkRun{options: options, dir: dir, keys: keys, summary: summary}
		err = r.perform(ctx, group)
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

// byNetwork groups scenarios by the network that they are played on.
func byNetwork(scenarios []*Scenario) [][]*Scenario {
	var shared []*Scenario
	var alone [][]*Scenario
	for _, scenario := range scenarios {
		if scenario.ChangesConsortium() || scenario.NeedsEthereum() {
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
