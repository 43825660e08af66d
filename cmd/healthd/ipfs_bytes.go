package main

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

var byteUnits = []struct {
	name string
	size uint64
}{ // the longer names first: each ends with B
	{"KiB", 1 << 10}, {"MiB", 1 << 20}, {"GiB", 1 << 30}, {"TiB", 1 << 40},
	{"kB", 1e3}, {"KB", 1e3}, {"MB", 1e6}, {"GB", 1e9}, {"TB", 1e12}, {"B", 1}, {"", 1},
}

// parseBytes reads a number of bytes, with a unit or without.
func parseBytes(text string) (uint64, error) {
	for _, unit := range byteUnits {
		digits, found := strings.CutSuffix(text, unit.name)
		if !found {
			continue
		}
		number, err := strconv.ParseUint(strings.TrimSpace(digits), 10, 64)
		if err != nil || number > math.MaxInt64/unit.size {
			break
		}
		return number * unit.size, nil
	}
	return 0, fmt.Errorf("%q is not a number of bytes: want a form such as 500GB, 1TiB or 0", text)
}

// formatBytes writes a number of bytes for people.
func formatBytes(size uint64) string {
	unit, name := uint64(1), "B"
	for _, next := range []string{"kB", "MB", "GB", "TB"} {
		if size < 1000*unit {
			break
		}
		unit, name = unit*1000, next
	}
	if unit == 1 {
		return fmt.Sprintf("%d B", size)
	}
	return fmt.Sprintf("%.1f %s", float64(size)/float64(unit), name)
}
