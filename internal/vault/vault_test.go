package vault_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/ipfs/go-cid"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/vault"
)

// plainText is what must never be found outside a vault.
const plainText = `{"resourceType":"Patient","name":[{"family":"Featherstonehaugh"}]}`

func identity(t *testing.T) vault.Identity {
	t.Helper()
	id, err := vault.NewIdentity()
	require.NoError(t, err)
	return id
}

// swarm starts two connected nodes and returns them with the folder of the first.
func swarm(t *testing.T) (hospital, reader *ipfs.Node, dir string) {
	t.Helper()
	dir, key := t.TempDir(), ipfs.NewSwarmKey()
	open := func(options ipfs.Options) *ipfs.Node {
		options.SwarmKey = key
		node, err := ipfs.Open(t.Context(), options)
		require.NoError(t, err)
		t.Cleanup(func() { require.NoError(t, node.Close()) })
		return node
	}
	hospital = open(ipfs.Options{Dir: dir})
	reader = open(ipfs.Options{Dir: t.TempDir(), Peers: []peer.AddrInfo{hospital.AddrInfo()}})
	return hospital, reader, dir
}

func read(ctx context.Context, v *vault.Vault, c cid.Cid) ([]byte, error) {
	reader, err := v.Get(ctx, c)
	if err != nil {
		return nil, err
	}
	defer reader.Close()
	return io.ReadAll(reader)
}

func soon(t *testing.T) context.Context {
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	t.Cleanup(cancel)
	return ctx
}

func TestDocumentTravelsEncrypted(t *testing.T) {
	hospital, reader, dir := swarm(t)
	patient := identity(t)
	custodian := vault.New(hospital, identity(t))
	large := make([]byte, 5<<20)
	_, _ = rand.NewChaCha8([32]byte{}).Read(large)
	for _, tc := range []struct {
		name    string
		content []byte
		codec   uint64
	}{
		{"small", []byte(plainText), cid.Raw},
		{"empty", nil, cid.Raw},
		{"a whole number of age chunks", large[:128<<10], cid.Raw},
		{"many blocks", append(append([]byte{}, large...), plainText...), cid.DagProtobuf},
	} {
		t.Run(tc.name, func(t *testing.T) {
			document, err := custodian.Put(soon(t), bytes.NewReader(tc.content), codes.Normal, patient.Recipient())
			require.NoError(t, err)
			require.Equal(t, codes.Normal, document.Class)
			require.Greater(t, document.Size, int64(len(tc.content)))
			require.Equal(t, tc.codec, document.CID.Prefix().Codec)
			require.Equal(t, document.CID, document.Digest.CID(tc.codec == cid.Raw))

			for name, v := range map[string]*vault.Vault{"patient": vault.New(reader, patient), "custodian": custodian} {
				got, err := read(soon(t), v, document.CID)
				require.NoError(t, err, name)
				require.True(t, bytes.Equal(tc.content, got), name)
			}
		})
	}
	requireNotStored(t, dir, "Featherstonehaugh", "resourceType", string(large[1000:1064]))
}

// requireNotStored searches every file of a node for texts.
func requireNotStored(t *testing.T, dir string, texts ...string) {
	t.Helper()
	files := 0
	require.NoError(t, filepath.WalkDir(dir, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		files++
		for _, text := range texts {
			require.False(t, bytes.Contains(content, []byte(text)), "plaintext in a stored file")
		}
		return err
	}))
	require.Greater(t, files, 5)
}

