package fhir_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/fhir"
)

func TestLoadKeepsWhatIsGood(t *testing.T) {
	dir := t.TempDir()
	write := func(name, content string) {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600))
	}
	require.NoError(t, fhir.Save(dir, fhir.Generate(1, 2)))
	write("a-truncated.json", `{"resourceType":"Bundle","type":"tran`)
	write("b-patient.json", `{"resourceType":"Patient"}`)
	write("c-two.JSON", `{"resourceType":"Bundle","type":"transaction","entry":[{"resource":{"resourceType":"Patient","id":"1"}},{"resource":{"resourceType":"Patient","id":"2"}}]}`)
	write("d-entry.json", `{"resourceType":"Bundle","type":"transaction","entry":[{"resource":{}},{"resource":{"resourceType":"Patient","id":"1"}}]}`)
	write("notes.txt", "not for us")
	require.NoError(t, os.Mkdir(filepath.Join(dir, "folder.json"), 0o700))
	require.NoError(t, os.Symlink(filepath.Join(dir, "nowhere"), filepath.Join(dir, "e-dangling.json")))
	require.NoError(t, os.Symlink(filepath.Join(dir, "folder.json"), filepath.Join(dir, "f-folder.json")))

	folder, err := fhir.Load(dir)
	require.NoError(t, err)
	require.Len(t, folder.Patients, 3)
	require.Len(t, folder.Directory, 2)
	wants := []string{
		"a-truncated.json: malformed JSON: it ends early", "b-patient.json: not a usable FHIR bundle",
		"c-two.JSON: not exactly one patient", "d-entry.json: entry 0 has no resource",
		"e-dangling.json: cannot read: no such file", "f-folder.json: not a regular file",
	}
	require.Len(t, folder.Problems, len(wants))
	for i, want := range wants {
		require.ErrorContains(t, folder.Problems[i], want)
		require.NotContains(t, folder.Problems[i].Error(), "\n")
		require.NotContains(t, folder.Problems[i].Error(), dir, "the name is enough")
	}
}

func TestLoadRefuses(t *testing.T) {
	dir := t.TempDir()
	_, err := fhir.Load(filepath.Join(dir, "none"))
	require.ErrorContains(t, err, "does not exist: correct the path")

	_, err = fhir.Load(dir)
	require.ErrorIs(t, err, fhir.ErrNoBundles)
	require.ErrorContains(t, err, "put patients' transaction bundles")

	file := filepath.Join(dir, "bad.json")
	require.NoError(t, os.WriteFile(file, []byte("{"), 0o600))
	_, err = fhir.Load(dir)
	require.ErrorIs(t, err, fhir.ErrNoBundles)
	require.ErrorContains(t, err, "1 unusable files, the first: bad.json: malformed JSON")

	_, err = fhir.Load(file)
	require.ErrorContains(t, err, "cannot read folder")
	if os.Geteuid() != 0 {
		require.NoError(t, os.Chmod(dir, 0))
		t.Cleanup(func() { _ = os.Chmod(dir, 0o700) })
		_, err = fhir.Load(dir)
		require.ErrorContains(t, err, "may not be read")
	}
}
