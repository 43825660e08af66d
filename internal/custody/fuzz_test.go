package custody_test

import (
	"testing"

	"github.com/healthd/healthd/internal/custody"
)

// A register of keys comes from whoever wrote it: nothing panics, and what is accepted has notes.
func FuzzParseKeyNotes(f *testing.F) {
	f.Add([]byte(`{"format":"healthd-keys-2","notes":[{"time":1,"change":"grant","actor":2,"consent":3,"records":[4]}]}`))
	f.Add([]byte(`{"format":"healthd-keys-2","notes":[]}`))
	f.Add([]byte(`{"format":"healthd-keys-1","time":1,"change":"grant"}`))
	f.Add([]byte(`{"format":"healthd-keys-2","notes":[{"change":"grant"}]} {}`))
	f.Fuzz(func(t *testing.T, content []byte) {
		notes, err := custody.ParseKeyNotes(content)
		if (err == nil) != (len(notes) > 0) {
			t.Fatalf("%d notes, %v", len(notes), err)
		}
	})
}
