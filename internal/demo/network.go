package demo

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"time"

	"github.com/healthd/healthd/internal/chainclient"
	"github.com/healthd/healthd/internal/devnet"
	"github.com/healthd/healthd/internal/genesisfile"
	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/prover"
	"github.com/healthd/healthd/internal/relayer"
	"github.com/healthd/healthd/internal/settlement"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// network is everything that runs.
type network struct {
	dir      string
	node     *process
	rpc      string // CometBFT RPC of the node
	grpc     string
	rest     string
	client   *chainclient.Client
	domain   protocol.Word
	keys     *prover.Keys
	l1       *devnet.L1
	ethereum *settlement.Client
	contract *settlement.Contract
	stores   []*ipfs.Node
	swarm    ipfs.SwarmKey

	insurer, hospitalA, hospitalB *person
}

// startupPatience bounds the wait for the first block.
const startupPatience = 60 * time.Second

// start brings everything up; what it started is in the network even where it fails.
func (d *demo) start(ctx context.Context) error {
	n := d.net
	d.tell.chapter("Starting an Ethereum node, two IPFS nodes and a healthd validator on this machine")
	var err error
	if n.l1, err = devnet.StartL1(ctx, devnet.L1Options{Period: time.Second}); err != nil {
		return fmt.Errorf("starting the Ethereum node: %w", err)
	}
	d.tell.say("Ethereum (chain %s) answers at %s", n.l1.ChainID(), n.l1.Endpoint())
	if err := d.startStores(ctx); err != nil {
		return err
	}
	if err := d.prepareKeys(); err != nil {
		return err
	}
	for _, p := range []struct {
		who  **person
		name string
		at   *ipfs.Node
	}{{&n.hospitalA, "St. Mary Hospital", n.stores[0]}, {&n.hospitalB, "City Clinic", n.stores[1]}, {&n.insurer, "Helvetia Health Insurance", n.stores[1]}} {
		if *p.who, err = newPerson(p.name, p.at); err != nil {
			return err
		}
	}
	if err := d.startNode(ctx); err != nil {
		return err
	}
	return d.deploy(ctx)
}

func (d *demo) startStores(ctx context.Context) error {
	n := d.net
	n.swarm = ipfs.NewSwarmKey()
	for _, name := range []string{"ipfs-a", "ipfs-b"} {
		store, err := ipfs.Open(ctx, ipfs.Options{Dir: filepath.Join(n.dir, name), SwarmKey: n.swarm})
		if err != nil {
			return err
		}
		n.stores = append(n.stores, store)
	}
	d.tell.say("two IPFS nodes form a private swarm (pre-shared key, no public peers)")
	return n.stores[0].Connect(ctx, n.stores[1].AddrInfo())
}

func (d *demo) prepareKeys() error {
	begun := time.Now()
	done := d.tell.progress("preparing the proving keys (only the first run takes long)")
	keys, err := prover.DevKeys(d.options.KeyCache, chainID, protocol.ShapeSmall, func(line string) { d.tell.say("%s", line) })
	done()
	if err != nil {
		return err
	}
	d.net.keys = keys
	d.summary.Seconds.Setup = time.Since(begun).Seconds()
	d.summary.Circuit = Circuit{
		Ops: keys.Shape.Ops, Constraints: keys.Constraints(), ConstraintsPerOp: float64(keys.Constraints()) / float64(keys.Shape.Ops),
	}
	d.tell.say("WARNING: these keys come from a setup on this machine. They are for dev chains only: whoever ran the setup could forge proofs")
	return nil
}

func (d *demo) startNode(ctx context.Context) error {
	n := d.net
	home := filepath.Join(n.dir, "node")
	if err := run(ctx, d.options.Binary, "init", "--chain-id", chainID, "--member", "st-mary", "--home", home); err != nil {
		return err
	}
	if err := d.writeGenesis(home); err != nil {
		return err
	}
	addresses, err := freeAddresses(4)
	if err != nil {
		return err
	}
	n.rpc, n.grpc, n.rest = "tcp://"+addresses[0], addresses[1], "tcp://"+addresses[2]
	n.node, err = startProcess(d.options.Binary, filepath.Join(n.dir, "node.log"), "start", "--home", home,
		"--rpc.laddr", n.rpc, "--grpc.address", n.grpc, "--api.address", n.rest, "--p2p.laddr", "tcp://"+addresses[3],
		"--consensus.create_empty_blocks_interval", "2s")
	if err != nil {
		return err
	}
	if err := d.connect(ctx); err != nil {
		return err
	}
	d.tell.say("the validator makes blocks; gRPC at %s, REST at %s", n.grpc, n.rest)
	return nil
}

