// Package app assembles the modules into the chain's application. It holds wiring and nothing else:
// rules live in internal/protocol, state in the modules' keepers.
//
//	app.go        construction, in order
//	modules.go    which modules exist and in which order they run
//	ante.go       what a transaction must satisfy before its messages run
//	lifecycle.go  the calls that CometBFT makes per block
//	genesis.go    the first block's state      export.go  a genesis file from a running chain
//	upgrades.go   coordinated changes of the software
//	config.go     address prefixes and the node's default configuration
//	services.go   gRPC and REST
package app
