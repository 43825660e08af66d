//go:build e2e

package e2e

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// replicationFactor is how many of the four nodes hold each file.
const replicationFactor = 3

// dataPlane is what the people do who use the files.
type dataPlane struct {
	w       *world
	summary *dataSummary
	plain   string // where readers keep what they have decrypted, apart from everything that is searched for plaintext

	hospital, clinic, insurer, valley *person // the institutions
	gateways                          map[*person]*gateway
	physician                         *person // of the clinic, with an emergency credential
	patients                          []*enrolled
	told                              *telephone // what the hospital's gateway tells patients
	someAccess, someClaim             uint64     // for proofs
}

// TestPeopleUseTheirRecords loads all bundles by FHIR and walks through the seven journeys, by commands and HTTP alone.
func TestPeopleUseTheirRecords(t *testing.T) {
	w := begin(t, "--grace", "6s", "--round", "2s")
	d := &dataPlane{w: w, summary: &dataSummary{Access: accessCounts{DeniedByReason: map[string]int{}}}, gateways: map[*person]*gateway{}}
	d.plain = filepath.Join(filepath.Dir(w.dir), "plain")
	require.NoError(t, os.RemoveAll(d.plain))
	require.NoError(t, os.MkdirAll(d.plain, 0o700))
	defer func() {
		d.summary.Seconds = time.Since(w.begun).Seconds()
		d.summary.write(t, filepath.Dir(w.dir))
	}()
	w.settleOn()
	d.assemble()

	d.loadBundles()     // journey 1
	d.readAtTheClinic() // journey 2
	d.revokeAtTheClinic()
	d.breakTheGlass() // journey 3
	d.insure()        // journey 4
	d.killAndRepair()
	d.correctAndErase()       // journey 5
	d.proveOnEthereum()       // journey 6
	d.revokeThroughEthereum() // journey 7
	d.imaging()
	d.audit()
	d.searchDisks()
	d.summary.judge(t)
}

// assemble names the members, gives them vaults that a thief cannot open, staff and gateways.
func (d *dataPlane) assemble() {
	d.w.t.Helper()
	members := d.w.net.Members
	d.hospital, d.clinic, d.insurer, d.valley = d.institution(members[0]), d.institution(members[1]), d.institution(members[2]), d.institution(members[3])
	d.told = d.listen()
	for _, institution := range []*person{d.hospital, d.clinic, d.insurer} {
		d.seal(institution)
	}
	d.open(d.hospital)
	d.open(d.insurer)
	d.physician = d.staff(d.clinic, "practitioner", "dr-brown", "--emergency")
}
