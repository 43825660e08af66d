package keeper

import (
	"runtime"
	"sync"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/zkcrypto"
)

// verdictsPerGeneration bounds the cache at about 30 MB: the signatures of a minute at full load.
const verdictsPerGeneration = 1 << 16

// verdictKey is everything that a verdict depends on: key, signature and digest. So a verdict stays right
// whatever happens to the actor's key in between.
type verdictKey struct {
	key       zkcrypto.PublicKey
	digest    protocol.Word
	signature [zkcrypto.SignatureSize]byte
}

// verdicts remembers which signatures verify, from CheckTx to the block and from one run of a block to the next.
// Optimistic execution, CheckTx and simulation use it at the same time.
type verdicts struct {
	mu            sync.RWMutex
	young, old    map[verdictKey]bool
	perGeneration int
}

func newVerdicts() *verdicts {
	return &verdicts{young: make(map[verdictKey]bool), perGeneration: verdictsPerGeneration}
}

// verify is protocol.Machine's Verify.
func (v *verdicts) verify(key zkcrypto.PublicKey, digest protocol.Word, signature []byte) bool {
	if len(signature) != zkcrypto.SignatureSize {
		return false
	}
	entry := verdictKey{key: key, digest: digest, signature: [zkcrypto.SignatureSize]byte(signature)}
	if verdict, known := v.find(entry); known {
		return verdict
	}
	verdict := key.VerifyOperation(digest, signature)
	v.remember(entry, verdict)
	return verdict
}

func (v *verdicts) find(entry verdictKey) (verdict, known bool) {
	v.mu.RLock()
	defer v.mu.RUnlock()
	if verdict, known = v.young[entry]; known {
		return verdict, true
	}
	verdict, known = v.old[entry]
	return verdict, known
}

func (v *verdicts) remember(entry verdictKey, verdict bool) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if len(v.young) >= v.perGeneration {
		v.young, v.old = make(map[verdictKey]bool), v.young
	}
	v.young[entry] = verdict
}

// warm checks many signatures on all cores.
func (v *verdicts) warm(entries []verdictKey) {
	var group sync.WaitGroup
	workers := min(runtime.GOMAXPROCS(0), len(entries))
	for worker := range workers {
		group.Go(func() {
			for i := worker; i < len(entries); i += workers {
				v.verify(entries[i].key, entries[i].digest, entries[i].signature[:])
			}
		})
	}
	group.Wait()
}
