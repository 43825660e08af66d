// Package batch turns executed operations back into what the circuit proves: it cuts a range
// into segments that fit a proof shape, executes them again over the state as of the range's
// start, and collects for each segment the cells and tree nodes that it touches.
//
// A segment is a proof job. It can always be made again from a node's state and op trace.
package batch
