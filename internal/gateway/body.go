package gateway

import (
	"bytes"
	"errors"
	"io"
	"net/http"
	"os"
	"time"

	"github.com/healthd/healthd/internal/fhir/outcome"
)

// A body must come at this pace at least, in bytes a second, after a first moment of grace: whoever is slower holds a
// place that others wait for.
const (
	slowest   = 128 << 10
	bodyGrace = 10 * time.Second
	// answerTime bounds the work on a request and the writing of its answer.
	answerTime = 5 * time.Minute
)

// readBody reads a whole body, since its digest is part of what was signed.
func (s *Server) readBody(w http.ResponseWriter, r *http.Request) ([]byte, error) {
	control := http.NewResponseController(w)
	if r.Body == nil || r.Body == http.NoBody {
		return nil, control.SetReadDeadline(time.Time{})
	}
	limit := s.options.MaxBody
	tooLarge := outcome.New(http.StatusRequestEntityTooLarge, outcome.TooLong,
		"the body is longer than the %d bytes that this gateway takes: split it into several requests", limit)
	if r.ContentLength > limit {
		return nil, tooLarge
	}
	deadline := bodyGrace + time.Duration(max(r.ContentLength, 0))*time.Second/slowest
	if r.ContentLength < 0 {
		deadline = bodyGrace + time.Duration(limit)*time.Second/slowest
	}
	if err := control.SetReadDeadline(time.Now().Add(deadline)); err != nil {
		return nil, err
	}
	var body bytes.Buffer
	paced := &pacedReader{source: http.MaxBytesReader(w, r.Body, limit), begun: time.Now()}
	_, err := body.ReadFrom(paced)
	var exceeded *http.MaxBytesError
	switch {
	case errors.As(err, &exceeded):
		return nil, tooLarge
	case errors.Is(err, os.ErrDeadlineExceeded), errors.Is(err, errSlow):
		return nil, outcome.New(http.StatusRequestTimeout, outcome.Timeout, "the body came too slowly: send at least %d bytes a second", slowest)
	case err != nil:
		return nil, outcome.New(http.StatusBadRequest, outcome.Invalid, "the body broke off").Because(err)
	}
	if err := control.SetWriteDeadline(time.Now().Add(answerTime)); err != nil { // the time of the body is not the answer's
		return nil, err
	}
	return body.Bytes(), control.SetReadDeadline(time.Time{})
}

var errSlow = errors.New("too slow")

// pacedReader gives up on a body that falls behind.
type pacedReader struct {
	source io.Reader
	begun  time.Time
	read   int64
}

func (p *pacedReader) Read(into []byte) (int, error) {
	n, err := p.source.Read(into)
	p.read += int64(n)
	if late := time.Since(p.begun) - bodyGrace; err == nil && late > 0 && p.read < int64(late.Seconds()*slowest) {
		return n, errSlow
	}
	return n, err
}
