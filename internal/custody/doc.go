// Package custody keeps patients' records for one party on one chain: what is encrypted goes to the store, what is
// changed moves the head of the patient's index, and who is given keys is noted where the patient sees it.
//
// The commands of `healthd vault` and the gateway are its users.
package custody
