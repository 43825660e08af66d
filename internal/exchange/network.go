package exchange

import (
	"fmt"
	"net/http"
	"strconv"
	"strings"

	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/protocol"
)

// network is the chain whose identifiers name actors and cells: urn:healthd:CHAIN:KIND, with the sequence as value.
type network string

// kinds of cells that identifiers name.
const (
	kindActor   = "actor"
	kindConsent = "consent"
	kindRecord  = "record"
	kindClaim   = "claim"
	kindPolicy  = "policy"
	kindAccess  = "access"
	kindService = "service" // not a cell: codes of services
	kindPayment = "payment" // not a cell: digests of payment references
)

// typeOf is the type of resource that shows the cells of a kind.
var typeOf = map[string]string{kindConsent: "Consent", kindClaim: "Claim", kindPolicy: "Coverage", kindAccess: "AuditEvent"}

func (n network) system(kind string) string { return fmt.Sprintf("urn:healthd:%s:%s", string(n), kind) }

func (n network) identifier(kind string, sequence uint64) *identifier {
	return &identifier{System: n.system(kind), Value: strconv.FormatUint(sequence, 10)}
}

// reference names a cell by its identifier, and by its address too where it is a resource of this gateway.
func (n network) reference(kind string, sequence uint64) reference {
	named := reference{Identifier: n.identifier(kind, sequence)}
	if resource, shown := typeOf[kind]; shown {
		named.Reference = resource + "/" + strconv.FormatUint(sequence, 10)
	}
	return named
}

// sequence reads a reference to a cell of a kind. Where it has both an identifier and an address they must agree.
func (n network) sequence(kind string, named *reference, at string) (uint64, error) {
	refuse := func(text string, values ...any) (uint64, error) {
		return 0, outcome.New(http.StatusUnprocessableEntity, outcome.Value, text, values...).At(at)
	}
	if named == nil || (named.Identifier == nil && named.Reference == "") {
		return refuse("it must be named by an identifier of system %s", n.system(kind))
	}
	var found uint64
	if id := named.Identifier; id != nil {
		var ok bool
		if found, ok = parseSequence(id.Value); !ok || id.System != n.system(kind) {
			return refuse("it must be named by an identifier of system %s with a sequence as value", n.system(kind))
		}
	}
	if named.Reference == "" {
		return found, nil
	}
	text, ours := strings.CutPrefix(named.Reference, typeOf[kind]+"/")
	addressed, ok := parseSequence(text)
	if typeOf[kind] == "" || !ours || !ok || (found != 0 && found != addressed) {
		return refuse("it must be named by an identifier of system %s, and an address must name the same", n.system(kind))
	}
	return addressed, nil
}

// parseSequence reads a sequence in its one spelling.
func parseSequence(text string) (uint64, bool) {
	sequence, err := strconv.ParseUint(text, 10, 64)
	return sequence, err == nil && sequence > 0 && sequence <= protocol.MaxSequence && strconv.FormatUint(sequence, 10) == text
}
