package vault_test

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"filippo.io/age"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/vault"
)

func TestClassicGrant(t *testing.T) {
	hospital, reader, _ := swarm(t)
	key, err := age.GenerateX25519Identity()
	require.NoError(t, err)
	path := filepath.Join(t.TempDir(), "classic")
	require.NoError(t, os.WriteFile(path, []byte("# made by age-keygen\n"+key.String()+"\n"), 0o600))
	recipient, err := vault.ParseClassicRecipient(key.Recipient().String())
	require.NoError(t, err)
	require.Equal(t, key.Recipient().String(), recipient.String())

	owner := vault.New(hospital, identity(t))
	document, err := owner.Put(soon(t), strings.NewReader(plainText), codes.Normal)
	require.NoError(t, err)
	shared, err := owner.ShareClassic(soon(t), document.CID, recipient)
	require.NoError(t, err)

	guest := vault.New(reader, identity(t))
	_, err = guest.OpenGrant(soon(t), shared)
	require.ErrorIs(t, err, vault.ErrWrongKey)
	classic, err := vault.LoadClassicIdentity(path, "")
	require.NoError(t, err)
	grant, err := guest.OpenClassicGrant(soon(t), shared, classic)
	require.NoError(t, err)
	plain, err := guest.GetWithGrant(soon(t), grant)
	require.NoError(t, err)
	defer plain.Close()
	got, err := io.ReadAll(plain)
	require.NoError(t, err)
	require.True(t, bytes.Equal([]byte(plainText), got), "%s", got)
}

func TestClassicAndPostQuantumKeysAreNeverTakenForEachOther(t *testing.T) {
	_, err := vault.ParseClassicRecipient(identity(t).Recipient().String())
	require.ErrorContains(t, err, "classic")
	key, err := age.GenerateX25519Identity()
	require.NoError(t, err)
	_, err = vault.ParseRecipient(key.Recipient().String())
	require.ErrorContains(t, err, "age1pq1")
	path := filepath.Join(t.TempDir(), "pq")
	require.NoError(t, identity(t).Save(path, ""))
	_, err = vault.LoadClassicIdentity(path, "")
	require.ErrorIs(t, err, vault.ErrKeyFile)

	v := vault.New(nil, identity(t))
	_, err = v.ShareClassic(t.Context(), content(t, "a"), vault.ClassicRecipient{})
	require.ErrorContains(t, err, "empty recipient")
	_, err = v.OpenClassicGrant(t.Context(), content(t, "a"), vault.ClassicIdentity{})
	require.ErrorIs(t, err, vault.ErrWrongKey)
}

func TestAGrantIsPassedOn(t *testing.T) {
	hospital, reader, _ := swarm(t)
	guardian, recovered := identity(t), identity(t)
	owner := vault.New(hospital, identity(t))
	document, err := owner.Put(soon(t), strings.NewReader(plainText), codes.Normal)
	require.NoError(t, err)
	shared, err := owner.Share(soon(t), document.CID, guardian.Recipient())
	require.NoError(t, err)
	between := vault.New(reader, guardian)
	grant, err := between.OpenGrant(soon(t), shared)
	require.NoError(t, err)
	passed, err := between.PassOn(soon(t), grant, recovered.Recipient())
	require.NoError(t, err)
	again, err := vault.New(reader, recovered).OpenGrant(soon(t), passed)
	require.NoError(t, err)
	plain, err := vault.New(reader, recovered).GetWithGrant(soon(t), again)
	require.NoError(t, err)
	defer plain.Close()
	got, err := io.ReadAll(plain)
	require.NoError(t, err)
	require.True(t, bytes.Equal([]byte(plainText), got), "%s", got)
	size, err := vault.New(reader, identity(t)).Check(soon(t), document.CID)
	require.NoError(t, err, "hashing needs no key")
	require.Equal(t, document.Size, size)
}
