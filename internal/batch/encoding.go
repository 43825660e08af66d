package batch

import (
	"bytes"
	"compress/flate"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
)

// maxJobSize bounds what is decoded: the largest shape's job is far below it.
const maxJobSize = 256 << 20

// Encode writes a proof job for the way from a node to a prover. A prover that is given a
// false job wastes its own time only: the proof would not be accepted.
func (s *Segment) Encode() ([]byte, error) {
	var out bytes.Buffer
	compressor, err := flate.NewWriter(&out, flate.BestSpeed)
	if err != nil {
		return nil, err
	}
	if err := errors.Join(gob.NewEncoder(compressor).Encode(s), compressor.Close()); err != nil {
		return nil, fmt.Errorf("encoding a proof job: %w", err)
	}
	return out.Bytes(), nil
}

// DecodeSegment reads what Encode wrote.
func DecodeSegment(data []byte) (*Segment, error) {
	reader := io.LimitReader(flate.NewReader(bytes.NewReader(data)), maxJobSize)
	var segment Segment
	if err := gob.NewDecoder(reader).Decode(&segment); err != nil {
		return nil, fmt.Errorf("decoding a proof job: %w", err)
	}
	return &segment, nil
}
