package attester

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// CheckDecoding has what is decoded encode to the same bytes: there is one journal for each content.
func CheckDecoding(t *testing.T, content []byte) {
	signed, err := decodeJournal(content)
	if err != nil {
		require.ErrorIs(t, err, errDamaged)
		return
	}
	require.Equal(t, content, encodeJournal(signed))
}
