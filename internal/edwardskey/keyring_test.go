package edwardskey_test

import (
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/stretchr/testify/require"

	"github.com/cosmos/cosmos-sdk/codec"
	codectypes "github.com/cosmos/cosmos-sdk/codec/types"
	cryptocodec "github.com/cosmos/cosmos-sdk/crypto/codec"
	"github.com/cosmos/cosmos-sdk/crypto/hd"
	"github.com/cosmos/cosmos-sdk/crypto/keyring"
	sdk "github.com/cosmos/cosmos-sdk/types"
	"github.com/cosmos/cosmos-sdk/types/tx/signing"

	"github.com/healthd/healthd/internal/edwardskey"
)

const (
	mnemonic = "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about"
	path     = "m/44'/118'/0'/0/0"
)

func newKeyring(t *testing.T) keyring.Keyring {
	t.Helper()
	registry := codectypes.NewInterfaceRegistry()
	cryptocodec.RegisterInterfaces(registry)
	edwardskey.RegisterInterfaces(registry)
	return keyring.NewInMemory(codec.NewProtoCodec(registry), edwardskey.KeyringOptions)
}

func newAccount(t *testing.T, ring keyring.Keyring, name, passphrase, path string) sdk.AccAddress {
	t.Helper()
	record, err := ring.NewAccount(name, mnemonic, passphrase, path, edwardskey.Algorithm)
	require.NoError(t, err)
	address, err := record.GetAddress()
	require.NoError(t, err)
	return address
}

func TestKeyringSignsTransactionsThatThePublicKeyVerifies(t *testing.T) {
	ring := newKeyring(t)
	record, phrase, err := ring.NewMnemonic("alice", keyring.English, path, "", edwardskey.Algorithm)
	require.NoError(t, err)
	require.NotEmpty(t, phrase)

	signature, public, err := ring.Sign("alice", []byte("sign bytes"), signing.SignMode_SIGN_MODE_DIRECT)
	require.NoError(t, err)
	stored, err := record.GetPubKey()
	require.NoError(t, err)
	require.True(t, stored.Equals(public))
	require.Len(t, signature, 96)
	require.True(t, public.VerifySignature([]byte("sign bytes"), signature))
	require.False(t, public.VerifySignature([]byte("other bytes"), signature))
}

func TestMnemonicRecoversTheSameAddress(t *testing.T) {
	first := newAccount(t, newKeyring(t), "alice", "", path)
	again := newAccount(t, newKeyring(t), "recovered", "", path)
	require.Equal(t, first, again)
	require.Len(t, first.Bytes(), 32, "ADR-28 addresses of new key types are 32 bytes")

	// Fixed for ever: a change here would lock every user out of a recovered account.
	require.Equal(t, knownAddress, sdk.MustBech32ifyAddressBytes("health", first))
}

func TestMnemonicSeparatesAccounts(t *testing.T) {
	ring := newKeyring(t)
	seen := map[string]string{}
	for name, account := range map[string]struct{ passphrase, path string }{
		"first":      {"", "m/44'/118'/0'/0/0"},
		"index":      {"", "m/44'/118'/0'/0/1"},
		"account":    {"", "m/44'/118'/1'/0/0"},
		"passphrase": {"extra", "m/44'/118'/0'/0/0"},
	} {
		address := newAccount(t, ring, name, account.passphrase, account.path).String()
		require.Empty(t, seen[address], "%s and %s share an address", name, seen[address])
		seen[address] = name
	}
}

func TestSeedIsNotTheSecretOfAnotherWallet(t *testing.T) {
	ours, err := edwardskey.Algorithm.Derive()(mnemonic, "", path)
	require.NoError(t, err)
	theirs, err := hd.Secp256k1.Derive()(mnemonic, "", path)
	require.NoError(t, err)
	require.NotEqual(t, theirs, ours)
}

func TestBadMnemonicIsRefused(t *testing.T) {
	_, err := newKeyring(t).NewAccount("alice", "not a mnemonic", "", path, edwardskey.Algorithm)
	require.Error(t, err)
}

func TestArmorMovesAKeyBetweenKeyrings(t *testing.T) {
	from, to := newKeyring(t), newKeyring(t)
	address := newAccount(t, from, "alice", "", path)
	armor, err := from.ExportPrivKeyArmor("alice", "passphrase")
	require.NoError(t, err)

	require.Error(t, to.ImportPrivKey("moved", armor, "wrong passphrase"))
	require.NoError(t, to.ImportPrivKey("moved", armor, "passphrase"))
	record, err := to.Key("moved")
	require.NoError(t, err)
	moved, err := record.GetAddress()
	require.NoError(t, err)
	require.Equal(t, address, moved)
}

func TestImportHex(t *testing.T) {
	for name, test := range map[string]struct {
		seed  string
		valid bool
	}{
		"seed of 32 bytes": {"0101010101010101010101010101010101010101010101010101010101010101", true},
		"all-zero seed":    {"0000000000000000000000000000000000000000000000000000000000000000", true},
		"31 bytes":         {"01010101010101010101010101010101010101010101010101010101010101", false},
		"33 bytes":         {"010101010101010101010101010101010101010101010101010101010101010101", false},
		"not hexadecimal":  {"zz01", false},
	} {
		t.Run(name, func(t *testing.T) {
			err := newKeyring(t).ImportPrivKeyHex("imported", test.seed, edwardskey.KeyType)
			require.Equal(t, test.valid, err == nil, "%v", err)
		})
	}
}

func TestSignerFromRecordSignsOperations(t *testing.T) {
	ring := newKeyring(t)
	newAccount(t, ring, "alice", "", path)
	record, err := ring.Key("alice")
	require.NoError(t, err)
	signer, err := edwardskey.SignerFromRecord(record)
	require.NoError(t, err)

	digest := fr.NewElement(7)
	signature := signer.SignOperation(digest)
	require.True(t, signer.Public().VerifyOperation(digest, signature[:]))
}

func TestSignerFromRecordRefusesOtherKeys(t *testing.T) {
	ring := newKeyring(t)
	other, err := ring.NewAccount("secp", mnemonic, "", path, hd.Secp256k1)
	require.NoError(t, err)
	_, err = edwardskey.SignerFromRecord(other)
	require.ErrorContains(t, err, "not of type")

	public, err := other.GetPubKey()
	require.NoError(t, err)
	watchOnly, err := newKeyring(t).SaveOfflineKey("watch", public)
	require.NoError(t, err)
	_, err = edwardskey.SignerFromRecord(watchOnly)
	require.ErrorContains(t, err, "no private key")
}
