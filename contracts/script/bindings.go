// Command bindings writes the Go bindings of the settlement contracts from their compiled artefacts.
//
// It calls the abigen library instead of its command, which would pull a whole Ethereum client into the build.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/accounts/abi/abigen"
)

// contracts are those that Go code deploys or calls. Interfaces need no binding.
var contracts = []string{
	"ClaimVerifier", "ConsentVerifier", "ERC1967Proxy", "Groth16Verifier", "HealthRollup", "IdentityVerifier", "RequestHash",
	"StateMembership", "TimelockController",
}

type artefact struct {
	ABI json.RawMessage `json:"abi"`
	Bin string          `json:"bin"`
}

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: bindings ARTIFACTS_DIR OUT_FILE")
		os.Exit(2)
	}
	if err := generate(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "bindings:", err)
		os.Exit(1)
	}
}

func generate(artifactsDir, outFile string) error {
	var abis, bins []string
	for _, name := range contracts {
		raw, err := os.ReadFile(filepath.Join(artifactsDir, name+".json")) //nolint:gosec // a build tool: paths are the developer's
		if err != nil {
			return fmt.Errorf("read artefact of %s: %w", name, err)
		}
		var a artefact
		if err := json.Unmarshal(raw, &a); err != nil {
			return fmt.Errorf("parse artefact of %s: %w", name, err)
		}
		abis = append(abis, string(a.ABI))
		bins = append(bins, a.Bin)
	}
	code, err := abigen.BindV2(contracts, abis, bins, "bindings", nil, nil)
	if err != nil {
		return fmt.Errorf("generate: %w", err)
	}
	return os.WriteFile(outFile, []byte(code), 0o644) //nolint:gosec // source code, like its neighbours
}
