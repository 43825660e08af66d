// Package monitoring says how a node is: whether it lives, whether it is ready to be relied on, and in numbers for
// Prometheus. Nothing here names a person, an institution or an operation.
package monitoring