func TestWrongKey(t *testing.T) {
	hospital, reader, _ := swarm(t)
	document, err := vault.New(hospital, identity(t)).Put(soon(t), strings.NewReader(plainText), codes.HIV)
	require.NoError(t, err)
	stranger := vault.New(reader, identity(t))
	_, err = stranger.Get(soon(t), document.CID)
	require.ErrorIs(t, err, vault.ErrWrongKey)
	require.ErrorContains(t, err, "ask its owner for a grant")
	require.NotContains(t, err.Error(), "\n")
	_, err = stranger.Share(soon(t), document.CID, identity(t).Recipient())
	require.ErrorIs(t, err, vault.ErrWrongKey, "one cannot share what one cannot open")
	_, err = vault.New(reader, vault.Identity{}).Get(soon(t), document.CID)
	require.ErrorIs(t, err, vault.ErrWrongKey, "no identity opens nothing")
	_, err = vault.New(reader, vault.Identity{}).Put(soon(t), strings.NewReader(plainText), codes.Normal)
	require.ErrorContains(t, err, "empty recipient")
}

func TestPutRefuses(t *testing.T) {
	hospital, _, _ := swarm(t)
	v := vault.New(hospital, identity(t))
	for _, class := range []codes.Class{0, codes.HIV | codes.Normal, 1 << 31} {
		_, err := v.Put(soon(t), strings.NewReader(plainText), class)
		require.ErrorContains(t, err, "exactly one record class")
	}
	_, err := v.Put(soon(t), strings.NewReader(plainText), codes.Normal, vault.Recipient{})
	require.ErrorContains(t, err, "empty recipient")
	broken := io.MultiReader(strings.NewReader(plainText), iotest.ErrReader(errors.New("disk on fire")))
	_, err = v.Put(soon(t), broken, codes.Normal)
	require.ErrorContains(t, err, "disk on fire", "half a document must not pass for one")
}

// tampered answers with other bytes than its CID names, as a store on somebody else's machine could.
type tampered struct {
	vault.Store
	change func([]byte) []byte
}

func (s tampered) Get(ctx context.Context, c cid.Cid) (io.ReadCloser, error) {
	stored, err := s.Store.Get(ctx, c)
	if err != nil {
		return nil, err
	}
	defer stored.Close()
	content, err := io.ReadAll(stored)
	return io.NopCloser(bytes.NewReader(s.change(content))), err
}

func TestDishonestStore(t *testing.T) {
	hospital, _, _ := swarm(t)
	patient := identity(t)
	v := vault.New(hospital, patient)
	content := bytes.Repeat([]byte(plainText), 3000) // several age chunks
	document, err := v.Put(soon(t), bytes.NewReader(content), codes.Normal)
	require.NoError(t, err)
	other, err := v.Put(soon(t), strings.NewReader("another document of the same patient"), codes.Normal)
	require.NoError(t, err)
	for _, tc := range []struct {
		name   string
		change func([]byte) []byte
		want   error
	}{
		{"one bit of the last chunk", func(b []byte) []byte { b[len(b)-1] ^= 1; return b }, vault.ErrSubstituted},
		{"one bit of the first chunk", func(b []byte) []byte { b[3000] ^= 1; return b }, vault.ErrDamaged},
		{"cut within the last chunk", func(b []byte) []byte { return b[:len(b)-10] }, vault.ErrSubstituted},
		{"another file for the same reader", func([]byte) []byte { return stored(t, hospital, other.CID) }, vault.ErrSubstituted},
		{"nothing", func([]byte) []byte { return nil }, vault.ErrSubstituted},
	} {
		t.Run(tc.name, func(t *testing.T) {
			liar := vault.New(tampered{hospital, tc.change}, patient)
			got, err := read(soon(t), liar, document.CID)
			require.ErrorIs(t, err, tc.want)
			require.NotContains(t, err.Error(), "\n")
			require.Less(t, len(got), len(content), "the last chunk must not come out")
			_, err = liar.Share(soon(t), document.CID, identity(t).Recipient())
			require.ErrorIs(t, err, vault.ErrSubstituted, "a substituted document must not be shared")
		})
	}
}

func stored(t *testing.T, node *ipfs.Node, c cid.Cid) []byte {
	t.Helper()
	reader, err := node.Get(t.Context(), c)
	require.NoError(t, err)
	defer reader.Close()
	content, err := io.ReadAll(reader)
	require.NoError(t, err)
	return content
}

