// Package keeper reads and writes the state of x/consent: consents and access decisions.
package keeper
