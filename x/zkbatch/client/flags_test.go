package client_test

import (
	"testing"

	"github.com/spf13/cobra"
	"github.com/stretchr/testify/require"

	consenttypes "github.com/healthd/healthd/x/consent/types"
	"github.com/healthd/healthd/x/zkbatch/client"
	"github.com/healthd/healthd/x/zkbatch/client/clienttest"
	"github.com/healthd/healthd/x/zkbatch/types"
)

func TestOfSequence(t *testing.T) {
	build := client.OfSequence("consent", func(consent uint64) types.Operation { return &consenttypes.DenyConsent{Consent: consent} })
	operations, err := clienttest.Build(&cobra.Command{Args: cobra.ExactArgs(1)}, build, "12")
	require.NoError(t, err)
	require.Equal(t, []types.Operation{&consenttypes.DenyConsent{Consent: 12}}, operations)

	for _, bad := range []string{"0", "twelve", "1.5", "1099511627776", "18446744073709551616"} {
		_, err := clienttest.Build(&cobra.Command{Args: cobra.ExactArgs(1)}, build, bad)
		require.ErrorContains(t, err, `consent "`+bad+`": want a sequence`)
	}
}