// A careless writer uploads ciphertext that is not whole: its CID matches, so only decryption can tell.
func TestBadUpload(t *testing.T) {
	hospital, _, _ := swarm(t)
	v := vault.New(hospital, identity(t))
	document, err := v.Put(soon(t), bytes.NewReader(bytes.Repeat([]byte("x"), 2*64<<10)), codes.Normal)
	require.NoError(t, err)
	good := stored(t, hospital, document.CID)
	header := len(good) - 2*(64<<10+16)
	for _, tc := range []struct {
		name    string
		content []byte
		want    error
	}{
		{"cut between chunks", good[:header+64<<10+16], vault.ErrTruncated},
		{"cut within a chunk", good[:len(good)-100], vault.ErrDamaged},
		{"cut within the header", good[:1000], vault.ErrTruncated},
		{"trailing bytes", append(bytes.Clone(good), "more"...), vault.ErrDamaged},
		{"plaintext", []byte(plainText), vault.ErrDamaged},
	} {
		t.Run(tc.name, func(t *testing.T) {
			c, err := hospital.Add(soon(t), bytes.NewReader(tc.content))
			require.NoError(t, err)
			_, err = read(soon(t), v, c)
			require.ErrorIs(t, err, tc.want)
			require.NotContains(t, err.Error(), "Featherstonehaugh")
			require.NotContains(t, err.Error(), "\n")
		})
	}
}

func TestMissingDocument(t *testing.T) {
	hospital, _, _ := swarm(t)
	absent, err := ipfs.Sum(strings.NewReader("absent"))
	require.NoError(t, err)
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	_, err = vault.New(hospital, identity(t)).Get(ctx, absent)
	require.ErrorIs(t, err, ipfs.ErrUnavailable)
	_, err = vault.New(hospital, identity(t)).Get(t.Context(), cid.Undef)
	require.ErrorContains(t, err, "not a document's CID")
}

func TestGrant(t *testing.T) {
	hospital, reader, dir := swarm(t)
	patient, clinician := identity(t), identity(t)
	custodian := vault.New(hospital, identity(t))
	document, err := custodian.Put(soon(t), strings.NewReader(plainText), codes.Psychiatry, patient.Recipient())
	require.NoError(t, err)

	grantCID, err := vault.New(hospital, patient).Share(soon(t), document.CID, clinician.Recipient())
	require.NoError(t, err)
	guest := vault.New(reader, clinician)
	_, err = guest.Get(soon(t), document.CID)
	require.ErrorIs(t, err, vault.ErrWrongKey, "without the grant the document stays closed")

	grant, err := guest.OpenGrant(soon(t), grantCID)
	require.NoError(t, err)
	require.Equal(t, document.CID, grant.CID)
	require.Equal(t, "grant for "+document.CID.String(), grant.String())
	plain, err := guest.GetWithGrant(soon(t), grant)
	require.NoError(t, err)
	defer plain.Close()
	got, err := io.ReadAll(plain)
	require.NoError(t, err)
	require.True(t, bytes.Equal([]byte(plainText), got), "%s", got)

	_, err = custodian.OpenGrant(soon(t), grantCID)
	require.ErrorIs(t, err, vault.ErrWrongKey, "a grant is for its recipient alone")

	other, err := custodian.Put(soon(t), strings.NewReader("other"), codes.Normal)
	require.NoError(t, err)
	grant.CID = other.CID
	_, err = guest.GetWithGrant(soon(t), grant)
	require.ErrorIs(t, err, vault.ErrDamaged, "a grant opens no other document")
	require.ErrorContains(t, err, "the grant belongs to another file")

	_, err = custodian.OpenGrant(soon(t), document.CID)
	require.ErrorContains(t, err, "not a grant")
	requireNotStored(t, dir, "Featherstonehaugh", "healthd-grant", document.CID.String())
}
