// Package keeper reads and writes the state of x/claims: policies and claims.
package keeper
