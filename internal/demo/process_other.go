//go:build !linux

package demo

import "syscall"

// childAttributes put a child in no special relation to its parent: elsewhere only an orderly
// end of the demo stops it.
func childAttributes() *syscall.SysProcAttr { return nil }

// peakOf is not measured here.
func peakOf(any) int64 { return 0 }

// ownPeak is not measured here.
func ownPeak() int64 { return 0 }
