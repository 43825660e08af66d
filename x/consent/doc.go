// Package consent keeps what patients allow and every decision that was taken on it.
//
// Consents and access decisions are cells of the state tree. This module reads them and owns the operations that
// grant, revoke and ask. README.md is its specification.
package consent
