package main

import (
	"fmt"

	"github.com/healthd/healthd/internal/zkcrypto"
)

// writeCompress8 parks the state in memory between its phases, each of which works on the stack: eight words, and what
// is computed with them, are all that the stack reaches. Within a loop nothing may be read at an address that does not
// change with it: the compiler would keep that address on the stack too.
func (p permutation) writeCompress8(out *source) {
	out.blank()
	out.line("/// H_8 of words below R.")
	out.line("function compress8(Keys8 keys, bytes32[8] calldata words) internal pure returns (uint256 hash) {")
	out.line(`assembly ("memory-safe") {`)
	p.writeFullRounds8(out)
	out.line("let state := add(keys, 0x%x)", p.keyBytes())
	out.line("{")
	for i := range p.width {
		out.line("let x%d := calldataload(add(words, 0x%x))", i, 32*i)
	}
	writeExternalLayer8(out)
	writeStores(out)
	out.line("}")
	out.line("let key := fullRounds(state, keys)")
	out.line("// Partial rounds: key and fifth power on the first word, then the internal layer.")
	out.line("{")
	writeLoads(out)
	out.line("for { let end := add(key, 0x%x) } lt(key, end) { key := add(key, 0x%x) } {", 32*p.partial, 32*p.perLoop)
	for round := range p.perLoop {
		writeSBox(out, "x0", 32*round, "x0 := %s")
		p.writeInternalLayer(out)
	}
	out.line("}")
	writeStores(out)
	out.line("}")
	out.line("key := fullRounds(state, key)")
	out.line("hash := addmod(mload(state), calldataload(words), R)")
	out.line("}")
	out.line("}")
}

// writeFullRounds8 writes half of the full rounds as a function on the state.
func (p permutation) writeFullRounds8(out *source) {
	out.line("// Half of the full rounds: key, fifth power and external layer, on all words.")
	out.line("function fullRounds(state, first) -> key {")
	out.line("key := first")
	writeLoads(out)
	out.line("for { let end := add(key, 0x%x) } lt(key, end) { key := add(key, 0x100) } {", 32*zkcrypto.FullRounds/2*p.width)
	for i := range p.width {
		writeSBox(out, fmt.Sprintf("x%d", i), 32*i, fmt.Sprintf("x%d := %%s", i))
	}
	writeExternalLayer8(out)
	out.line("}")
	writeStores(out)
	out.line("}")
}

// writeExternalLayer8 writes circ(2·M4, M4).
func writeExternalLayer8(out *source) {
	writeM4(out, 0)
	writeM4(out, 4)
	for i := range 4 {
		out.line("{")
		out.line("let sum := add(x%d, x%d)", i, i+4)
		out.line("x%d := addmod(x%d, sum, R)", i, i)
		out.line("x%d := addmod(x%d, sum, R)", i+4, i+4)
		out.line("}")
	}
}

func writeLoads(out *source) {
	for i := range 8 {
		out.line("let x%d := mload(add(state, 0x%x))", i, 32*i)
	}
}

func writeStores(out *source) {
	for i := range 8 {
		out.line("mstore(add(state, 0x%x), x%d)", 32*i, i)
	}
}
