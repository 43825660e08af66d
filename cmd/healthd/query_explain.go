package main

import (
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/cosmos/gogoproto/proto"
	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/client/flags"

	"github.com/healthd/healthd/internal/enumwords"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

const flagActor = "actor"

func newExplainCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "explain",
		Short: "Say in words why an operation or an access had its result, or would have it now",
		RunE:  showHelp,
	}
	cmd.AddCommand(newExplainOpCommand(), newExplainAccessCommand())
	return cmd
}

func newExplainOpCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "op NUMBER|DIGEST|FILE",
		Short: "Explain a logged operation, or one in a file that nobody has signed",
		Long: `Explain a logged operation by its number or digest; or say what would become of an operation if it were executed now,
and which rule fails first if it would be refused. The file names who would sign, and the operation:

  {"actor": "7", "op": {"revoke_consent": {"consent": "3"}}}

With --actor, the file holds the operation alone, as 'healthd tx … --draft' prints it. Nothing is changed or signed.`,
		Example: `healthd query explain op 42
healthd query explain op revoke.json
healthd tx consent revoke 3 --draft --from alice > draft.json && healthd query explain op draft.json --actor 7`,
		Args: cobra.ExactArgs(1),
		RunE: explainOp,
	}
	cmd.Flags().Uint64(flagActor, 0, "Actor who would sign, where the file holds the operation alone")
	flags.AddQueryFlagsToCmd(cmd)
	return cmd
}

func explainOp(cmd *cobra.Command, args []string) error {
	clientCtx, err := client.GetClientQueryContext(cmd)
	if err != nil {
		return err
	}
	if !isLogged(args[0]) {
		actor, _ := cmd.Flags().GetUint64(flagActor)
		request, err := hypotheticalOp(clientCtx, args[0], actor)
		if err != nil {
			return err
		}
		return evaluate(cmd, clientCtx, request)
	}
	response, err := zkbatchtypes.NewQueryClient(clientCtx).Explain(cmd.Context(), &zkbatchtypes.QueryExplainRequest{Op: args[0]})
	if err != nil {
		return err
	}
	text := fmt.Sprintf("Operation %d, %s, signed by actor %d%s on %s: %s.\nIt is in range %d, which is %s.",
		response.Number, response.Kind, response.Actor, comma(response.Capacity), timeText(response.Time),
		outcomeText(&response.Result, response.Explanation), response.Range, enumwords.Of(response.RangeStatus, "RANGE_STATUS_"))
	return printAnswer(cmd, clientCtx, response, text)
}

// isLogged says whether an argument is the number or the digest of an operation.
func isLogged(arg string) bool {
	if _, err := strconv.ParseUint(arg, 10, 64); err == nil {
		return true
	}
	digest, err := hex.DecodeString(arg)
	return err == nil && len(digest) == 32
}

// hypotheticalOp reads who would sign and the operation; or, with an actor, the operation alone as --draft prints it.
func hypotheticalOp(clientCtx client.Context, path string, actor uint64) (*zkbatchtypes.QueryEvaluateRequest, error) {
	content, err := os.ReadFile(path)
	if errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("%q is neither the number of an operation, nor a digest of 64 hex digits, nor a file", path)
	}
	if err != nil {
		return nil, err
	}
	request := &zkbatchtypes.QueryEvaluateRequest{Actor: actor}
	if actor != 0 {
		if err := clientCtx.Codec.UnmarshalJSON(content, &request.Op); err != nil {
			return nil, fmt.Errorf("%s: %w; with --%s want one operation, as `healthd tx … --draft` prints it", path, err, flagActor)
		}
		return request, nil
	}
	if err := clientCtx.Codec.UnmarshalJSON(content, request); err != nil {
		return nil, fmt.Errorf(`%s: %w; want {"actor": "7", "op": {"revoke_consent": {"consent": "3"}}}`, path, err)
	}
	return request, nil
}

// evaluate asks what would become of an operation now.
func evaluate(cmd *cobra.Command, clientCtx client.Context, request *zkbatchtypes.QueryEvaluateRequest) error {
	response, err := zkbatchtypes.NewQueryClient(clientCtx).Evaluate(cmd.Context(), request)
	if err != nil {
		return err
	}
	outcome := "not logged, " + response.Explanation
	if response.Admitted {
		outcome = outcomeText(&response.Result, response.Explanation)
	}
	text := fmt.Sprintf("Now, at height %d, %s signed by actor %d%s would be: %s.",
		response.Height, response.Kind, request.Actor, comma(response.Capacity), outcome)
	return printAnswer(cmd, clientCtx, response, text)
}

// outcomeText says what became of an operation. A denied access is an applied operation: its decision is logged.
func outcomeText(result *zkbatchtypes.OpResult, explanation string) string {
	switch {
	case result.Code != 0:
		return fmt.Sprintf("refused by the rule %s: %s", result.CodeName, explanation)
	case result.Reason != 0:
		return fmt.Sprintf("access denied by the condition %s: %s", result.ReasonName, explanation)
	case result.ReasonName != "":
		return explanation
	}
	return "applied"
}

// comma sets a capacity between commas.
func comma(capacity string) string {
	if capacity == "" {
		return ""
	}
	return ", " + capacity + ","
}

func timeText(seconds uint64) string { return time.Unix(int64(seconds), 0).UTC().Format(time.RFC3339) }

// printAnswer prints a node's answer as JSON where that is asked for, and else in words.
func printAnswer(cmd *cobra.Command, clientCtx client.Context, answer proto.Message, text string) error {
	asJSON, err := wantsJSON(cmd)
	if err != nil {
		return err
	}
	if asJSON {
		return clientCtx.WithOutput(cmd.OutOrStdout()).WithOutputFormat(flags.OutputFormatJSON).PrintProto(answer)
	}
	_, err = fmt.Fprintln(cmd.OutOrStdout(), strings.TrimSpace(text))
	return err
}
