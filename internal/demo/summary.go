package demo

import (
	"encoding/json"
	"os"
	"path/filepath"
)

// Summary is what summary.json holds.
type Summary struct {
	OK            bool           `json:"ok"`
	Patients      int            `json:"patients"`
	FHIRResources int            `json:"fhir_resources"`
	Files         int            `json:"files"`
	IPFSBytes     uint64         `json:"ipfs_bytes"`
	OpsExecuted   uint64         `json:"ops_executed"`
	OpsByKind     map[string]int `json:"ops_by_kind"`
	OpsRefused    int            `json:"ops_refused"`
	AccessAllowed int            `json:"access_allowed"`
	AccessDenied  []Denial       `json:"access_denied"`
	Claims        Claims         `json:"claims"`
	RangesProven  uint64         `json:"ranges_proven"`
	RangesSettled uint64         `json:"ranges_settled"`
	L2Root        string         `json:"l2_root"`
	L1Root        string         `json:"l1_root"`
	L1            L1             `json:"l1"`
	Circuit       Circuit        `json:"circuit"`
	Seconds       Seconds        `json:"seconds"`
	PeakMemoryMB  int64          `json:"peak_memory_mb"`
	Problem       string         `json:"problem,omitempty"`
}

// Denial is one access that was denied.
type Denial struct {
	Reason string `json:"reason"`
}

// Claims counts claims by what became of them. Refused ones break a rule and do not exist.
type Claims struct {
	Submitted int `json:"submitted"`
	Approved  int `json:"approved"` // in full or in part
	Denied    int `json:"denied"`
	Refused   int `json:"refused"`
}

// L1 describes settlement on Ethereum.
type L1 struct {
	ChainID          uint64  `json:"chain_id"`
	Contract         string  `json:"contract"`
	GasPerSettlement uint64  `json:"gas_per_settlement"` // mean
	GasPerOp         float64 `json:"gas_per_op"`
}

// Circuit describes the proofs.
type Circuit struct {
	Ops              int     `json:"ops"`
	Constraints      int     `json:"constraints"`
	ConstraintsPerOp float64 `json:"constraints_per_op"`
}

// Seconds are wall-clock times.
type Seconds struct {
	Setup         float64 `json:"setup"`
	ProvePerRange float64 `json:"prove_per_range"` // mean over all ranges, proving only
	Total         float64 `json:"total"`
}

// summaryFile is the summary's name in the output folder.
const summaryFile = "summary.json"

// write leaves the summary in a folder.
func (s *Summary) write(dir string) error {
	data, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, summaryFile), append(data, '\n'), 0o600)
}
