package chainclient

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"time"

	"github.com/cosmos/gogoproto/proto"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	clienttx "github.com/cosmos/cosmos-sdk/client/tx"
	sdk "github.com/cosmos/cosmos-sdk/types"
	txtypes "github.com/cosmos/cosmos-sdk/types/tx"
	"github.com/cosmos/cosmos-sdk/types/tx/signing"
	authsigning "github.com/cosmos/cosmos-sdk/x/auth/signing"
	authtypes "github.com/cosmos/cosmos-sdk/x/auth/types"
)

const (
	// txLifetime is how long an unordered transaction may wait for its block.
	txLifetime = 2 * time.Minute
	// txGas is what a transaction may use; there are no fees, so it is only a bound.
	txGas = 100_000_000
)

// ErrRefused is returned for a transaction that the node or a block refused.
var ErrRefused = errors.New("the transaction was refused")

// Send signs a message, broadcasts it and waits until it is in a block. The message's response
// is decoded into response.
func (c *Client) Send(ctx context.Context, message sdk.Msg, response proto.Message) error {
	_, err := c.land(ctx, message, response)
	return err
}

func (c *Client) land(ctx context.Context, message sdk.Msg, response proto.Message) (*sdk.TxResponse, error) {
	if c.options.Key == nil {
		return nil, errors.New("this client has no key to sign with")
	}
	encoded, err := c.sign(ctx, message)
	if err != nil {
		return nil, err
	}
	service := txtypes.NewServiceClient(c.conn)
	answer, err := service.BroadcastTx(ctx, &txtypes.BroadcastTxRequest{TxBytes: encoded, Mode: txtypes.BroadcastMode_BROADCAST_MODE_SYNC})
	if err != nil {
		return nil, c.explain(err)
	}
	if answer.TxResponse.Code != 0 {
		return nil, fmt.Errorf("%w: %s", ErrRefused, answer.TxResponse.RawLog)
	}
	result, err := c.await(ctx, service, answer.TxResponse.TxHash)
	if err != nil {
		return nil, err
	}
	if result.Code != 0 {
		return nil, fmt.Errorf("%w: %s", ErrRefused, result.RawLog)
	}
	return result, decodeResponse(result.Data, response)
}

func (c *Client) sign(ctx context.Context, message sdk.Msg) ([]byte, error) {
	account, err := c.account(ctx)
	if err != nil {
		return nil, err
	}
	builder := c.options.TxConfig.NewTxBuilder()
	if err := builder.SetMsgs(message); err != nil {
		return nil, err
	}
	builder.SetGasLimit(txGas)
	builder.SetUnordered(true)
	builder.SetTimeoutTimestamp(time.Now().Add(txLifetime))
	signer := authsigning.SignerData{
		Address: c.address.String(), ChainID: c.options.ChainID, AccountNumber: account, PubKey: c.options.Key.PubKey(),
	}
	// The signature covers the signer's info, so an empty one goes in first.
	mode := signing.SignMode_SIGN_MODE_DIRECT
	empty := signing.SignatureV2{PubKey: c.options.Key.PubKey(), Data: &signing.SingleSignatureData{SignMode: mode}}
	if err := builder.SetSignatures(empty); err != nil {
		return nil, err
	}
	signature, err := clienttx.SignWithPrivKey(ctx, mode, signer, builder, c.options.Key, c.options.TxConfig, 0)
	if err != nil {
		return nil, err
	}
	if err := builder.SetSignatures(signature); err != nil {
		return nil, err
	}
	return c.options.TxConfig.TxEncoder()(builder.GetTx())
}

// account is the number of the signer's account.
func (c *Client) account(ctx context.Context) (uint64, error) {
	answer, err := authtypes.NewQueryClient(c.conn).AccountInfo(ctx, &authtypes.QueryAccountInfoRequest{Address: c.address.String()})
	if status.Code(err) == codes.NotFound {
		return 0, fmt.Errorf("account %s does not exist: only registered actors may send transactions, so an institution must register this key first", c.address)
	}
	if err != nil {
		return 0, c.explain(err)
	}
	return answer.Info.AccountNumber, nil
}

// await asks for a transaction until it is in a block.
func (c *Client) await(ctx context.Context, service txtypes.ServiceClient, hash string) (*sdk.TxResponse, error) {
	ctx, cancel := context.WithTimeout(ctx, txLifetime)
	defer cancel()
	ticker := time.NewTicker(pollInterval)
	defer ticker.Stop()
	for {
		answer, err := service.GetTx(ctx, &txtypes.GetTxRequest{Hash: hash})
		if err == nil {
			return answer.TxResponse, nil
		}
		if code := status.Code(err); code != codes.NotFound && code != codes.Unavailable {
			return nil, c.explain(err)
		}
		select {
		case <-ctx.Done():
			return nil, fmt.Errorf("transaction %s is in no block yet: %w", hash, ctx.Err())
		case <-ticker.C:
		}
	}
}

// decodeResponse finds the one message's response in a transaction's result.
func decodeResponse(data string, response proto.Message) error {
	bytes, err := hex.DecodeString(data)
	if err != nil {
		return fmt.Errorf("transaction response: %w", err)
	}
	var messages sdk.TxMsgData
	if err := proto.Unmarshal(bytes, &messages); err != nil {
		return fmt.Errorf("transaction response: %w", err)
	}
	if len(messages.MsgResponses) != 1 {
		return fmt.Errorf("transaction response: %d messages, want 1", len(messages.MsgResponses))
	}
	return proto.Unmarshal(messages.MsgResponses[0].Value, response)
}
