package vault_test

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/vault"
)

func TestSealedIsForTheHomeAlone(t *testing.T) {
	mine := vault.New(nil, identity(t))
	sealed, err := mine.Seal([]byte(plainText))
	require.NoError(t, err)
	require.NotContains(t, string(sealed), "Featherstonehaugh")
	opened, err := mine.Unseal(sealed)
	require.NoError(t, err)
	require.Contains(t, string(opened), plainText)

	_, err = vault.New(nil, identity(t)).Unseal(sealed)
	require.ErrorIs(t, err, vault.ErrWrongKey)
	changed := bytes.Clone(sealed)
	changed[len(changed)-1] ^= 1
	for name, damaged := range map[string][]byte{"changed": changed, "cut": sealed[:len(sealed)-1], "empty": nil, "plain": []byte(plainText)} {
		_, err := mine.Unseal(damaged)
		require.ErrorIs(t, err, vault.ErrDamaged, name)
	}
}

func TestGrantThatIsHandedOver(t *testing.T) {
	hospital, node, _ := swarm(t)
	custodian, reader := vault.New(hospital, identity(t)), vault.New(node, identity(t))
	document, err := custodian.Put(soon(t), strings.NewReader(plainText), codes.Normal)
	require.NoError(t, err)
	handed, err := custodian.Grant(soon(t), document.CID, reader.Recipient())
	require.NoError(t, err)
	grant, err := reader.ReadGrant(handed)
	require.NoError(t, err)
	content, err := reader.GetWithGrant(soon(t), grant)
	require.NoError(t, err)
	plain, err := io.ReadAll(content)
	require.NoError(t, err)
	require.NoError(t, content.Close())
	require.Contains(t, string(plain), plainText)

	_, err = vault.New(node, identity(t)).ReadGrant(handed)
	require.ErrorIs(t, err, vault.ErrWrongKey)
	_, err = reader.ReadGrant([]byte("no grant"))
	require.ErrorIs(t, err, vault.ErrDamaged)
	_, err = reader.Grant(soon(t), document.CID, reader.Recipient())
	require.ErrorIs(t, err, vault.ErrWrongKey, "who cannot open a document gives nobody its key")
}
