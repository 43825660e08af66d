// Package workload makes the traffic that every performance figure is measured with: a
// population of actors with their records, consents, policies and claims, and an endless
// stream of signed envelopes in a stated mix, the same for the same seed.
//
// Every operation is applied and every access allowed when the envelopes are executed in
// their order on the population's state, at any time after [Established]: a workload
// measures work, not refusals.
//
// The population is never built. A cell is a function of its number, computed when it is
// read, so that a million actors cost nothing until an operation touches them:
//
//		generator, err := workload.New(workload.Options{Mix: workload.Reference, Seed: 1})
//		state := protocol.NewOverlay(generator.Population())
//		envelope, err := generator.Next()
//
//	  - population.go: who there is, and who is whose patient, guest and policy holder
//	  - cells.go: the cells of the population
//	  - mix.go: the mixes
//	  - reference.go, worst.go: how each composes its envelopes
//	  - operations.go: single operations, and what the generator remembers of them
//	  - demand.go: what a mix demands of the tables of a circuit
package workload
