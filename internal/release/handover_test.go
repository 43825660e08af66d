package release_test

import (
	"context"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/release"
	"github.com/healthd/healthd/internal/release/binding"
	"github.com/healthd/healthd/internal/vault"
)

func newRecipient(t *testing.T) vault.Recipient {
	t.Helper()
	identity, err := vault.NewIdentity()
	require.NoError(t, err)
	return identity.Recipient()
}

func TestHandOver(t *testing.T) {
	w := newWorld(t)
	dir := t.TempDir()
	office := w.open(dir)
	reader, thief := newRecipient(t), newRecipient(t)
	w.decide(5, codes.Laboratory, binding.RecipientKey(reader.String()))

	_, err := office.HandOver(context.Background(), w.asks(7, 5), thief)
	refusedBy(t, "other-context", err)
	_, err = office.Session(context.Background(), w.asks(7, 5))
	refusedBy(t, "other-context", err)

	handed, err := office.HandOver(context.Background(), w.asks(7, 5), reader)
	require.NoError(t, err)
	require.Equal(t, uint64(1), handed.Custodian)
	require.Len(t, handed.Documents, 2)
	require.Equal(t, uint64(30), handed.Documents[0].Record)
	require.Equal(t, "ACLAB", handed.Documents[0].Class)
	require.Contains(t, string(handed.Documents[0].Grant), reader.String())

	_, err = office.HandOver(context.Background(), w.asks(7, 5), reader)
	refusedBy(t, "already-released", err)
	require.NoError(t, office.Close())
	_, err = w.open(dir).HandOver(context.Background(), w.asks(7, 5), reader)
	refusedBy(t, "already-released", err)
}

func TestHandOverOnceOfManyCallers(t *testing.T) {
	w := newWorld(t)
	office := w.open(t.TempDir())
	reader := newRecipient(t)
	w.decide(5, codes.Laboratory, binding.RecipientKey(reader.String()))
	var wait sync.WaitGroup
	var served atomic.Int64
	for range 20 {
		wait.Go(func() {
			if _, err := office.HandOver(context.Background(), w.asks(7, 5), reader); err == nil {
				served.Add(1)
			}
		})
	}
	wait.Wait()
	require.Equal(t, int64(1), served.Load())
	require.Len(t, office.Releases(), 1)
	require.Equal(t, release.HandingOver, office.Releases()[0].Form)
}

// A key that left cannot be time-boxed.
func TestBreakGlassHandsNothingOver(t *testing.T) {
	w := newWorld(t)
	office := w.open(t.TempDir())
	reader := newRecipient(t)
	w.decideGlass(5, codes.Laboratory, binding.RecipientKey(reader.String()))
	_, err := office.HandOver(context.Background(), w.asks(7, 5), reader)
	refusedBy(t, "break-glass-hand-over", err)
	require.Empty(t, office.Releases())
}
