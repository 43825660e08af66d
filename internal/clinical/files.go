package clinical

import (
	"encoding/json"
	"strconv"
	"time"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/fhir"
)

// describeFiles adds a DocumentReference for each document that is no FHIR: derived, and stored nowhere.
func (v *view) describeFiles(r *Repository) {
	if v.session == nil {
		return
	}
	patient, enrolled := r.patients.of(v.session.Patient)
	for _, f := range v.files {
		id := strconv.FormatUint(f.version.Cell.Sequence, 10)
		row, _ := codes.ClassRowOf(f.version.Class)
		described := map[string]any{
			"resourceType": "DocumentReference", "id": id, "status": "current",
			"meta":    map[string]any{"security": []any{map[string]string{"system": row.System, "code": row.Code}}},
			"date":    time.Unix(f.version.Time, 0).UTC().Format(time.RFC3339),
			"content": []any{map[string]any{"attachment": map[string]string{"contentType": f.media, "url": r.link("Binary/" + id)}}},
		}
		if enrolled {
			described["subject"] = map[string]string{"reference": "Patient/" + patient.FHIRID}
		}
		raw, _ := json.Marshal(described) // strings always encode
		held := &holding{Resource: fhir.Resource{Type: "DocumentReference", ID: id, Raw: raw}, version: f.version}
		if name := "DocumentReference/" + id; v.named[name] == nil {
			v.named[name] = held
			v.holdings = append(v.holdings, held)
		}
	}
}

// link is an address under this facade.
func (r *Repository) link(path string) string {
	if r.Base == "" {
		return path
	}
	return r.Base + "/" + path
}
