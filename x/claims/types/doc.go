// Package types holds the messages, operations and genesis of x/claims: policies and claims.
package types
