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
