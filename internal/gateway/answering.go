package gateway

import "net/http"

// answering remembers what was answered.
type answering struct {
	http.ResponseWriter
	begun  bool
	status int
}

func (a *answering) WriteHeader(status int) {
	if !a.begun {
		a.begun, a.status = true, status
	}
	a.ResponseWriter.WriteHeader(status)
}

func (a *answering) Write(content []byte) (int, error) {
	if !a.begun {
		a.begun, a.status = true, http.StatusOK
	}
	return a.ResponseWriter.Write(content)
}

// Unwrap lets a [http.ResponseController] reach the connection.
func (a *answering) Unwrap() http.ResponseWriter { return a.ResponseWriter }
