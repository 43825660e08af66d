package demo

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"github.com/healthd/healthd/internal/devchain"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/prover"
	"github.com/healthd/healthd/internal/settlement"
	identitytypes "github.com/healthd/healthd/x/identity/types"
)

// network is everything that runs.
type network struct {
	*devchain.Network
	dir      string
	keys     *prover.Keys
	ethereum *devchain.Ethereum
	swarm    *devchain.Swarm

	insurer, hospitalA, hospitalB *person
}

// start brings everything up; what it started is in the network even where it fails.
func (d *demo) start(ctx context.Context) error {
	n := d.net
	d.tell.chapter("Starting an Ethereum node, two IPFS nodes and a healthd validator on this machine")
	var err error
	if n.ethereum, err = devchain.StartEthereum(ctx); err != nil {
		return err
	}
	d.tell.say("Ethereum (chain %s) answers at %s", n.ethereum.L1.ChainID(), n.ethereum.L1.Endpoint())
	if n.swarm, err = devchain.OpenSwarm(ctx, n.dir, "ipfs-a", "ipfs-b"); err != nil {
		return err
	}
	d.tell.say("two IPFS nodes form a private swarm (pre-shared key, no public peers)")
	if err := d.prepareKeys(); err != nil {
		return err
	}
	if err := d.startNode(ctx); err != nil {
		return err
	}
	return d.deploy(ctx)
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

// startNode makes the first institutions and a validator that knows them.
func (d *demo) startNode(ctx context.Context) error {
	n := d.net
	options := devchain.Options{
		Binary: d.options.Binary, Dir: n.dir, ChainID: chainID, Member: "st-mary", Keys: n.keys,
		Codec: d.options.Codec, TxConfig: d.options.TxConfig, RangeOps: rangeOps, RangeAge: rangeAge,
		Rules: &protocol.Parameters{BreakGlassLimit: 5, RecoveryDelay: recoveryDelay}, EmptyBlocks: 2 * time.Second,
		Settlement: n.ethereum,
	}
	storeA, storeB := n.swarm.Nodes[0], n.swarm.Nodes[1]
	var err error
	if n.hospitalA, err = newPerson("St. Mary Hospital", storeA); err != nil {
		return err
	}
	if n.hospitalB, err = newPerson("City Clinic", storeB); err != nil {
		return err
	}
	if n.insurer, err = newPerson("Helvetia Health Insurance", storeB); err != nil {
		return err
	}
	for i, institution := range []struct {
		*person
		label string
		role  identitytypes.Role
	}{
		{n.hospitalA, "st-mary", identitytypes.ROLE_PROVIDER},
		{n.hospitalB, "city-clinic", identitytypes.ROLE_PROVIDER},
		{n.insurer, "helvetia-health", identitytypes.ROLE_INSURER},
	} {
		institution.actor = uint64(i + 1)
		options.Founders = append(options.Founders, devchain.Founder{Name: institution.label, Role: institution.role, Key: institution.key.Public()})
	}
	if n.Network, err = devchain.Start(ctx, options); err != nil {
		return err
	}
	d.tell.say("the validator makes blocks; gRPC at %s, REST at %s", n.GRPC, n.REST)
	return nil
}

// deploy puts the settlement contract on Ethereum, bound to this network's genesis.
func (d *demo) deploy(ctx context.Context) error {
	ethereum := d.net.ethereum
	if err := ethereum.Deploy(ctx, d.net.Network, d.net.hospitalA.account(), settlement.ForcedTerms{}); err != nil {
		return err
	}
	d.summary.L1.ChainID, d.summary.L1.Contract = ethereum.L1.ChainID().Uint64(), ethereum.Address
	d.tell.say("settlement contract deployed at %s (%d gas, once)", ethereum.Address, ethereum.DeployGas)
	return nil
}

// serve runs prover and relayer until ctx ends.
func (d *demo) serve(ctx context.Context) {
	n := d.net
	log := slog.New(slog.NewTextHandler(d.serviceLog, nil))
	proving := n.Prover(n.hospitalA.account(), log, d.proven)
	settling := n.ethereum.Relayer(n.Network, n.hospitalB.account(), log)
	d.services.Go(func() { _ = proving.Run(ctx) }) // ends with ctx only
	d.services.Go(func() { _ = settling.Run(ctx) })
	d.tell.say("a prover and a relayer are at work from here on")
}

// stop ends everything, the youngest first.
func (n *network) stop() error {
	var problems []error
	if n.Network != nil {
		problems = append(problems, n.Network.Stop())
	}
	if n.swarm != nil {
		problems = append(problems, n.swarm.Close())
	}
	if n.ethereum != nil {
		problems = append(problems, n.ethereum.Close())
	}
	return errors.Join(problems...)
}
