// Command healthd runs every role of the network: node, client, and the services around them.
package main

import (
	"fmt"
	"os"

	gnarklogger "github.com/consensys/gnark/logger"
	servercmd "github.com/cosmos/cosmos-sdk/server/cmd"

	"github.com/healthd/healthd/app"
)

// environmentPrefix starts the environment variables that stand for flags: HEALTHD_HOME is --home.
const environmentPrefix = "HEALTHD"

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "Error:", err.Error()) // not %v, which adds source lines of the SDK
		os.Exit(1)
	}
}

func run() (err error) {
	gnarklogger.Disable() // it would write to standard output, among our results
	defer recoverOpenError(&err)
	root, err := newRootCommand()
	if err != nil {
		return err
	}
	return servercmd.Execute(root, environmentPrefix, app.DefaultHome)
}
