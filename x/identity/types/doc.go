// Package types holds the messages, operations and genesis of x/identity: actors, keys, roles and institutions.
package types
