// Package client holds what the operations' commands have in common: it signs operations with the keyring's Edwards
// key, submits them as one bundle, waits for the block and says in words what became of each.
package client
