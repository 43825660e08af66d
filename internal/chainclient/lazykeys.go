package chainclient

import (
	"sync"

	"github.com/healthd/healthd/internal/prover"
)

// LoadOnce loads proving keys when they are first asked for, and keeps them. A load that failed is tried again.
func LoadOnce(load func() (*prover.Keys, error)) func() (*prover.Keys, error) {
	var (
		one  sync.Mutex
		keys *prover.Keys
	)
	return func() (*prover.Keys, error) {
		one.Lock()
		defer one.Unlock()
		if keys != nil {
			return keys, nil
		}
		loaded, err := load()
		if err == nil {
			keys = loaded
		}
		return loaded, err
	}
}
