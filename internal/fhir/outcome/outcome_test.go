package outcome_test

import (
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/fhir/outcome"
)

func TestWriteTellsTheAskerOnlyWhatIsMeantForIt(t *testing.T) {
	secret := errors.New("Jane Doe has no consent")
	for name, c := range map[string]struct {
		err    error
		status int
		body   string
	}{
		"an error of ours": {
			fmt.Errorf("reading: %w", outcome.New(http.StatusForbidden, outcome.Forbidden, "the decision is for another requester").Because(secret)),
			http.StatusForbidden,
			`{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"forbidden","diagnostics":"the decision is for another requester"}]}`,
		},
		"with an element": {
			outcome.New(http.StatusBadRequest, outcome.Structure, "no resourceType").At("Bundle.entry[3].resource"), http.StatusBadRequest,
			`{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"structure","diagnostics":"no resourceType","expression":["Bundle.entry[3].resource"]}]}`,
		},
		"any other": {
			secret, http.StatusInternalServerError,
			`{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"exception","diagnostics":"the gateway failed; its operator finds the reason in its log"}]}`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			w := httptest.NewRecorder()
			outcome.Write(w, c.err)
			require.Equal(t, c.status, w.Code)
			require.Equal(t, outcome.MediaType, w.Header().Get("Content-Type"))
			require.JSONEq(t, c.body, w.Body.String())
			require.NotContains(t, w.Body.String(), "Jane")
		})
	}
	require.ErrorIs(t, outcome.Of(outcome.Hidden().Because(secret)), secret)
}
