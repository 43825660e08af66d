// Package localnet runs a consortium of several validators on one machine, each a process of its own with its own home,
// keys, IPFS node and ports.
//
// [Init] makes the homes exactly as institutions do on their own machines: terms, signed contributions, and a genesis
// file that each home collects for itself. Homes hold no path outside of themselves, so they can be copied to real
// hosts. [Start] runs what [Init] made; single processes can be killed and started again ([Node.Kill], [Node.Start]).
//
//   - manifest.go: what is where, for other programs (localnet.json)
//   - init.go, member.go, config.go: from an empty folder to homes
//   - network.go, node.go: running them
package localnet
