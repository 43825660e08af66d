// Package relayer carries certified ranges from the healthd chain to the settlement contract on L1, in order.
//
// It goes by the contract: the next range is the one after those that the contract has, and the chain is asked for that
// one, with its proofs and the quorum's signatures. So a reorganisation of L1 that undoes a settlement needs no special
// case: the contract has fewer ranges, and the next is settled again. A relayer's word moves nothing on the chain: what
// counts as settled is what validators see final on their own L1 endpoints.
//
// # State
//
// A [Store] is a folder with one file and a lock. The file holds the signed transactions that may yet be mined, each on
// stable storage before a node sees it. A process that is killed at any point therefore goes on with the transaction of
// the one before: it offers it again, waits for it, raises its fees, or replaces it under the same nonce, and never pays
// next to it. Transactions are kept until they are [settlement.ReorgDepth] blocks deep, and come back as they are after a
// reorganisation that made the nodes forget them. A lost file costs nothing but that: all of it follows from the contract
// and the chain.
//
// # Several relayers
//
// Each needs an account of its own. Whoever is first settles; the others learn it from an estimate on the pending block
// before they pay, and [Options.Stagger] spreads them over time: who settled a range goes on with the next at once, and
// the others take over when it does not. The loser of a close race pays for a transaction that reverts before any proof
// is checked.
//
// # Forced revocations
//
// Requests that patients put into the contract's queue are carried to the chain like any operation, and each range
// answers for as many as are not admissible any more at its end. Where ranges are held back and no other follows, the
// answer is given at the end of the newest one.
package relayer
