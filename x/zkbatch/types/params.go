package types

import (
	"slices"

	"github.com/healthd/healthd/internal/protocol"
)

// DefaultParams suit a small network with one prover.
func DefaultParams() Params {
	return Params{
		MaxRangeOps:              256, // full segments of the small shape, so many ops settle in one L1 transaction
		MaxRangeAge:              10,
		MaxUnprovenOps:           1 << 20,
		Shapes:                   []uint32{protocol.ShapeSmall.ID},
		GasPerOp:                 1000,
		GasPerEnvelope:           5000,
		SubmitterOpsPerSecond:    20_000,
		SubmitterBurstOps:        100_000,
		SubmitterProofsPerMinute: 600,
	}
}

// Validate checks that ranges can close and envelopes can fit.
func (p Params) Validate() error {
	if p.MaxRangeOps == 0 || p.MaxRangeOps >= 1<<32 {
		return ErrInvalidParams.Wrap("max_range_ops must be between 1 and 2^32-1")
	}
	if p.MaxRangeAge >= 1<<protocol.BitsTime {
		return ErrInvalidParams.Wrap("max_range_age is longer than time itself")
	}
	if p.GasPerOp > 1<<40 || p.GasPerEnvelope > 1<<40 {
		return ErrInvalidParams.Wrap("gas prices must be below 2^40")
	}
	if p.SubmitterOpsPerSecond > 0 && p.SubmitterBurstOps == 0 {
		return ErrInvalidParams.Wrap("submitter_burst_ops must be above zero where submitter_ops_per_second is")
	}
	if !slices.IsSorted(p.Shapes) || len(slices.Compact(slices.Clone(p.Shapes))) != len(p.Shapes) {
		return ErrInvalidParams.Wrap("shapes must be ascending")
	}
	if err := p.validateSettlement(); err != nil {
		return err
	}
	_, err := p.LargestShape()
	return err
}

// LargestShape is the shape that every envelope must fit.
func (p Params) LargestShape() (protocol.Shape, error) {
	var largest protocol.Shape
	for _, id := range p.Shapes {
		shape, err := protocol.ShapeByID(id)
		if err != nil {
			return largest, ErrInvalidParams.Wrap(err.Error())
		}
		if shape.Ops > largest.Ops {
			largest = shape
		}
	}
	if largest.Ops == 0 {
		return largest, ErrInvalidParams.Wrap("shapes must name at least one proof shape")
	}
	return largest, nil
}
