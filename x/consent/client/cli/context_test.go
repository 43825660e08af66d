package cli

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/release/binding"
	"github.com/healthd/healthd/internal/vault"
	"github.com/healthd/healthd/internal/wordbytes"
	"github.com/healthd/healthd/x/consent/types"
	"github.com/healthd/healthd/x/zkbatch/client/clienttest"
)

// The context is the same whether the recipient is given as text or as a file with remarks.
func TestRequestAccessBindsARecipient(t *testing.T) {
	identity, err := vault.NewIdentity()
	require.NoError(t, err)
	text := identity.Recipient().String()
	path := filepath.Join(t.TempDir(), "recipient")
	require.NoError(t, os.WriteFile(path, []byte("# of the clinic\n"+text+"\n"), 0o600))
	want := binding.Context(wordbytes.FromWord(protocol.Word{}), 3, binding.RecipientKey(text)) // the tests' signer knows no network
	for _, given := range []string{text, path} {
		operations, err := clienttest.Build(newRequestAccessCommand(), buildRequestAccess, "8", "--classes", "ACLAB", "--custodian", "3", "--recipient", given)
		require.NoError(t, err)
		require.Equal(t, want[:], operations[0].(*types.RequestAccess).Context)
	}
}

// A digest that was computed elsewhere and one that is to be computed contradict each other.
func TestContextFlagsExcludeEachOther(t *testing.T) {
	for _, other := range []string{"--custodian=3", "--recipient=x"} {
		cmd := newRequestAccessCommand()
		require.NoError(t, cmd.ParseFlags([]string{"--context", "text:x", other}))
		require.Error(t, cmd.ValidateFlagGroups())
	}
}
