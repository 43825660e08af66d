// Package types holds the messages, operations and genesis of x/consent: consents and access decisions.
package types
