package vault_test

import (
	"bytes"
	"testing"

	"github.com/healthd/healthd/internal/vault"
)

// An index comes from whoever wrote it last: nothing panics, and what is accepted encodes to the same bytes.
func FuzzParseIndex(f *testing.F) {
	f.Add([]byte(`{"format":"healthd-index-1","patient":42,"version":1,"versions":[]}`))
	f.Add([]byte(`{"format":"healthd-index-1","patient":42,"version":1,"versions":[{"record":"a","content":{"/":"bafkreibm6jg3ux5qumhcn2b3flc3tyu6dmlb4xa7u5bf44yegnrjhc4yeq"},"digest":"2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824","class":1,"author":7,"time":1700000000,"action":"create"}]}`))
	f.Add([]byte(`{"format":"healthd-index-1","versions":[{"content":null,"previous":{"/":""}}]}`))
	f.Fuzz(func(t *testing.T, input []byte) {
		index, err := vault.ParseIndex(input)
		if err != nil {
			return
		}
		encoded, err := index.Marshal()
		if err != nil || !bytes.Equal(encoded, input) {
			t.Fatalf("accepted another encoding: %v", err)
		}
	})
}

// A sealed file comes from a disk that others may have written to: nothing panics, and nothing but what was sealed opens.
func FuzzUnseal(f *testing.F) {
	identity, err := vault.NewIdentity()
	if err != nil {
		f.Fatal(err)
	}
	mine := vault.New(nil, identity)
	sealed, err := mine.Seal([]byte("a secret"))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(sealed[:len(sealed)-1])
	f.Add(sealed[:40])
	f.Add([]byte("age-encryption.org/v1\n"))
	f.Fuzz(func(t *testing.T, input []byte) {
		if _, err := mine.Unseal(input); err == nil && !bytes.Equal(input, sealed) {
			t.Fatal("opened what was not sealed")
		}
		if _, err := mine.ReadGrant(input); err == nil {
			t.Fatal("a grant out of nothing")
		}
	})
}
