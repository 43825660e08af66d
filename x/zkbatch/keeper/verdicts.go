package keeper

import (
	"runtime"
	"sync"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/zkcrypto"
)

// verdictsPerGeneration bounds the cache at about 30 MB: the signatures of a minute at full load.
const verdictsPerGeneration = 1 << 16

type signature = [zkcrypto.SignatureSize]byte

// verdict is everything that it depends on, and what it is. So a verdict stays right whatever happens to the actor's
// key in between.
type verdict struct {
	key    zkcrypto.PublicKey
	digest protocol.Word
	valid  bool
}

// verdicts remembers which signatures verify, from CheckTx to the block and from one run of a block to the next.
// Optimistic execution, CheckTx and simulation use it at the same time.
type verdicts struct {
	mu            sync.RWMutex
	young, old    map[signature]verdict
	perGeneration int
}

func newVerdicts() *verdicts {
	return &verdicts{young: make(map[signature]verdict), perGeneration: verdictsPerGeneration}
}

// verify is protocol.Machine's Verify.
func (v *verdicts) verify(key zkcrypto.PublicKey, digest protocol.Word, encoded []byte) bool {
	if len(encoded) != zkcrypto.SignatureSize {
		return false
	}
	if known, ok := v.find(signature(encoded)); ok && known.key == key && known.digest == digest {
		return known.valid
	}
	valid := key.VerifyOperation(digest, encoded)
	v.remember(signature(encoded), verdict{key, digest, valid})
	return valid
}

// seen says whether a signature was verified for something. It is a hint that saves work: verify compares the rest.
func (v *verdicts) seen(s signature) bool {
	_, ok := v.find(s)
	return ok
}

func (v *verdicts) find(s signature) (found verdict, ok bool) {
	v.mu.RLock()
	defer v.mu.RUnlock()
	if found, ok = v.young[s]; ok {
		return found, true
	}
	found, ok = v.old[s]
	return found, ok
}

func (v *verdicts) remember(s signature, judged verdict) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if len(v.young) >= v.perGeneration {
		v.young, v.old = make(map[signature]verdict), v.young
	}
	v.young[s] = judged
}

// inParallel calls work for 0 to n-1 on all cores.
func inParallel(n int, work func(i int)) {
	var group sync.WaitGroup
	workers := min(runtime.GOMAXPROCS(0), n)
	for worker := range workers {
		group.Go(func() {
			for i := worker; i < n; i += workers {
				work(i)
			}
		})
	}
	group.Wait()
}
