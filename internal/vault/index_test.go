package vault_test

import (
	"strings"
	"testing"

	"github.com/ipfs/go-cid"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/vault"
)

// content is the CID of a text.
func content(t *testing.T, text string) cid.Cid {
	t.Helper()
	c, err := ipfs.Sum(strings.NewReader(text))
	require.NoError(t, err)
	return c
}

func version(t *testing.T, record, text string, action vault.Action, previous string) vault.Version {
	v := vault.Version{
		Record: record, Content: content(t, text), Class: codes.Normal, Author: 7, Time: 1_700_000_000, Action: action,
	}
	if previous != "" {
		v.Previous = content(t, previous)
	}
	return v
}

func sample(t *testing.T) *vault.Index {
	index := vault.NewIndex(42)
	require.NoError(t, index.AddVersion(version(t, "a", "a1", vault.ActionCreate, "")))
	require.NoError(t, index.AddVersion(version(t, "b", "b1", vault.ActionCreate, "")))
	require.NoError(t, index.AddVersion(version(t, "a", "a2", vault.ActionAmend, "a1")))
	require.NoError(t, index.AddGrant(content(t, "a2"), vault.GrantEntry{Grantee: 9, Consent: 3, Grant: content(t, "g")}))
	return index
}

func TestIndexTravelsEncrypted(t *testing.T) {
	hospital, reader, dir := swarm(t)
	patient := identity(t)
	custodian := vault.New(hospital, identity(t))
	index := sample(t)
	head, err := custodian.PutIndex(soon(t), index, patient.Recipient())
	require.NoError(t, err)
	require.Equal(t, uint64(1), index.Version)

	got, err := vault.New(reader, patient).GetIndex(soon(t), head.CID)
	require.NoError(t, err)
	require.Equal(t, index, got)
	require.NoError(t, got.AddVersion(version(t, "b", "b2", vault.ActionEnteredInError, "b1")))
	next, err := vault.New(reader, patient).PutIndex(soon(t), got, custodian.Recipient())
	require.NoError(t, err)
	require.NotEqual(t, head.CID, next.CID)
	require.Equal(t, uint64(2), got.Version)

	_, err = vault.New(reader, identity(t)).GetIndex(soon(t), head.CID)
	require.ErrorIs(t, err, vault.ErrWrongKey)
	document, err := custodian.Put(soon(t), strings.NewReader("{}"), codes.Normal)
	require.NoError(t, err)
	_, err = custodian.GetIndex(soon(t), document.CID)
	require.ErrorIs(t, err, vault.ErrIndex)
	requireNotStored(t, dir, "healthd-index")
}

func TestIndexEncodingIsCanonical(t *testing.T) {
	index := sample(t)
	index.Version = 1
	encoded, err := index.Marshal()
	require.NoError(t, err)
	require.True(t, strings.HasPrefix(string(encoded), `{"format":"healthd-index-1","patient":42,"version":1,"versions":[{"record":"a","content":{"/":"bafkrei`))
	again, err := vault.ParseIndex(encoded)
	require.NoError(t, err)
	require.Equal(t, index, again)
	for name, bad := range map[string]string{
		"not JSON":         "x",
		"spaces":           strings.Replace(string(encoded), ",", ", ", 1),
		"unknown field":    strings.Replace(string(encoded), `"patient"`, `"extra":1,"patient"`, 1),
		"unknown format":   strings.Replace(string(encoded), "index-1", "index-2", 1),
		"never stored":     strings.Replace(string(encoded), `"version":1`, `"version":0`, 1),
		"broken chain":     strings.Replace(string(encoded), `"action":"amend"`, `"action":"create"`, 1),
		"foreign digest":   strings.Replace(string(encoded), `"digest":"`, `"digest":"00`, 1),
		"trailing content": string(encoded) + " ",
	} {
		_, err := vault.ParseIndex([]byte(bad))
		require.ErrorIs(t, err, vault.ErrIndex, name)
	}
}

func TestAddVersionRefuses(t *testing.T) {
	for _, tc := range []struct {
		name   string
		change func(*vault.Version)
		want   string
	}{
		{"nothing", func(*vault.Version) {}, ""},
		{"record without id", func(v *vault.Version) { v.Record = "" }, "record id"},
		{"record id too long", func(v *vault.Version) { v.Record = strings.Repeat("r", 257) }, "record id"},
		{"no content", func(v *vault.Version) { v.Content = cid.Undef }, "empty CID"},
		{"two classes", func(v *vault.Version) { v.Class = codes.HIV | codes.Normal }, "exactly one record class"},
		{"unknown action", func(v *vault.Version) { v.Action = "delete" }, "unknown action"},
		{"no author", func(v *vault.Version) { v.Author = 0 }, "author"},
		{"creation of an existing record", func(v *vault.Version) { v.Action, v.Previous = vault.ActionCreate, cid.Undef }, "amend or supersede"},
		{"amendment of an unknown record", func(v *vault.Version) { v.Record = "c" }, "create it first"},
		{"new record with a past", func(v *vault.Version) { v.Record, v.Action = "c", vault.ActionCreate }, "no previous version"},
		{"stale previous", func(v *vault.Version) { v.Previous = content(t, "a1") }, "fetch the current index"},
		{"document listed before", func(v *vault.Version) { v.Content = content(t, "b1") }, "already listed"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			index := sample(t)
			candidate := version(t, "a", "a3", vault.ActionSupersede, "a2")
			tc.change(&candidate)
			err := index.AddVersion(candidate)
			if tc.want == "" {
				require.NoError(t, err)
				require.Len(t, index.Versions, 4)
				return
			}
			require.ErrorIs(t, err, vault.ErrIndex)
			require.ErrorContains(t, err, tc.want)
			require.Equal(t, sample(t), index, "a refusal changes nothing")
		})
	}
	index := sample(t)
	require.NoError(t, index.AddVersion(version(t, "b", "tombstone", vault.ActionErase, "b1")))
	require.ErrorContains(t, index.AddVersion(version(t, "b", "b2", vault.ActionAmend, "tombstone")), "was erased")
	require.ErrorIs(t, index.AddGrant(content(t, "unknown"), vault.GrantEntry{Grant: content(t, "g")}), vault.ErrIndex)
}

func TestCurrent(t *testing.T) {
	index := sample(t)
	secret := version(t, "c", "c1", vault.ActionCreate, "")
	secret.Class = codes.HIV
	require.NoError(t, index.AddVersion(secret))
	records := func(mask codes.Class) (names []string) {
		for _, v := range index.Current(mask) {
			names = append(names, v.Record+" "+string(v.Action))
		}
		return names
	}
	require.Equal(t, []string{"a amend", "b create", "c create"}, records(codes.AllClasses))
	require.Equal(t, []string{"a amend", "b create"}, records(codes.Normal))
	require.NoError(t, index.AddVersion(version(t, "b", "b2", vault.ActionEnteredInError, "b1")))
	require.Equal(t, []string{"a amend"}, records(codes.Normal))
}
