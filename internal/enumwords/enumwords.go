// Package enumwords says the values of protobuf enums in words that people read.
package enumwords

import (
	"fmt"
	"strings"
)

// Of turns ROLE_PUBLIC_BODY, with the prefix ROLE_, into "public body". A number without a name stays a number.
func Of(value fmt.Stringer, prefix string) string {
	return strings.ReplaceAll(strings.ToLower(strings.TrimPrefix(value.String(), prefix)), "_", " ")
}
