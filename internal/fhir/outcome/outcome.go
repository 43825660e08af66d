package outcome

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
)

// MediaType of all FHIR answers.
const MediaType = "application/fhir+json; charset=utf-8"

// Type is a code of http://hl7.org/fhir/issue-type.
type Type string

// Types of issues.
const (
	Invalid       Type = "invalid"       // the content is malformed
	Structure     Type = "structure"     // it is no FHIR
	Required      Type = "required"      // something is missing
	Value         Type = "value"         // an element or parameter has an impossible value
	NotSupported  Type = "not-supported" // a type, parameter or interaction that this server does not have
	NotFound      Type = "not-found"     // there is no such thing, or not for the asker
	Duplicate     Type = "duplicate"     // it was done before
	Conflict      Type = "conflict"      // somebody else was faster
	BusinessRule  Type = "business-rule" // the network's rules refuse it
	Login         Type = "login"         // the request is not signed as it must be
	Expired       Type = "expired"       // the signature or the permission is too old
	Forbidden     Type = "forbidden"     // the asker may not
	Suppressed    Type = "suppressed"    // withheld on the patient's demand
	TooLong       Type = "too-long"      // larger than the server takes
	TooCostly     Type = "too-costly"    // more than the server does at once
	Throttled     Type = "throttled"     // too many requests
	Timeout       Type = "timeout"       // it took too long
	Transient     Type = "transient"     // try again later
	Exception     Type = "exception"     // the server failed
	Informational Type = "informational" // no failure
)

// Error is a failure as the asker is told of it.
type Error struct {
	Status int // of HTTP
	Type   Type
	Text   string // what is wrong and what to do, in one line
	// Expression is the FHIRPath of the element at fault, if there is one, such as Bundle.entry[3].resource.
	Expression string
	// RetryAfter is in seconds; 0 says nothing of it.
	RetryAfter int
	// Cause is for the log of the server, and never told.
	Cause error
}

// New makes an error from a format.
func New(status int, kind Type, format string, values ...any) *Error {
	return &Error{Status: status, Type: kind, Text: fmt.Sprintf(format, values...)}
}

// At says which element is at fault.
func (e *Error) At(expression string) *Error {
	e.Expression = expression
	return e
}

// Because keeps what the server should log of it.
func (e *Error) Because(cause error) *Error {
	e.Cause = cause
	return e
}

// Error implements error.
func (e *Error) Error() string { return e.Text }

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Cause }

// Of returns the error as the asker is told of it: an [Error] in the chain, else one that tells nothing.
func Of(err error) *Error {
	var told *Error
	if errors.As(err, &told) {
		return told
	}
	return New(http.StatusInternalServerError, Exception, "the gateway failed; its operator finds the reason in its log").Because(err)
}

// Hidden is the one answer for what does not exist and for what the asker may not know of.
func Hidden() *Error {
	return New(http.StatusNotFound, NotFound, "there is no such resource that you may read")
}

type operationOutcome struct {
	ResourceType string  `json:"resourceType"`
	Issue        []issue `json:"issue"`
}

type issue struct {
	Severity    string   `json:"severity"`
	Code        Type     `json:"code"`
	Diagnostics string   `json:"diagnostics"`
	Expression  []string `json:"expression,omitempty"`
}

// MarshalJSON writes the OperationOutcome.
func (e *Error) MarshalJSON() ([]byte, error) {
	told := issue{Severity: "error", Code: e.Type, Diagnostics: e.Text}
	if e.Type == Informational {
		told.Severity = "information"
	}
	if e.Expression != "" {
		told.Expression = []string{e.Expression}
	}
	return json.Marshal(operationOutcome{ResourceType: "OperationOutcome", Issue: []issue{told}})
}

// Write answers a request with an error.
func Write(w http.ResponseWriter, err error) {
	told := Of(err)
	body, _ := json.Marshal(told) // strings always encode
	w.Header().Set("Content-Type", MediaType)
	w.Header().Set("Cache-Control", "no-store")
	if told.RetryAfter > 0 {
		w.Header().Set("Retry-After", fmt.Sprint(told.RetryAfter))
	}
	w.WriteHeader(told.Status)
	_, _ = w.Write(append(body, '\n')) // the asker may have gone
}
