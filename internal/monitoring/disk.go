package monitoring

import (
	"errors"
	"syscall"
)

var errNoFolder = errors.New("no folder was named")

// disk is what an ordinary user may still write where a folder is, and how much there is.
func disk(folder string) (free, size float64, err error) {
	if folder == "" {
		return 0, 0, errNoFolder
	}
	var stat syscall.Statfs_t
	if err := syscall.Statfs(folder, &stat); err != nil {
		return 0, 0, err
	}
	return float64(stat.Bavail) * float64(stat.Bsize), float64(stat.Blocks) * float64(stat.Bsize), nil
}
