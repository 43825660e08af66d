package demo

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"github.com/healthd/healthd/internal/child"
	"github.com/healthd/healthd/internal/fhir"
)

// demo is one run.
type demo struct {
	options Options
	tell    *narrator
	summary *Summary
	net     *network

	patients      []*patient
	nurse, doctor *person

	services    sync.WaitGroup
	serviceLog  *os.File
	provingTime atomic.Int64 // nanoseconds
	gas         uint64
}

// generatedPatients is how many patients a run without a folder makes up.
const generatedPatients = 12

// Run runs the demo and leaves summary.json in the output folder, also where it fails.
func Run(ctx context.Context, options Options) (err error) {
	begun := time.Now()
	if options.Out == "" {
		if options.Out, err = os.MkdirTemp("", "healthd-demo-"); err != nil {
			return err
		}
	}
	d := &demo{
		options: options,
		tell:    &narrator{out: options.Narrate, begun: begun},
		summary: &Summary{OpsByKind: map[string]int{}, AccessDenied: []Denial{}},
	}
	work, err := d.prepareFolders()
	if err != nil {
		return err
	}
	d.net = &network{dir: work}
	serving, stopServing := context.WithCancel(ctx)
	defer stopServing()
	err = d.perform(ctx, serving)
	if err != nil && ctx.Err() != nil {
		err = errors.New("interrupted: everything that was started is stopped")
	}
	if err == nil && options.Keep {
		if err = d.summarize(begun, nil); err == nil {
			d.keep(ctx)
		}
	}
	stopServing()
	d.services.Wait()
	err = errors.Join(err, d.net.stop(), d.serviceLog.Close())
	return d.finish(begun, err)
}

// prepareFolders makes the output folder and a fresh work folder in it.
func (d *demo) prepareFolders() (string, error) {
	if err := os.MkdirAll(d.options.Out, 0o750); err != nil {
		return "", fmt.Errorf("output folder: %w", err)
	}
	work, err := os.MkdirTemp(d.options.Out, "run-")
	if err != nil {
		return "", fmt.Errorf("output folder: %w", err)
	}
	d.serviceLog, err = os.Create(filepath.Join(work, "services.log"))
	return work, err
}

// perform is the story.
func (d *demo) perform(ctx, serving context.Context) error {
	bundles, err := d.bundles()
	if err != nil {
		return err
	}
	if err := d.start(ctx); err != nil {
		return err
	}
	d.serve(serving)
	for _, journey := range []func(context.Context) error{
		func(ctx context.Context) error { return d.uploadAll(ctx, bundles) },
		d.shareAll,
		d.emergency,
		func(ctx context.Context) error { return d.insurance(ctx, bundles) },
		d.keys,
		d.erase,
		d.members,
		d.forgeries,
		d.settleAll,
	} {
		if err := journey(ctx); err != nil {
			return err
		}
	}
	d.summary.IPFSBytes, err = d.net.swarm.Bytes()
	return err
}

// bundles loads or generates FHIR bundles, and names what it leaves out.
func (d *demo) bundles() ([]*fhir.Bundle, error) {
	if d.options.FHIR == "" {
		var patients []*fhir.Bundle
		for _, bundle := range fhir.Generate(1, generatedPatients) {
			if _, err := bundle.Patient(); err == nil {
				patients = append(patients, bundle)
			}
		}
		d.tell.say("made up FHIR bundles of %d patients (use --fhir to load your own)", len(patients))
		return patients, nil
	}
	folder, err := fhir.Load(d.options.FHIR)
	if err != nil {
		return nil, err
	}
	for _, problem := range folder.Problems {
		d.tell.say("left out: %v", problem)
	}
	if len(folder.Patients) < 3 {
		return nil, fmt.Errorf("%s holds bundles of %d patients; the demo needs at least 3", d.options.FHIR, len(folder.Patients))
	}
	d.tell.say("loaded the FHIR bundles of %d patients from %s", len(folder.Patients), d.options.FHIR)
	return folder.Patients, nil
}

// keep leaves the network running until ctx ends.
func (d *demo) keep(ctx context.Context) {
	n := d.net
	d.tell.chapter("The network stays up until you press Ctrl-C")
	d.tell.say("CometBFT RPC %s, gRPC %s, REST %s, Ethereum %s, contract %s", n.RPC, n.GRPC, "http"+n.REST[len("tcp"):], n.ethereum.L1.Endpoint(), d.summary.L1.Contract)
	d.tell.say("Try:")
	for _, command := range []string{
		fmt.Sprintf("%s query zkbatch status --node %s", d.options.Binary, n.RPC),
		fmt.Sprintf("%s query zkbatch explain 1 --node %s", d.options.Binary, n.RPC),
		fmt.Sprintf("%s query consent access 1 --node %s", d.options.Binary, n.RPC),
		fmt.Sprintf("curl %s/healthd/zkbatch/v1/status", "http"+n.REST[len("tcp"):]),
		fmt.Sprintf(`curl -X POST -H 'Content-Type: application/json' -d '{"jsonrpc":"2.0","id":1,"method":"eth_blockNumber"}' %s`, n.ethereum.L1.Endpoint()),
	} {
		d.tell.say("%s", command)
	}
	<-ctx.Done()
}

// finish writes the summary and clears up after a success; after a failure the logs stay.
func (d *demo) finish(begun time.Time, err error) error {
	if err := errors.Join(err, d.summarize(begun, err)); err != nil {
		return err
	}
	s := d.summary
	d.tell.chapter("Done: %d operations, %d refused, %d accesses allowed, %d denied, %d ranges settled. Figures: %s",
		s.OpsExecuted, s.OpsRefused, s.AccessAllowed, len(s.AccessDenied), s.RangesSettled, filepath.Join(d.options.Out, summaryFile))
	return os.RemoveAll(d.net.dir)
}

// summarize fills in the last figures and writes the summary.
func (d *demo) summarize(begun time.Time, err error) error {
	s := d.summary
	s.OK = err == nil
	if err != nil {
		s.Problem = err.Error()
	}
	s.Seconds.Total = time.Since(begun).Seconds()
	peak := child.OwnPeakMemory()
	if d.net.Network != nil {
		peak += d.net.PeakMemory()
	}
	s.PeakMemoryMB = peak >> 20
	return s.write(d.options.Out)
}
