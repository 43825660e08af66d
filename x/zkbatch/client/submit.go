package client

import (
	"context"
	"encoding/hex"
	"fmt"
	"strings"
	"time"

	"github.com/cosmos/gogoproto/proto"
	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/client/flags"
	clienttx "github.com/cosmos/cosmos-sdk/client/tx"
	sdk "github.com/cosmos/cosmos-sdk/types"
	authtx "github.com/cosmos/cosmos-sdk/x/auth/tx"

	"github.com/healthd/healthd/x/zkbatch/types"
)

const (
	// blockPatience is how long a transaction may take to get into a block.
	blockPatience = time.Minute
	pollInterval  = 150 * time.Millisecond
)

// SubmitAndPrint submits envelopes as one bundle, waits for its block and prints what became of each operation. It
// fails where one was dropped or refused, so that scripts notice.
func SubmitAndPrint(cmd *cobra.Command, clientCtx client.Context, envelopes ...types.Envelope) error {
	outcome, err := submit(cmd, clientCtx, envelopes...)
	if err != nil {
		return err
	}
	if err := outcome.print(cmd); err != nil {
		return err
	}
	return outcome.Failure()
}

// submit submits envelopes as one bundle and waits for its block.
func submit(cmd *cobra.Command, clientCtx client.Context, envelopes ...types.Envelope) (*Outcome, error) {
	bundle := &types.MsgSubmitBundle{Submitter: clientCtx.FromAddress.String(), Envelopes: envelopes}
	if err := bundle.ValidateBasic(); err != nil {
		return nil, err
	}
	var response types.MsgSubmitBundleResponse
	result, err := Send(cmd, clientCtx, bundle, &response)
	if err != nil {
		return nil, err
	}
	return NewOutcome(result.TxHash, result.Height, envelopes, response.Results)
}

// Send signs a message with the --from key, waits for its block and decodes its response.
func Send(cmd *cobra.Command, clientCtx client.Context, message sdk.Msg, response proto.Message) (*sdk.TxResponse, error) {
	encoded, err := signTx(cmd, clientCtx, message)
	if err != nil {
		return nil, err
	}
	accepted, err := clientCtx.WithBroadcastMode(flags.BroadcastSync).BroadcastTx(encoded)
	if err != nil {
		return nil, err
	}
	if accepted.Code != 0 {
		return nil, fmt.Errorf("the node did not take the transaction: %s", accepted.RawLog)
	}
	result, err := await(cmd.Context(), clientCtx, accepted.TxHash)
	if err != nil {
		return nil, err
	}
	if result.Code != 0 {
		return nil, fmt.Errorf("transaction %s failed in block %d: %s", result.TxHash, result.Height, result.RawLog)
	}
	return result, decodeResponse(result.Data, response)
}

func signTx(cmd *cobra.Command, clientCtx client.Context, message sdk.Msg) ([]byte, error) {
	factory, err := clienttx.NewFactoryCLI(clientCtx, cmd.Flags())
	if err != nil {
		return nil, err
	}
	if factory, err = factory.Prepare(clientCtx); err != nil {
		return nil, fmt.Errorf("account of key %q: %w", clientCtx.FromName, err)
	}
	if !cmd.Flags().Changed(flags.FlagGas) {
		gas, err := gasLimit(cmd.Context(), clientCtx, message)
		if err != nil {
			return nil, err
		}
		factory = factory.WithGas(gas)
	}
	builder, err := factory.BuildUnsignedTx(message)
	if err != nil {
		return nil, err
	}
	if err := clienttx.Sign(cmd.Context(), factory, clientCtx.FromName, builder, true); err != nil {
		return nil, err
	}
	return clientCtx.TxConfig.TxEncoder()(builder.GetTx())
}

// gasLimit is computed rather than simulated: the price of operations is known.
func gasLimit(ctx context.Context, clientCtx client.Context, message sdk.Msg) (uint64, error) {
	answer, err := types.NewQueryClient(clientCtx).Params(ctx, &types.QueryParamsRequest{})
	if err != nil {
		return 0, err
	}
	bundle, ok := message.(*types.MsgSubmitBundle)
	if !ok {
		bundle = &types.MsgSubmitBundle{}
	}
	return answer.Params.TxGasLimit(bundle) + flags.DefaultGasLimit, nil
}

// await asks for a transaction until it is in a block.
func await(ctx context.Context, clientCtx client.Context, hash string) (*sdk.TxResponse, error) {
	ctx, cancel := context.WithTimeout(ctx, blockPatience)
	defer cancel()
	ticker := time.NewTicker(pollInterval)
	defer ticker.Stop()
	for {
		result, err := authtx.QueryTx(clientCtx.WithCmdContext(ctx), hash)
		if err == nil {
			return result, nil
		}
		if !strings.Contains(err.Error(), "not found") {
			return nil, fmt.Errorf("transaction %s was sent, but the node cannot tell what became of it: %w", hash, err)
		}
		select {
		case <-ctx.Done():
			return nil, fmt.Errorf("transaction %s is in no block yet: look again with `healthd query tx %s`", hash, hash)
		case <-ticker.C:
		}
	}
}

// decodeResponse finds the one message's response in a transaction's result.
func decodeResponse(data string, response proto.Message) error {
	decoded, err := hex.DecodeString(data)
	if err != nil {
		return fmt.Errorf("transaction response: %w", err)
	}
	var messages sdk.TxMsgData
	if err := proto.Unmarshal(decoded, &messages); err != nil {
		return fmt.Errorf("transaction response: %w", err)
	}
	if len(messages.MsgResponses) != 1 {
		return fmt.Errorf("transaction response: %d messages, want 1", len(messages.MsgResponses))
	}
	return proto.Unmarshal(messages.MsgResponses[0].Value, response)
}