// writeGenesis names the first institutions and the key that checks proofs.
func (d *demo) writeGenesis(home string) error {
	n := d.net
	genesis, err := genesisfile.Open(filepath.Join(home, "config", "genesis.json"), d.options.Codec)
	if err != nil {
		return err
	}
	for _, institution := range []struct {
		*person
		label string
		role  identitytypes.Role
	}{
		{n.hospitalA, "st-mary", identitytypes.ROLE_PROVIDER},
		{n.hospitalB, "city-clinic", identitytypes.ROLE_PROVIDER},
		{n.insurer, "helvetia-health", identitytypes.ROLE_INSURER},
	} {
		if institution.actor, err = genesis.AddInstitution(institution.label, institution.role, institution.key.Public()); err != nil {
			return err
		}
	}
	if err := genesis.SetVerifyingKey(protocol.ShapeSmall, n.keys.Verifying); err != nil {
		return err
	}
	genesis.SetRanges(rangeOps, rangeAge)
	return genesis.Save()
}

// connect waits until the node answers and has made its first block.
func (d *demo) connect(ctx context.Context) error {
	n := d.net
	ctx, cancel := context.WithTimeout(ctx, startupPatience)
	defer cancel()
	for {
		client, err := chainclient.Dial(ctx, chainclient.Options{
			Endpoint: n.grpc, ChainID: chainID, Codec: d.options.Codec, TxConfig: d.options.TxConfig,
		})
		if err == nil {
			n.client = client
			break
		}
		if dead := n.node.alive(); dead != nil {
			return dead
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("the node did not answer within %s: %w: its log is %s", startupPatience, err, n.node.log.Name())
		case <-time.After(200 * time.Millisecond):
		}
	}
	status, err := n.client.Batches().Status(ctx, &zkbatchtypes.QueryStatusRequest{})
	if err != nil {
		return err
	}
	return n.domain.SetBytesCanonical(status.Domain)
}

// deploy puts the settlement contract on Ethereum, bound to this network's genesis.
func (d *demo) deploy(ctx context.Context) error {
	n := d.net
	var err error
	if n.ethereum, err = settlement.Dial(ctx, n.l1.Endpoint()); err != nil {
		return err
	}
	first, err := n.client.Batches().Range(ctx, &zkbatchtypes.QueryRangeRequest{Number: 1})
	if err != nil {
		return err
	}
	config := settlement.Config{
		Domain:    n.domain,
		Verifiers: []settlement.VerifierKey{{Shape: protocol.ShapeSmall.ID, RulesVersion: protocol.RulesVersion, Key: n.keys.Verifying.Groth16()}},
	}
	if err := errors.Join(config.Root.SetBytesCanonical(first.Range.OldRoot), config.Accumulator.SetBytesCanonical(first.Range.OldAccumulator)); err != nil {
		return err
	}
	deployment, err := settlement.Deploy(ctx, n.ethereum, n.l1.FundedKey(), config)
	if err != nil {
		return err
	}
	if n.contract, err = settlement.Open(ctx, n.ethereum, deployment.Address, n.l1.FundedKey(), settlement.Options{}); err != nil {
		return err
	}
	d.summary.L1.ChainID, d.summary.L1.Contract = n.l1.ChainID().Uint64(), deployment.Address.Hex()
	d.tell.say("settlement contract deployed at %s (%d gas, once)", deployment.Address.Hex(), deployment.GasUsed)
	return nil
}

// serve runs prover and relayer until ctx ends.
func (d *demo) serve(ctx context.Context) {
	n := d.net
	log := slog.New(slog.NewTextHandler(d.serviceLog, nil))
	proving := prover.NewService(chainclient.ProverPort{Client: n.client.As(n.hospitalA.account())}, n.keys, prover.Options{
		PollInterval: 500 * time.Millisecond, Log: log, Proven: d.proven,
	})
	settling := relayer.New(chainclient.RelayerPort{
		Client: n.client.As(n.hospitalB.account()), Rollup: n.contract, L1ChainID: d.summary.L1.ChainID, Contract: d.summary.L1.Contract,
	}, n.contract, relayer.Options{PollInterval: 500 * time.Millisecond, Log: log})
	d.services.Go(func() { _ = proving.Run(ctx) }) // ends with ctx only
	d.services.Go(func() { _ = settling.Run(ctx) })
	d.tell.say("a prover and a relayer are at work from here on")
}

// stop ends everything, the youngest first.
func (n *network) stop() error {
	var problems []error
	if n.client != nil {
		problems = append(problems, n.client.Close())
	}
	if n.node != nil {
		problems = append(problems, n.node.stop())
	}
	for _, store := range n.stores {
		problems = append(problems, store.Close())
	}
	if n.ethereum != nil {
		n.ethereum.Close()
	}
	if n.l1 != nil {
		problems = append(problems, n.l1.Close())
	}
	return errors.Join(problems...)
}
