package devchain

import "syscall"

// childAttributes let the kernel end a child when its parent dies.
func childAttributes() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
}

// peakOf is the largest resident size in bytes; Linux reports kilobytes.
func peakOf(usage any) int64 {
	if u, ok := usage.(*syscall.Rusage); ok {
		return u.Maxrss << 10
	}
	return 0
}

// OwnPeakMemory is the largest resident size of this process in bytes.
func OwnPeakMemory() int64 {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		return 0
	}
	return peakOf(&usage)
}
