package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/httpsignature"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
)

const (
	flagScope  = "scope"
	flagHeader = "header"
)

// maxGatewayAnswer bounds what is taken into memory of an answer.
const maxGatewayAnswer = 1 << 30

func newGatewayRequestCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "request METHOD PATH",
		Short: "Ask a gateway for something, in a request that is signed",
		Long: `Ask a gateway for something, in a request that is signed with the key of --from. It prints the answer, and fails where the
gateway refuses. Reading a patient's resources needs a decision on the chain that is bound to the key and the custodian:
'healthd tx consent request-access PATIENT --custodian N' asks for one.`,
		Example: `healthd gateway request GET "/fhir/Observation?patient=p1&_count=20" --decision 12 --scope user/Observation.rs --from dr-jones --gateway https://gateway.st-mary.example:8553
healthd gateway request POST /fhir --body bundle.json --purpose TREAT --scope "system/*.c" --from st-mary --gateway https://gateway.st-mary.example:8553
healthd gateway request GET /fhir/metadata --from st-mary --gateway https://gateway.st-mary.example:8553`,
		Args: cobra.ExactArgs(2),
		RunE: runGatewayRequest,
	}
	cmd.Flags().Uint64(flagDecision, 0, "The decision that the request relies on, by sequence of the access")
	cmd.Flags().String(flagPurpose, "", "Purpose of use, such as TREAT")
	cmd.Flags().String(flagScope, "", "SMART scopes of the request, separated by spaces, such as user/Observation.rs")
	cmd.Flags().String(flagBody, "", "File with the body; - is the standard input")
	cmd.Flags().StringArray(flagHeader, nil, `Header, as "Name: value"; may be repeated`)
	addGatewayClientFlags(cmd)
	opclient.AddTxFlags(cmd)
	opclient.AddActorFlag(cmd)
	return cmd
}

func runGatewayRequest(cmd *cobra.Command, args []string) error {
	signer, err := opclient.NewSigner(cmd)
	if err != nil {
		return reachable(err)
	}
	gateway, err := gatewayClient(cmd, signer)
	if err != nil {
		return err
	}
	if !strings.HasPrefix(args[1], "/") {
		return fmt.Errorf("the path %q must begin with /, for example /fhir/metadata", args[1])
	}
	body, err := bodyFlag(cmd)
	if err != nil {
		return err
	}
	request, err := http.NewRequestWithContext(cmd.Context(), strings.ToUpper(args[0]), gateway.URL+args[1], bytes.NewReader(body))
	if err != nil {
		return err
	}
	if err := gatewayHeaders(cmd, request, len(body) > 0); err != nil {
		return err
	}
	response, err := gateway.HTTP.Do(request)
	if err != nil {
		return err
	}
	defer func() { _ = response.Body.Close() }()
	if response.StatusCode >= http.StatusBadRequest {
		return refusedBy(response)
	}
	_, err = io.Copy(cmd.OutOrStdout(), io.LimitReader(response.Body, maxGatewayAnswer))
	return err
}

func bodyFlag(cmd *cobra.Command) ([]byte, error) {
	switch file, _ := cmd.Flags().GetString(flagBody); file {
	case "":
		return nil, nil
	case "-":
		return io.ReadAll(cmd.InOrStdin())
	default:
		return os.ReadFile(file)
	}
}

// gatewayHeaders says on what grounds the request is made.
func gatewayHeaders(cmd *cobra.Command, request *http.Request, hasBody bool) error {
	if hasBody {
		request.Header.Set("Content-Type", "application/fhir+json")
	}
	if access, _ := cmd.Flags().GetUint64(flagDecision); access != 0 {
		request.Header.Set(httpsignature.HeaderAccess, strconv.FormatUint(access, 10))
	}
	for flag, header := range map[string]string{flagPurpose: httpsignature.HeaderPurpose, flagScope: httpsignature.HeaderScope} {
		if value, _ := cmd.Flags().GetString(flag); value != "" {
			request.Header.Set(header, value)
		}
	}
	more, _ := cmd.Flags().GetStringArray(flagHeader)
	for _, line := range more {
		name, value, ok := strings.Cut(line, ":")
		if !ok {
			return fmt.Errorf(`--%s %q: want "Name: value"`, flagHeader, line)
		}
		request.Header.Set(strings.TrimSpace(name), strings.TrimSpace(value))
	}
	return nil
}

// refusedBy says in one line why a gateway refused.
func refusedBy(response *http.Response) error {
	content, err := io.ReadAll(io.LimitReader(response.Body, 1<<20))
	if err != nil {
		return errors.Join(fmt.Errorf("the gateway answers %s", response.Status), err)
	}
	var told struct {
		Issue []struct{ Code, Diagnostics string }
	}
	if json.Unmarshal(content, &told) != nil || len(told.Issue) == 0 {
		return fmt.Errorf("the gateway answers %s", response.Status)
	}
	return fmt.Errorf("the gateway answers %s: %s: %s", response.Status, told.Issue[0].Code, told.Issue[0].Diagnostics)
}
