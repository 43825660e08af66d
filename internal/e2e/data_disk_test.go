//go:build e2e

package e2e

import (
	"encoding/json"
	"path/filepath"

	"github.com/stretchr/testify/require"
)

// searchDisks looks for what the bundles say in everything that the processes have written: homes, IPFS nodes, gateways,
// logs. A thief of any disk finds none of it.
func (d *dataPlane) searchDisks() {
	d.w.t.Helper()
	known := d.knownWords()
	require.GreaterOrEqual(d.w.t, len(known), 20)
	require.NotEmpty(d.w.t, filesWith(d.w.t, d.plain, known...), "the search finds what readers have decrypted")
	for _, folder := range []string{d.w.dir} {
		require.Empty(d.w.t, filesWith(d.w.t, folder, known...), "plaintext on disk")
	}
	for _, gateway := range d.gateways {
		told := gateway.metrics()
		for _, word := range known {
			require.NotContains(d.w.t, told, string(word), "plaintext in metrics")
		}
	}
	d.w.tell("no plaintext below %s", filepath.Base(d.w.dir))
}

// shortest is how long a text must be to be found by what it says, and not by chance.
const shortest = 12

// knownWords are texts that only the patients' resources hold: their ids, streets, telephone numbers, full names.
func (d *dataPlane) knownWords() (words [][]byte) {
	d.w.t.Helper()
	for _, patient := range d.patients {
		var about struct {
			Name    []struct{ Family string }
			Address []struct{ Line []string }
			Telecom []struct{ Value string }
		}
		require.NoError(d.w.t, json.Unmarshal(patient.resource.Raw, &about))
		said := []string{patient.resource.ID}
		for _, name := range about.Name {
			said = append(said, `"family":"`+name.Family+`"`, `"family": "`+name.Family+`"`)
		}
		for _, address := range about.Address {
			said = append(said, address.Line...)
		}
		for _, contact := range about.Telecom {
			said = append(said, contact.Value)
		}
		for _, text := range said {
			if len(text) >= shortest {
				words = append(words, []byte(text))
			}
		}
	}
	return words
}
