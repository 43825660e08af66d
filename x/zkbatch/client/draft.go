package client

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"

	"github.com/cosmos/gogoproto/proto"
	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/codec"

	"github.com/healthd/healthd/x/zkbatch/types"
)

// message is a message that is a value in lists.
type message[T any] interface {
	*T
	proto.Message
}

// printDrafts prints unsigned operations, one a line.
func printDrafts(cmd *cobra.Command, cdc codec.JSONCodec, operations []types.Operation) error {
	drafts := make([]types.Op, len(operations))
	for i, operation := range operations {
		var err error
		if drafts[i], err = types.NewOp(operation); err != nil {
			return err
		}
	}
	return printLines(cmd, cdc, drafts)
}

// printLines prints messages as JSON, one a line.
func printLines[T any, M message[T]](cmd *cobra.Command, cdc codec.JSONCodec, messages []T) error {
	for i := range messages {
		encoded, err := cdc.MarshalJSON(M(&messages[i]))
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintln(cmd.OutOrStdout(), string(encoded)); err != nil {
			return err
		}
	}
	return nil
}

// ReadLines reads files of messages as JSON, one a line; - is the standard input.
func ReadLines[T any, M message[T]](cmd *cobra.Command, cdc codec.JSONCodec, files []string) ([]T, error) {
	var messages []T
	for _, file := range files {
		read, err := readFile[T, M](cmd.InOrStdin(), cdc, file)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		messages = append(messages, read...)
	}
	return messages, nil
}

func readFile[T any, M message[T]](input io.Reader, cdc codec.JSONCodec, file string) (messages []T, err error) {
	if file != "-" {
		opened, err := os.Open(file)
		if err != nil {
			return nil, err
		}
		defer opened.Close()
		input = opened
	}
	lines := bufio.NewScanner(input)
	lines.Buffer(nil, 4*types.MaxBundleBytes)
	for lines.Scan() {
		line := bytes.TrimSpace(lines.Bytes())
		if len(line) == 0 {
			continue
		}
		var message T
		if err := cdc.UnmarshalJSON(line, M(&message)); err != nil {
			return nil, err
		}
		messages = append(messages, message)
	}
	return messages, lines.Err()
}
