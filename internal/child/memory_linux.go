package child

import "syscall"

// PeakMemory is the largest resident size in bytes of the process, once it has ended.
func (p *Process) PeakMemory() int64 {
	if p.cmd.ProcessState == nil {
		return 0
	}
	usage, ok := p.cmd.ProcessState.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	return peakOf(usage)
}

// OwnPeakMemory is the largest resident size of this process in bytes.
func OwnPeakMemory() int64 {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		return 0
	}
	return peakOf(&usage)
}

// peakOf counts bytes; Linux reports kilobytes.
func peakOf(usage *syscall.Rusage) int64 { return usage.Maxrss << 10 }
