//go:build !linux

package child

// PeakMemory is not measured here.
func (p *Process) PeakMemory() int64 { return 0 }

// OwnPeakMemory is not measured here.
func OwnPeakMemory() int64 { return 0 }
