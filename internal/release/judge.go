package release

import (
	"fmt"
	"net/http"

	"github.com/healthd/healthd/internal/fhir/outcome"
)

// RefusalError is the rule that refused a release, for logs and metrics. It names nobody.
type RefusalError struct{ Rule string }

// Error implements error.
func (r *RefusalError) Error() string { return fmt.Sprintf("release refused: %s", r.Rule) }

// Judge says why a case is refused, by the first rule that does not hold; nil where all do.
func Judge(c *Case) *outcome.Error {
	for i := range Rules {
		if !Rules[i].Holds(c) {
			return Rules[i].refusal()
		}
	}
	return nil
}

func (r *Rule) refusal() *outcome.Error {
	cause := &RefusalError{Rule: r.Name}
	if r.Text == "" {
		return outcome.Hidden().Because(cause)
	}
	return outcome.New(statuses[r.Type], r.Type, "%s", r.Text).Because(cause)
}

// statuses of HTTP under which refusals are told.
var statuses = map[outcome.Type]int{
	outcome.Forbidden:    http.StatusForbidden,
	outcome.Suppressed:   http.StatusForbidden,
	outcome.Expired:      http.StatusForbidden,
	outcome.Login:        http.StatusUnauthorized,
	outcome.Duplicate:    http.StatusConflict,
	outcome.BusinessRule: http.StatusUnprocessableEntity,
	outcome.Transient:    http.StatusServiceUnavailable,
}
