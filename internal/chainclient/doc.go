// Package chainclient talks to a healthd node for programs that act on the chain: prover,
// relayer and demo. It signs with one account and waits until a block has judged what
// it sent.
package chainclient
