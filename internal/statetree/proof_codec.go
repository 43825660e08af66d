package statetree

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// ProofLength is the exact length of a binary proof: index, words, siblings.
const ProofLength = 8 + (8+Depth*(Arity-1))*fr.Bytes

// words lists the field words of a proof in the order of its encoding.
func (p *Proof) words() []*fr.Element {
	words := make([]*fr.Element, 0, 8+Depth*(Arity-1))
	for i := range p.Cell {
		words = append(words, &p.Cell[i])
	}
	for i := range p.Siblings {
		for j := range p.Siblings[i] {
			words = append(words, &p.Siblings[i][j])
		}
	}
	return words
}

// MarshalBinary encodes the proof in ProofLength bytes, all big-endian.
func (p Proof) MarshalBinary() ([]byte, error) {
	dst := binary.BigEndian.AppendUint64(make([]byte, 0, ProofLength), p.Index)
	for _, word := range p.words() {
		encoded := word.Bytes()
		dst = append(dst, encoded[:]...)
	}
	return dst, nil
}

// UnmarshalBinary accepts only what MarshalBinary gives for a leaf of the tree.
func (p *Proof) UnmarshalBinary(src []byte) error {
	if len(src) != ProofLength {
		return fmt.Errorf("%w: %d bytes, want %d", ErrEncoding, len(src), ProofLength)
	}
	decoded := Proof{Index: binary.BigEndian.Uint64(src)}
	if decoded.Index >= IndexEnd {
		return fmt.Errorf("%w: index %d", ErrEncoding, decoded.Index)
	}
	for i, word := range decoded.words() {
		var err error
		if *word, err = decodeWord(src[8+i*fr.Bytes:][:fr.Bytes]); err != nil {
			return fmt.Errorf("%w: word %d: %w", ErrEncoding, i, err)
		}
	}
	*p = decoded
	return nil
}

// proofJSON carries words as 0x and 64 hexadecimal digits, the form in which
// Solidity tools take bytes32.
type proofJSON struct {
	Index    uint64      `json:"index,string"`
	Words    []hexWord   `json:"words"`
	Siblings [][]hexWord `json:"siblings"`
}

type hexWord fr.Element

func (w hexWord) MarshalJSON() ([]byte, error) {
	word := fr.Element(w)
	encoded := word.Bytes()
	return append(hex.AppendEncode([]byte(`"0x`), encoded[:]), '"'), nil
}

func (w *hexWord) UnmarshalJSON(text []byte) error {
	var encoded [fr.Bytes]byte
	digits, opened := bytes.CutPrefix(text, []byte(`"0x`))
	digits, closed := bytes.CutSuffix(digits, []byte(`"`))
	if !opened || !closed || len(digits) != 2*fr.Bytes {
		return errors.New("word is not 0x and 64 hexadecimal digits")
	}
	if _, err := hex.Decode(encoded[:], digits); err != nil {
		return err
	}
	word, err := decodeWord(encoded[:])
	*w = hexWord(word)
	return err
}

// MarshalJSON gives {"index": "…", "words": [8], "siblings": [22][3]}.
func (p Proof) MarshalJSON() ([]byte, error) {
	out := proofJSON{Index: p.Index}
	for _, word := range p.Cell {
		out.Words = append(out.Words, hexWord(word))
	}
	for _, level := range p.Siblings {
		var siblings []hexWord
		for _, word := range level {
			siblings = append(siblings, hexWord(word))
		}
		out.Siblings = append(out.Siblings, siblings)
	}
	return json.Marshal(out)
}

// UnmarshalJSON refuses unknown fields and any other number of words.
func (p *Proof) UnmarshalJSON(src []byte) error {
	var in proofJSON
	decoder := json.NewDecoder(bytes.NewReader(src))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&in); err != nil {
		return fmt.Errorf("%w: %w", ErrEncoding, err)
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return fmt.Errorf("%w: trailing data", ErrEncoding)
	}
	if in.Index >= IndexEnd || len(in.Words) != 8 || len(in.Siblings) != Depth {
		return fmt.Errorf("%w: index, words or siblings out of shape", ErrEncoding)
	}
	decoded := Proof{Index: in.Index}
	for i, word := range in.Words {
		decoded.Cell[i] = fr.Element(word)
	}
	for i, level := range in.Siblings {
		if len(level) != Arity-1 {
			return fmt.Errorf("%w: %d siblings at step %d", ErrEncoding, len(level), i)
		}
		for j, word := range level {
			decoded.Siblings[i][j] = fr.Element(word)
		}
	}
	*p = decoded
	return nil
}
