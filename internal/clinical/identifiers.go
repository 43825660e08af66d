package clinical

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"net/http"
	"regexp"
	"strings"

	"github.com/healthd/healthd/internal/fhir"
	"github.com/healthd/healthd/internal/fhir/outcome"
)

// identifiers gives ids to the resources of one submission that have none. They follow from its bytes, so that a
// repeated submission is the same one.
type identifiers struct {
	submission [sha256.Size]byte
	taken      map[string]bool // TYPE/ID
}

func newIdentifiers(body []byte) *identifiers {
	return &identifiers{sha256.Sum256(body), map[string]bool{}}
}

var localURL = regexp.MustCompile(`^urn:uuid:([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$`)

// complete makes sure that a resource has an id, which no other of its type in the submission has. The UUID of the
// entry's fullUrl is taken if there is one: references inside the bundle use it.
func (n *identifiers) complete(resource *fhir.Resource, i int) error {
	if resource.ID == "" {
		id := n.uuid(i)
		if local := localURL.FindStringSubmatch(resource.FullURL); local != nil {
			id = local[1]
		}
		resource.ID = id
		resource.Raw = withID(resource.Raw, id)
	}
	name := resource.Type + "/" + resource.ID
	if n.taken[name] {
		return outcome.New(http.StatusBadRequest, outcome.Duplicate, "another entry has the same type and id").At(at(i) + ".resource.id")
	}
	n.taken[name] = true
	return nil
}

// withID puts an id in front of the members of a resource.
func withID(raw []byte, id string) []byte {
	_, members, _ := bytes.Cut(raw, []byte("{"))
	return []byte(fmt.Sprintf(`{"id":%q,%s`, id, bytes.TrimLeft(members, " \t\r\n")))
}

// uuid is a UUID of version 4, with the place of chance taken by the submission's digest.
func (n *identifiers) uuid(i int) string {
	var place [8]byte
	binary.BigEndian.PutUint64(place[:], uint64(i))
	sum := sha256.Sum256(append(n.submission[:], place[:]...))
	sum[6], sum[8] = sum[6]&0x0f|0x40, sum[8]&0x3f|0x80
	text := fmt.Sprintf("%x", sum[:16])
	return strings.Join([]string{text[:8], text[8:12], text[12:16], text[16:20], text[20:]}, "-")
}
