// Package keeper reads and writes the state of x/identity: actors, keys, roles and institutions.
package keeper
