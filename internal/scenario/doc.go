// Package scenario plays stories of healthcare that a clinician can read and write: a cast, steps
// in plain terms, and for each step what must happen. README.md is the page on how to write one.
//
// The same files are played against the rules alone, in memory and at once, and against a real
// network with a validator, a prover and IPFS nodes, where they end proven.
//
//   - parse.go, cast.go, steps.go, verbs.go, value.go, outcome.go: a file and its strict schema
//   - check.go: everything that can be wrong in a file, found before anything runs
//   - target.go, rules.go, chain.go: where operations go
//   - play.go and one file per subject: what each step does; archive.go: the documents
//   - run.go, networkrun.go: several files on one network, until all is proven
//   - report.go, narrator.go: what is told about them
package scenario
