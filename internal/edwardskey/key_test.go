package edwardskey_test

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/stretchr/testify/require"

	"github.com/cosmos/cosmos-sdk/codec"
	"github.com/cosmos/cosmos-sdk/codec/legacy"
	codectypes "github.com/cosmos/cosmos-sdk/codec/types"
	"github.com/cosmos/cosmos-sdk/crypto/keys/secp256k1"
	cryptotypes "github.com/cosmos/cosmos-sdk/crypto/types"

	"github.com/healthd/healthd/internal/edwardskey"
)

// knownAddress belongs to the test mnemonic at the default path.
const knownAddress = "health1r47h0hh59yjz2ptz2xxfgyztrqv8xf07aksakgxz8hs0dxk5cfvshe5y0u"

func testKey(fill byte) *edwardskey.PrivKey {
	return edwardskey.NewPrivKey([32]byte(bytes.Repeat([]byte{fill}, 32)))
}

func TestAllZeroSeedIsAKey(t *testing.T) {
	key := testKey(0)
	signature, err := key.Sign([]byte("message"))
	require.NoError(t, err)
	require.True(t, key.PubKey().VerifySignature([]byte("message"), signature))
}

func TestSeedOfWrongLengthIsAnError(t *testing.T) {
	for _, length := range []int{0, 31, 33} {
		key := &edwardskey.PrivKey{Key: make([]byte, length)}
		_, err := key.Sign([]byte("message"))
		require.Error(t, err)
		require.Nil(t, key.PubKey())
	}
}

func TestBadPublicKeysVerifyNothingAndNeverPanic(t *testing.T) {
	key := testKey(1)
	signature, err := key.Sign([]byte("message"))
	require.NoError(t, err)
	good := key.PubKey().Bytes()
	flipped := bytes.Clone(good)
	flipped[63] ^= 1
	modulus := fr.Modulus().Bytes()
	notCanonical := append(bytes.Clone(modulus), good[32:]...)
	identity := append(make([]byte, 63), 1)

	for name, encoded := range map[string][]byte{
		"empty":         nil,
		"short":         good[:63],
		"long":          append(bytes.Clone(good), 0),
		"off curve":     flipped,
		"not canonical": notCanonical,
		"identity":      identity,
		"all zero":      make([]byte, 64),
		"another key":   testKey(2).PubKey().Bytes(),
	} {
		t.Run(name, func(t *testing.T) {
			public := &edwardskey.PubKey{Key: encoded}
			require.NotPanics(t, func() {
				require.Len(t, public.Address(), 32)
				require.False(t, public.VerifySignature([]byte("message"), signature))
			})
		})
	}
}

func TestBadSignaturesAreRefused(t *testing.T) {
	key := testKey(1)
	public := key.PubKey()
	good, err := key.Sign([]byte("message"))
	require.NoError(t, err)
	for name, signature := range map[string][]byte{
		"empty": nil, "short": good[:95], "long": append(bytes.Clone(good), 0), "zero": make([]byte, 96),
		"ones": bytes.Repeat([]byte{0xff}, 96),
	} {
		require.False(t, public.VerifySignature([]byte("message"), signature), name)
	}
	for i := range good {
		flipped := bytes.Clone(good)
		flipped[i] ^= 0x80
		require.False(t, public.VerifySignature([]byte("message"), flipped), "byte %d", i)
	}
}

func TestTransactionSignatureIsNoOperationSignature(t *testing.T) {
	key := testKey(1)
	signer, err := key.Signer()
	require.NoError(t, err)
	digest := fr.NewElement(42)
	encoded := digest.Bytes()
	signature, err := key.Sign(encoded[:])
	require.NoError(t, err)
	require.False(t, signer.Public().VerifyOperation(digest, signature))

	operation := signer.SignOperation(digest)
	require.False(t, key.PubKey().VerifySignature(encoded[:], operation[:]))
}

func TestEncodingsRoundTrip(t *testing.T) {
	key := testKey(3)
	registry := codectypes.NewInterfaceRegistry()
	registry.RegisterInterface("cosmos.crypto.PubKey", (*cryptotypes.PubKey)(nil))
	registry.RegisterInterface("cosmos.crypto.PrivKey", (*cryptotypes.PrivKey)(nil))
	edwardskey.RegisterInterfaces(registry)
	cdc := codec.NewProtoCodec(registry)

	t.Run("protobuf JSON", func(t *testing.T) {
		encoded, err := cdc.MarshalInterfaceJSON(key.PubKey())
		require.NoError(t, err)
		require.Contains(t, string(encoded), "/healthd.crypto.v1.PubKey")
		var decoded cryptotypes.PubKey
		require.NoError(t, cdc.UnmarshalInterfaceJSON(encoded, &decoded))
		require.True(t, key.PubKey().Equals(decoded))
	})
	t.Run("protobuf", func(t *testing.T) {
		encoded, err := cdc.MarshalInterface(key)
		require.NoError(t, err)
		var decoded cryptotypes.PrivKey
		require.NoError(t, cdc.UnmarshalInterface(encoded, &decoded))
		require.True(t, key.Equals(decoded))
	})
	t.Run("amino", func(t *testing.T) {
		encoded := legacy.Cdc.MustMarshal(key.PubKey())
		var decoded cryptotypes.PubKey
		require.NoError(t, legacy.Cdc.Unmarshal(encoded, &decoded))
		require.True(t, key.PubKey().Equals(decoded))
	})
	t.Run("amino JSON", func(t *testing.T) {
		encoded, err := legacy.Cdc.MarshalJSON(key.PubKey())
		require.NoError(t, err)
		require.Contains(t, string(encoded), "healthd/PubKeyEdwards")
		var decoded cryptotypes.PubKey
		require.NoError(t, legacy.Cdc.UnmarshalJSON(encoded, &decoded))
		require.True(t, key.PubKey().Equals(decoded))
	})
	t.Run("amino refuses wrong lengths", func(t *testing.T) {
		require.Error(t, new(edwardskey.PubKey).UnmarshalAmino(make([]byte, 63)))
		require.Error(t, new(edwardskey.PrivKey).UnmarshalAmino(make([]byte, 33)))
	})
}

func TestKeysOfOtherTypesAreNotEqual(t *testing.T) {
	key := testKey(1)
	other := secp256k1.GenPrivKeyFromSecret([]byte("other"))
	require.False(t, key.Equals(other))
	require.False(t, key.PubKey().Equals(other.PubKey()))
	require.True(t, key.Equals(testKey(1)))
	require.False(t, key.Equals(testKey(2)))
}

func TestPrintingAPrivateKeyHidesTheSeed(t *testing.T) {
	key := testKey(0xab)
	for _, format := range []string{"%v", "%s", "%+v"} {
		require.NotContains(t, fmt.Sprintf(format, key), hex.EncodeToString(key.Key))
		require.NotContains(t, fmt.Sprintf(format, key), "171 171")
	}
}
