package clinical

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"net/http"

	"github.com/healthd/healthd/internal/fhir"
	"github.com/healthd/healthd/internal/fhir/outcome"
)

// readBody reads a body of bounded size.
func readBody(w http.ResponseWriter, request *http.Request, most int64) ([]byte, error) {
	body, err := io.ReadAll(http.MaxBytesReader(w, request.Body, most))
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &tooLarge):
		return nil, outcome.New(http.StatusRequestEntityTooLarge, outcome.TooLong, "the body is larger than %d KiB: send it in parts", most>>10)
	case err != nil:
		return nil, outcome.New(http.StatusBadRequest, outcome.Invalid, "the body ended early: send it again").Because(err)
	}
	return body, nil
}

// strict tells the asker what is wrong with the JSON of a body.
func strict(body []byte) error {
	err := fhir.Strict(body)
	switch {
	case err == nil:
		return nil
	case errors.Is(err, fhir.ErrDuplicateKey):
		return outcome.New(http.StatusBadRequest, outcome.Structure, "%s", err)
	case errors.Is(err, fhir.ErrTooDeep):
		return outcome.New(http.StatusBadRequest, outcome.TooCostly, "%s", err)
	}
	return outcome.New(http.StatusBadRequest, outcome.Invalid, "%s", err)
}

func unavailable(err error) error {
	return outcome.New(http.StatusServiceUnavailable, outcome.Transient, "the gateway cannot reach the network at the moment: try again soon").Because(err)
}

func writeJSON(w http.ResponseWriter, status int, media string, value any) error {
	body, err := json.Marshal(value)
	if err != nil {
		return err
	}
	writeBytes(w, status, media, body)
	return nil
}

func writeBytes(w http.ResponseWriter, status int, media string, body []byte) {
	w.Header().Set("Content-Type", media)
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = w.Write(body) // the asker may have gone
}

// etag names the bytes of a resource.
func etag(raw []byte) string {
	sum := sha256.Sum256(raw)
	return `W/"` + hex.EncodeToString(sum[:8]) + `"`
}
