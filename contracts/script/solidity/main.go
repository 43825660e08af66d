// Command solidity writes the Solidity sources that follow from Go: the Poseidon2 compression from gnark-crypto's
// parameters, and the layouts of cells with the numbers stored in them from internal/protocol. Neither can drift.
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: solidity SOURCE_DIR")
		os.Exit(2)
	}
	if err := generate(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "solidity:", err)
		os.Exit(1)
	}
}

func generate(dir string) error {
	for name, write := range map[string]func() (string, error){
		"Poseidon2.sol": poseidon2Source, "OperationHash.sol": operationHashSource, "Cells.sol": cellsSource,
	} {
		text, err := write()
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil { //nolint:gosec // source code, like its neighbours
			return err
		}
	}
	return nil
}
