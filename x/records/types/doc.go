// Package types holds the messages, operations and genesis of x/records: index heads and anchored records.
package types
