package localnet

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"path/filepath"
	"time"

	rpchttp "github.com/cometbft/cometbft/rpc/client/http"

	"github.com/healthd/healthd/internal/child"
)

// Node is a member's validator and IPFS node.
type Node struct {
	Member

	options RunOptions
	home    string
	flags   []string
	process *child.Process
	ipfs    *child.Process
}

// Start runs the validator, which must not be running.
func (n *Node) Start() (err error) {
	if n.Running() {
		return fmt.Errorf("%s is running already", n.Name)
	}
	n.process, err = child.Start(child.Options{
		Binary: n.options.Binary, Env: n.options.Env, Args: append([]string{"start", "--home", n.home}, n.flags...),
		LogFile: filepath.Join(n.home, "node.log"),
	})
	if err != nil {
		return fmt.Errorf("%s: %w", n.Name, err)
	}
	n.PID = n.process.PID()
	return nil
}

// SetBinary makes the next Start run another healthd, as an upgrade does.
func (n *Node) SetBinary(binary string) { n.options.Binary = binary }

// Running says whether the validator's process is there.
func (n *Node) Running() bool { return n.process != nil && n.process.Alive() == nil }

// Alive returns an error that points to the log once the validator has ended.
func (n *Node) Alive() error {
	if n.process == nil {
		return fmt.Errorf("%s was not started", n.Name)
	}
	if err := n.process.Alive(); err != nil {
		return fmt.Errorf("%s: %w", n.Name, err)
	}
	return nil
}

// Done is closed when the validator's process has ended.
func (n *Node) Done() <-chan struct{} { return n.process.Done() }

// Kill ends the validator as a power failure would.
func (n *Node) Kill() error { return n.process.Kill() }

// Stop ends the validator in order.
func (n *Node) Stop() error { return n.process.Stop() }

// Client talks to the validator's CometBFT RPC.
func (n *Node) Client() (*rpchttp.HTTP, error) { return rpchttp.New("tcp://"+n.RPC, "/websocket") }

// Height is the latest block that the validator has.
func (n *Node) Height(ctx context.Context) (int64, error) {
	client, err := n.Client()
	if err != nil {
		return 0, err
	}
	status, err := client.Status(ctx)
	if err != nil {
		return 0, err
	}
	return status.SyncInfo.LatestBlockHeight, nil
}

// poll is how often a node is asked for its height.
const poll = 200 * time.Millisecond

// AwaitHeight waits until the validator has a block. It gives up when the process has ended or ctx has.
func (n *Node) AwaitHeight(ctx context.Context, height int64) error {
	for {
		reached, err := n.Height(ctx)
		if err == nil && reached >= height {
			return nil
		}
		if dead := n.Alive(); dead != nil {
			return dead
		}
		select {
		case <-ctx.Done():
			return errors.Join(fmt.Errorf("%s is at height %d, not at %d: %w", n.Name, reached, height, context.Cause(ctx)), err)
		case <-time.After(poll):
		}
	}
}

// StartIPFS runs the member's IPFS node, which must not be running, and waits until others can reach it. It asks the
// member's own validator who the other nodes are.
func (n *Node) StartIPFS(ctx context.Context) error {
	if n.ipfs != nil && n.ipfs.Alive() == nil {
		return fmt.Errorf("%s: IPFS is running already", n.Name)
	}
	address, err := n.ipfsAddress()
	if err != nil {
		return err
	}
	reader, writer := io.Pipe()
	n.ipfs, err = child.Start(child.Options{
		Binary: n.options.Binary, Env: n.options.Env, LogFile: filepath.Join(n.home, "ipfs.log"), Output: writer,
		Args: append([]string{"ipfs", "serve", "--home", n.home, "--listen", address, "--grpc-addr", n.GRPC, "--output", "json"}, n.options.IPFSFlags...),
	})
	if err != nil {
		return fmt.Errorf("%s: IPFS: %w", n.Name, err)
	}
	n.IPFSPID = n.ipfs.PID()
	said := make(chan string, 1)
	go func() {
		line, _ := bufio.NewReader(reader).ReadString('\n') // what is missing shows below
		said <- line
		_, _ = io.Copy(io.Discard, reader) // until the process ends
	}()
	select {
	case <-ctx.Done():
		return context.Cause(ctx)
	case <-n.ipfs.Done():
		return fmt.Errorf("%s: IPFS: %w", n.Name, n.ipfs.Alive())
	case line := <-said:
		var result struct {
			ID string `json:"id"`
		}
		if err := json.Unmarshal([]byte(line), &result); err != nil || result.ID == "" {
			return fmt.Errorf("%s: IPFS said %q instead of its id: see %s", n.Name, line, filepath.Join(n.home, "ipfs.log"))
		}
		n.IPFSID = result.ID
		return nil
	}
}

// KillIPFS ends the member's IPFS node as a power failure would.
func (n *Node) KillIPFS() error {
	if n.ipfs == nil {
		return fmt.Errorf("%s: IPFS was not started", n.Name)
	}
	return n.ipfs.Kill()
}

// ipfsAddress is where the IPFS node listens.
func (n *Node) ipfsAddress() (string, error) {
	host, port, err := net.SplitHostPort(n.IPFS)
	return "/ip4/" + host + "/tcp/" + port, err
}

// announceIPFS has the member tell the consortium of its IPFS node, once.
func (n *Node) announceIPFS(ctx context.Context) error {
	address, err := n.ipfsAddress()
	if err != nil {
		return err
	}
	_, err = Options{Binary: n.options.Binary, Env: n.options.Env}.run(ctx, n.home, "consortium", "storage", "set", n.IPFSID,
		"--address", address, "--from", n.Name, "--member", n.Name, "--yes")
	return err
}

// stop ends all processes of the member.
func (n *Node) stop() error {
	var problems []error
	for _, process := range []*child.Process{n.process, n.ipfs} {
		if process != nil && process.Alive() == nil {
			problems = append(problems, process.Stop())
		}
	}
	n.PID, n.IPFSPID = 0, 0
	return errors.Join(problems...)
}
