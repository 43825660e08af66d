package binding_test

import (
	"bytes"
	"encoding/hex"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/release/binding"
	"github.com/healthd/healthd/internal/wordbytes"
	"github.com/healthd/healthd/internal/zkcrypto"
)

var domain = bytes.Repeat([]byte{1}, 32)

func TestContextIsAsStated(t *testing.T) {
	context := binding.Context(domain, 3, binding.RecipientKey("age1pq1example"))
	require.Equal(t, "f5dfdaa97f289394b36393d44bcd0209dc3f9f7b8a2f418d46ae95cc0587cc", hex.EncodeToString(context[:]))
	key := zkcrypto.NewPrivateKey([32]byte{5}).Public()
	context = binding.Context(domain, 3, binding.SignerKey(key))
	require.Equal(t, "6c4273949a88a33c34472468f34e3de65428dfb423494fdeeb60ce9f9519ce", hex.EncodeToString(context[:]))
}

func TestContextBindsEverything(t *testing.T) {
	one, two := zkcrypto.NewPrivateKey([32]byte{1}).Public(), zkcrypto.NewPrivateKey([32]byte{2}).Public()
	seen := map[[wordbytes.DigestSize]byte]string{}
	for name, context := range map[string][wordbytes.DigestSize]byte{
		"base":              binding.Context(domain, 3, binding.SignerKey(one)),
		"another key":       binding.Context(domain, 3, binding.SignerKey(two)),
		"another custodian": binding.Context(domain, 33, binding.SignerKey(one)),
		"another network":   binding.Context(bytes.Repeat([]byte{2}, 32), 3, binding.SignerKey(one)),
		"a recipient":       binding.Context(domain, 3, binding.RecipientKey("age1pq1a")),
		"another recipient": binding.Context(domain, 3, binding.RecipientKey("age1pq1b")),
	} {
		require.Empty(t, seen[context], name)
		seen[context] = name
	}
}

// The chain stores the context as a word of its field.
func TestContextFitsAWord(t *testing.T) {
	context := binding.Context(domain, 3, binding.RecipientKey("age1pq1example"))
	word, err := wordbytes.Digest(context[:])
	require.NoError(t, err)
	require.Equal(t, context[:], wordbytes.FromDigest(word))
}
