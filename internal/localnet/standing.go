package localnet

import (
	"context"
	"fmt"

	rpchttp "github.com/cometbft/cometbft/rpc/client/http"
)

// Standing is how a validator answers at the moment.
type Standing struct {
	Name       string `json:"name"`
	Up         bool   `json:"up"`
	Height     int64  `json:"height,omitempty"`
	CatchingUp bool   `json:"catching_up,omitempty"`
	Peers      int    `json:"peers,omitempty"`
}

// Standing asks the member's validator. One that does not answer is down.
func (m Member) Standing(ctx context.Context) Standing {
	down := Standing{Name: m.Name}
	client, err := rpchttp.New("tcp://"+m.RPC, "/websocket")
	if err != nil {
		return down
	}
	status, err := client.Status(ctx)
	if err != nil {
		return down
	}
	network, err := client.NetInfo(ctx)
	if err != nil {
		return down
	}
	return Standing{m.Name, true, status.SyncInfo.LatestBlockHeight, status.SyncInfo.CatchingUp, network.NPeers}
}

// String is a line for people.
func (s Standing) String() string {
	switch {
	case !s.Up:
		return fmt.Sprintf("%-16s does not answer", s.Name)
	case s.CatchingUp:
		return fmt.Sprintf("%-16s height %d, %d peers, catching up", s.Name, s.Height, s.Peers)
	}
	return fmt.Sprintf("%-16s height %d, %d peers", s.Name, s.Height, s.Peers)
}
