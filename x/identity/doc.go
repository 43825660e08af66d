// Package identity keeps the actors: patients, practitioners, devices, reviewers and institutions.
//
// An actor is a cell of the state tree, known by its sequence for ever, whatever its key. This module reads those
// cells, knows which account belongs to which actor, and owns the operation that adds one. README.md is its
// specification.
package identity
