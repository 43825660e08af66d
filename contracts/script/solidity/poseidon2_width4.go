package main

import (
	"fmt"

	"github.com/healthd/healthd/internal/zkcrypto"
)

// writeCompress4 keeps the state on the stack.
func (p permutation) writeCompress4(out *source) {
	half := zkcrypto.FullRounds / 2
	out.blank()
	out.line("/// H_4 of words below R.")
	out.line("function compress4(Keys4 keys, uint256 a, uint256 b, uint256 c, uint256 d) internal pure returns (uint256 hash) {")
	out.line(`assembly ("memory-safe") {`)
	for i, word := range []string{"a", "b", "c", "d"} {
		out.line("let x%d := %s", i, word)
	}
	writeM4(out, 0)
	out.line("let key := keys")
	out.line("for { } 1 { } {")
	out.line("// Half of the full rounds: key, fifth power and external layer, on all words.")
	out.line("for { let end := add(key, 0x%x) } lt(key, end) { key := add(key, 0x80) } {", 32*half*p.width)
	for i := range p.width {
		writeSBox(out, fmt.Sprintf("x%d", i), 32*i, fmt.Sprintf("x%d := %%s", i))
	}
	writeM4(out, 0)
	out.line("}")
	out.line("if eq(key, add(keys, 0x%x)) { break }", p.keyBytes())
	out.line("// Partial rounds: key and fifth power on the first word, then the internal layer.")
	out.line("for { let end := add(key, 0x%x) } lt(key, end) { key := add(key, 0x%x) } {", 32*p.partial, 32*p.perLoop)
	for round := range p.perLoop {
		writeSBox(out, "x0", 32*round, "x0 := %s")
		p.writeInternalLayer(out)
	}
	out.line("}")
	out.line("}")
	out.line("hash := addmod(x0, a, R)")
	out.line("}")
	out.line("}")
}
