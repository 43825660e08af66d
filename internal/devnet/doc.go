// Package devnet runs the outside world of a healthd network inside the process, for development and tests.
//
// [StartL1] is an Ethereum chain: a go-ethereum node with a real JSON-RPC endpoint on the loopback interface that
// mines on a timer. Whatever talks to it (relayer, explorer, wallet) needs no change to talk to a real network.
// It reorganises on request ([L1.Reorg], over JSON-RPC dev_reorg(depth, forget)), as real networks do unasked.
package devnet
