package clinical

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"

	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/fhir"
	"github.com/healthd/healthd/internal/vault"
)

// maxDocument is the largest document that is taken for FHIR, in bytes; larger ones are files.
const maxDocument = 128 << 20

// document is a decrypted one: FHIR resources, or a file of another kind, of which only the media type is kept.
type document struct {
	resources []fhir.Resource
	media     string // of a file; empty for FHIR
	size      int64  // that it takes in memory
}

// reader reads versions of documents.
type reader interface {
	Read(ctx context.Context, version vault.Version) (io.ReadCloser, error)
}

func openDocument(ctx context.Context, from reader, version *custody.LiveVersion) (*document, error) {
	content, err := from.Read(ctx, version.Version)
	if err != nil {
		return nil, err
	}
	defer content.Close()
	buffered := bufio.NewReader(content)
	beginning, err := buffered.Peek(sniffed)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	if start := bytes.TrimLeft(beginning, " \t\r\n"); len(start) == 0 || start[0] != '{' {
		return &document{media: mediaOf(beginning), size: sniffed}, nil
	}
	beginning = bytes.Clone(beginning)
	whole, err := io.ReadAll(io.LimitReader(buffered, maxDocument+1))
	if err != nil {
		return nil, err
	}
	if resources := resourcesOf(whole); len(whole) <= maxDocument && resources != nil {
		return &document{resources: resources, size: int64(len(whole)) + int64(len(resources))*200}, nil
	}
	return &document{media: mediaOf(beginning), size: sniffed}, nil
}

// resourcesOf reads a document that this gateway or "healthd vault put" made: a Bundle, or one resource. It is nil for anything else.
func resourcesOf(content []byte) []fhir.Resource {
	var head struct {
		ResourceType string `json:"resourceType"`
		Entry        []struct {
			FullURL  string          `json:"fullUrl"`
			Resource json.RawMessage `json:"resource"`
		} `json:"entry"`
	}
	if json.Unmarshal(content, &head) != nil || !fhir.KnownType(head.ResourceType) {
		return nil
	}
	if head.ResourceType != "Bundle" {
		resource, err := readResource(content, "")
		if err != nil || resource.ID == "" {
			return nil
		}
		return []fhir.Resource{resource}
	}
	resources := []fhir.Resource{}
	for _, entry := range head.Entry {
		if resource, err := readResource(entry.Resource, ""); err == nil && resource.ID != "" {
			resource.FullURL = entry.FullURL
			resources = append(resources, resource)
		}
	}
	return resources
}

// sniffed is how much of a file tells its type, in bytes.
const sniffed = 512

// mediaOf guesses the type of a file. Nothing that a browser would run comes out.
func mediaOf(beginning []byte) string {
	if len(beginning) >= 132 && string(beginning[128:132]) == "DICM" {
		return "application/dicom"
	}
	switch media := http.DetectContentType(beginning); media {
	case "application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp", "text/plain; charset=utf-8", "application/zip", "application/x-gzip":
		return media
	}
	return "application/octet-stream"
}
