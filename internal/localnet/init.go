package localnet

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/sync/errgroup"

	"github.com/healthd/healthd/internal/child"
	"github.com/healthd/healthd/internal/prover"
)

// Options say how a network is made.
type Options struct {
	// Binary is healthd; Env is added to its environment.
	Binary string
	Env    []string
	// Dir is the network's folder, which must not exist or be empty.
	Dir string
	// ChainID begins with dev-: all keys lie on this machine.
	ChainID    string
	Validators int
	// Shape is the proof shape whose dev verifying key goes into the genesis file; empty leaves it without one.
	Shape string
	// ProvingKeys is a home whose proving keys are used, and made where they are missing; Dir/prover where empty.
	ProvingKeys string
	// RangeOps and RangeAge close a range after so many operations or seconds; 0 keeps the defaults.
	RangeOps, RangeAge uint64
}

// MaxValidators is what one machine can be asked for.
const MaxValidators = 32

// memberNames are the first members'; further ones are numbered.
var memberNames = []string{"st-mary", "city-clinic", insurer, "valley-hospital"}

// insurer is the one among them that opens policies; the others treat patients.
const insurer = "health-insurer"

func roleOf(member string) string {
	if member == insurer {
		return "insurer"
	}
	return "provider"
}

const (
	termsFile     = "terms.json"
	contributions = "contributions"
	passwordFile  = "attestation-password.txt"
	// parallel is how many homes are made at a time: most of the work is one process waiting for its disk.
	parallel = 4
)

// Init makes the homes of a network.
func Init(ctx context.Context, options Options) (Manifest, error) {
	m := Manifest{ChainID: options.ChainID, Dir: options.Dir}
	if err := options.check(); err != nil {
		return m, err
	}
	if err := os.MkdirAll(filepath.Join(options.Dir, contributions), 0o700); err != nil {
		return m, err
	}
	if err := options.writeTerms(ctx); err != nil {
		return m, err
	}
	addresses, err := child.FreeAddresses(5 * options.Validators)
	if err != nil {
		return m, err
	}
	for i := range options.Validators {
		own := addresses[5*i:]
		m.Members = append(m.Members, Member{
			Name: memberName(i), Home: memberName(i), RPC: own[0], P2P: own[1], GRPC: own[2], REST: own[3], IPFS: own[4],
		})
	}
	if err := options.makeHomes(ctx, m); err != nil {
		return m, err
	}
	if m.Genesis, err = options.collect(ctx, m); err != nil {
		return m, err
	}
	if err := m.identify(); err != nil {
		return m, err
	}
	if err := os.WriteFile(filepath.Join(options.Dir, "README.txt"), readme(m), 0o600); err != nil {
		return m, err
	}
	return m, m.save()
}

func (o Options) check() error {
	if !strings.HasPrefix(o.ChainID, prover.DevChainPrefix) {
		return fmt.Errorf("chain id %q: all keys of a local network lie on one machine, so its id must begin with %s; institutions use "+
			"`healthd genesis contribute` and `collect` for a real one", o.ChainID, prover.DevChainPrefix)
	}
	if o.Validators < 1 || o.Validators > MaxValidators {
		return fmt.Errorf("%d validators: want 1 to %d", o.Validators, MaxValidators)
	}
	entries, err := os.ReadDir(o.Dir)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	if len(entries) > 0 {
		return fmt.Errorf("%s is not empty: name another folder, or remove it", o.Dir)
	}
	return nil
}

func memberName(i int) string {
	if i < len(memberNames) {
		return memberNames[i]
	}
	return "member-" + strconv.Itoa(i+1)
}

// writeTerms does what the institution does that invites the others.
func (o Options) writeTerms(ctx context.Context) error {
	terms := filepath.Join(o.Dir, termsFile)
	home := o.ProvingKeys
	if home == "" {
		home = filepath.Join(o.Dir, "prover")
	}
	args := []string{"genesis", "new", "--chain-id", o.ChainID, "--out", terms}
	if o.RangeOps > 0 {
		args = append(args, "--range-ops", strconv.FormatUint(o.RangeOps, 10), "--range-age", strconv.FormatUint(o.RangeAge, 10))
	}
	if _, err := o.run(ctx, home, args...); err != nil || o.Shape == "" {
		return err
	}
	_, err := o.run(ctx, home, "genesis", "add-verifying-key", "--shape", o.Shape, "--file", terms)
	return err
}

// makeHomes lets all members make their home and contribute. The first makes the swarm key for all.
func (o Options) makeHomes(ctx context.Context, m Manifest) error {
	if err := o.makeHome(ctx, m, m.Members[0]); err != nil {
		return err
	}
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(parallel)
	for _, member := range m.Members[1:] {
		group.Go(func() error { return o.makeHome(ctx, m, member) })
	}
	return group.Wait()
}

// collect lets every home make the genesis file, and compares as the institutions do by phone.
func (o Options) collect(ctx context.Context, m Manifest) (string, error) {
	digests := make([]string, len(m.Members))
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(parallel)
	for i, member := range m.Members {
		group.Go(func() error {
			output, err := o.run(ctx, m.HomeOf(member), "genesis", "collect", filepath.Join(o.Dir, contributions),
				"--terms", filepath.Join(o.Dir, termsFile), "--output", "json")
			if err != nil {
				return err
			}
			var collected struct {
				SHA256 string `json:"sha256"`
			}
			err = json.Unmarshal(output, &collected)
			digests[i] = collected.SHA256
			return err
		})
	}
	if err := group.Wait(); err != nil {
		return "", err
	}
	for i, digest := range digests {
		if digest == "" || digest != digests[0] {
			return "", fmt.Errorf("%s and %s collected different genesis files: %s and %s", m.Members[0].Name, m.Members[i].Name, digests[0], digest)
		}
	}
	return digests[0], nil
}

// run runs healthd to its end and returns its standard output.
func (o Options) run(ctx context.Context, home string, args ...string) ([]byte, error) {
	var stdout, stderr bytes.Buffer
	cmd := exec.CommandContext(ctx, o.Binary, append(args, "--home", home)...)
	cmd.Env = append(os.Environ(), o.Env...)
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("healthd %s: %w: %s", strings.Join(args[:2], " "), err, bytes.TrimSpace(stderr.Bytes()))
	}
	return stdout.Bytes(), nil
}
