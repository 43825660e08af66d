// Package edwardskey makes the protocol's signature key an account key of the Cosmos SDK.
//
// One key does both jobs: it signs operations (internal/zkcrypto, verified in the batch circuit) and
// the transactions that carry them. The two uses hash under different tags, so that a signature made
// for one can never be presented as the other.
//
// The pattern is that of the SDK's own mldsa65 key: protobuf messages with amino names, registered
// with the interface registry and with both amino codecs, and a keyring algorithm for mnemonics.
package edwardskey
