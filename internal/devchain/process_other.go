//go:build !linux

package devchain

import "syscall"

// childAttributes put a child in no special relation to its parent: elsewhere only an orderly
// end of the starter stops it.
func childAttributes() *syscall.SysProcAttr { return nil }

// peakOf is not measured here.
func peakOf(any) int64 { return 0 }

// OwnPeakMemory is not measured here.
func OwnPeakMemory() int64 { return 0 }
