package settlement

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"net/http"
	"net/url"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"
)

// requestTimeout bounds one RPC request, so that an endpoint that accepts connections and never answers is noticed.
const requestTimeout = 30 * time.Second

// ErrUnreachable says that the L1 endpoint did not answer. What was asked may or may not have happened.
var ErrUnreachable = errors.New("L1 endpoint unreachable")

// Client talks to one Ethereum JSON-RPC endpoint. Its errors say which endpoint failed and never show the path of
// its URL, where providers put access keys.
type Client struct {
	eth     *ethclient.Client
	host    string
	chainID *big.Int
}

// Dial connects to an endpoint and asks for its chain id, so that a wrong URL is found here and not at the first
// settlement.
func Dial(ctx context.Context, endpoint string) (*Client, error) {
	target, err := url.Parse(endpoint)
	if err != nil || target.Host == "" {
		return nil, errors.New("settlement: the L1 endpoint is not a URL: give --l1-rpc something like http://127.0.0.1:8545")
	}
	c := &Client{host: target.Scheme + "://" + target.Host}
	connection, err := rpc.DialOptions(ctx, endpoint, rpc.WithHTTPClient(&http.Client{Timeout: requestTimeout}))
	if err != nil {
		return nil, c.explain(ctx, "connect", err)
	}
	c.eth = ethclient.NewClient(connection)
	if c.chainID, err = c.eth.ChainID(ctx); err != nil {
		c.eth.Close()
		return nil, c.explain(ctx, "read chain id", err)
	}
	return c, nil
}

// ChainID is the chain id of the endpoint.
func (c *Client) ChainID() *big.Int { return new(big.Int).Set(c.chainID) }

// Ethereum gives access to the rest of the JSON-RPC interface.
func (c *Client) Ethereum() *ethclient.Client { return c.eth }

// Close ends the connection.
func (c *Client) Close() { c.eth.Close() }

// call runs a contract function without a transaction on the newest state.
func (c *Client) call(ctx context.Context, to common.Address, data []byte) ([]byte, error) {
	return c.eth.CallContract(ctx, ethereum.CallMsg{To: &to, Data: data}, nil)
}

// replay runs a mined transaction again on the state after its block, to learn why it failed.
func (c *Client) replay(ctx context.Context, from common.Address, tx *types.Transaction, block *big.Int) error {
	_, err := c.eth.CallContract(ctx, ethereum.CallMsg{From: from, To: tx.To(), Data: tx.Data(), Gas: tx.Gas()}, block)
	return err
}

// explain wraps an error of a request: the contract's answer is decoded, a silent endpoint is named.
func (c *Client) explain(ctx context.Context, doing string, err error) error {
	if err == nil {
		return nil
	}
	if ctx.Err() != nil {
		return fmt.Errorf("settlement: %s: %w", doing, context.Cause(ctx))
	}
	if refusal := decodeRevert(err); refusal != nil {
		return fmt.Errorf("settlement: %s: %w", doing, refusal)
	}
	if cause, ok := transportFailure(err); ok {
		return fmt.Errorf("settlement: %s: %w: %s (%w): check that it runs and that --l1-rpc names it",
			doing, ErrUnreachable, c.host, cause)
	}
	return fmt.Errorf("settlement: %s: %w", doing, err)
}

// transportFailure tells a request that got no answer from one whose answer was an error.
func transportFailure(err error) (cause error, ok bool) {
	var requestErr *url.Error
	if errors.As(err, &requestErr) {
		return requestErr.Err, true // without the URL
	}
	var statusErr rpc.HTTPError
	if errors.As(err, &statusErr) {
		return errors.New(statusErr.Status), true
	}
	var answer rpc.Error
	if errors.As(err, &answer) || errors.Is(err, ethereum.NotFound) {
		return nil, false
	}
	var temporary interface{ Timeout() bool }
	if errors.As(err, &temporary) || errors.Is(err, rpc.ErrClientQuit) {
		return err, true
	}
	return nil, false
}
