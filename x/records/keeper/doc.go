// Package keeper reads and writes the state of x/records: index heads and anchored records.
package keeper
