package workload

import (
	"encoding/binary"

	"github.com/healthd/healthd/internal/zkcrypto"
)

// keyring derives the key of an actor when it is first asked for: a key costs a scalar
// multiplication, and most of a large population is never touched.
type keyring struct {
	seed uint64
	made map[uint64]*zkcrypto.PrivateKey
}

func newKeyring(seed uint64) *keyring {
	return &keyring{seed: seed, made: make(map[uint64]*zkcrypto.PrivateKey)}
}

func (k *keyring) key(actor uint64) *zkcrypto.PrivateKey {
	key, ok := k.made[actor]
	if !ok {
		var seed [zkcrypto.SeedSize]byte
		binary.BigEndian.PutUint64(seed[:], k.seed)
		binary.BigEndian.PutUint64(seed[8:], actor)
		key = zkcrypto.NewPrivateKey(seed)
		k.made[actor] = key
	}
	return key
}
