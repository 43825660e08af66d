package exchange

import "strconv"

func ptr[T any](value T) *T { return &value }

func text(number uint64) string { return strconv.FormatUint(number, 10) }
