package chainclient

import (
	"context"
	"errors"
	"fmt"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/status"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/codec"
	cryptotypes "github.com/cosmos/cosmos-sdk/crypto/types"
	sdk "github.com/cosmos/cosmos-sdk/types"

	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// maxMessage bounds answers of the node: the proof job of the largest shape fits.
const maxMessage = 64 << 20

// Options say which node to talk to and as whom.
type Options struct {
	Endpoint string // gRPC address of the node, host:port
	ChainID  string
	Codec    codec.Codec
	TxConfig client.TxConfig
	Key      cryptotypes.PrivKey // nil: read only
}

// Client is a connection to one node. It is safe for concurrent use: its transactions are
// unordered.
type Client struct {
	options Options
	conn    *grpc.ClientConn
	address sdk.AccAddress
}

// ErrNode is returned where the node cannot be reached.
var ErrNode = errors.New("the node does not answer")

// Dial connects to a node and checks that it runs the expected chain.
func Dial(ctx context.Context, options Options) (*Client, error) {
	conn, err := grpc.NewClient(options.Endpoint, grpc.WithTransportCredentials(insecure.NewCredentials()),
		grpc.WithDefaultCallOptions(grpc.MaxCallRecvMsgSize(maxMessage), grpc.ForceCodec(codec.NewProtoCodec(options.Codec.InterfaceRegistry()).GRPCCodec())))
	if err != nil {
		return nil, fmt.Errorf("node %s: %w", options.Endpoint, err)
	}
	c := &Client{options: options, conn: conn}
	if options.Key != nil {
		c.address = sdk.AccAddress(options.Key.PubKey().Address())
	}
	answer, err := c.Batches().Status(ctx, &zkbatchtypes.QueryStatusRequest{})
	if err != nil {
		return nil, errors.Join(c.explain(err), conn.Close())
	}
	if answer.ChainId != options.ChainID {
		return nil, errors.Join(fmt.Errorf("node %s runs chain %q, not %q: check --grpc-addr and --chain-id", options.Endpoint, answer.ChainId, options.ChainID), conn.Close())
	}
	return c, nil
}

// As returns a client of the same connection that signs with another account.
func (c *Client) As(key cryptotypes.PrivKey) *Client {
	other := *c
	other.options.Key = key
	other.address = sdk.AccAddress(key.PubKey().Address())
	return &other
}

// Close closes the connection.
func (c *Client) Close() error { return c.conn.Close() }

// Conn is the connection, for the modules' query clients.
func (c *Client) Conn() grpc.ClientConnInterface { return c.conn }

// GRPC is the same connection, for services of the node besides the modules' own.
func (c *Client) GRPC() *grpc.ClientConn { return c.conn }

// Address is the account that signs.
func (c *Client) Address() sdk.AccAddress { return c.address }

// Batches queries x/zkbatch.
func (c *Client) Batches() zkbatchtypes.QueryClient { return zkbatchtypes.NewQueryClient(c.conn) }

// explain turns a connection failure into one line on what to do.
func (c *Client) explain(err error) error {
	if status.Code(err) == codes.Unavailable {
		return fmt.Errorf("%w at %s: is 'healthd start' running there, and is its gRPC server on? (%s)", ErrNode, c.options.Endpoint, status.Convert(err).Message())
	}
	return err
}

// pollInterval is how often a transaction is asked for.
const pollInterval = 100 * time.Millisecond
