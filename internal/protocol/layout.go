package protocol

import (
	"fmt"
	"math/bits"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// Bit widths that recur in layouts.
const (
	BitsFull   = 254 // any field element
	BitsDigest = 248 // SHA-256 truncated to 31 bytes
	BitsHalf   = 128 // one half of a multihash digest
	BitsAmount = 64  // money, in the smallest unit of the currency (cents)
	BitsTime   = 40  // seconds since the Unix epoch
	BitsHeight = 48
	BitsNonce  = 48
	BitsClass  = 32
	BitsEpoch  = 32
)

// A Layout is told the fields of a cell or of operands in their declared order. One
// description thus serves the native encoder and decoder, the circuit and the
// documentation. N is a packed number, W a word that stands alone.
//
// Number packs into the current word, least significant first; Next begins a new
// word; Wide is a word of its own.
type Layout[N, W any] interface {
	Number(name string, field *N, bits int)
	Wide(name string, field *W, bits int)
	Next()
}

// Described is anything with a layout.
type Described[N, W any] interface {
	Describe(Layout[N, W])
}

// encoder packs native fields into words.
type encoder struct {
	words  []Word
	at     int
	offset int
	limbs  [4]uint64
	err    error
}

func (e *encoder) Number(name string, field *uint64, bits int) {
	value := *field
	if bits < 64 && value>>bits != 0 && e.err == nil {
		e.err = fmt.Errorf("%s is %d, which does not fit %d bits", name, value, bits)
	}
	limb, shift := e.offset/64, e.offset%64
	e.limbs[limb] |= value << shift
	if shift+bits > 64 {
		e.limbs[limb+1] |= value >> (64 - shift)
	}
	e.offset += bits
}

func (e *encoder) Wide(name string, field *Word, bits int) {
	e.Next()
	if bits < BitsFull && bitLen(field) > bits && e.err == nil {
		e.err = fmt.Errorf("%s does not fit %d bits", name, bits)
	}
	e.words[e.at] = *field
	e.at++
}

func (e *encoder) Next() {
	if e.offset == 0 {
		return
	}
	e.words[e.at] = wordOfLimbs(e.limbs)
	e.at++
	e.offset, e.limbs = 0, [4]uint64{}
}

// wordOfLimbs makes a word of little-endian limbs of less than 2^253.
func wordOfLimbs(limbs [4]uint64) Word {
	var bytes [fr.Bytes]byte
	for i, limb := range limbs {
		for j := range 8 {
			bytes[fr.Bytes-1-8*i-j] = byte(limb >> (8 * j))
		}
	}
	var word Word
	word.SetBytes(bytes[:])
	return word
}

// decoder unpacks words into native fields and notices bits that no field covers.
type decoder struct {
	words  []Word
	at     int
	offset int
	err    error
}

func (d *decoder) Number(_ string, field *uint64, bits int) {
	limbs := d.words[d.at].Bits()
	limb, shift := d.offset/64, d.offset%64
	value := limbs[limb] >> shift
	if shift+bits > 64 {
		value |= limbs[limb+1] << (64 - shift)
	}
	if bits < 64 {
		value &= 1<<bits - 1
	}
	*field = value
	d.offset += bits
}

func (d *decoder) Wide(name string, field *Word, bits int) {
	d.Next()
	*field = d.words[d.at]
	if bits < BitsFull && bitLen(field) > bits && d.err == nil {
		d.err = fmt.Errorf("%s does not fit %d bits", name, bits)
	}
	d.at++
}

func (d *decoder) Next() {
	if d.offset == 0 {
		return
	}
	if bitLen(&d.words[d.at]) > d.offset && d.err == nil {
		d.err = fmt.Errorf("word %d has bits beyond its %d declared ones", d.at, d.offset)
	}
	d.at++
	d.offset = 0
}

// finish closes the last word and checks that the rest is zero.
func (d *decoder) finish() error {
	d.Next()
	for ; d.at < len(d.words); d.at++ {
		if !d.words[d.at].IsZero() && d.err == nil {
			d.err = fmt.Errorf("word %d is not used and must be zero", d.at)
		}
	}
	return d.err
}

// encode fills words from the description of fields.
func encode(from Described[uint64, Word], words []Word) error {
	e := encoder{words: words}
	from.Describe(&e)
	e.Next()
	return e.err
}

// decode reads fields from words; it fails on any bit outside the layout.
func decode(into Described[uint64, Word], words []Word) error {
	d := decoder{words: words}
	into.Describe(&d)
	return d.finish()
}

// Field documents one field of a layout.
type Field struct {
	Name   string
	Word   int // counted from the first word of the layout
	Offset int // bits from the least significant end
	Bits   int
}

// fieldLister collects the documentation of a layout.
type fieldLister struct {
	fields []Field
	at     int
	offset int
}

func (l *fieldLister) Number(name string, _ *uint64, bits int) {
	l.fields = append(l.fields, Field{Name: name, Word: l.at, Offset: l.offset, Bits: bits})
	l.offset += bits
}

func (l *fieldLister) Wide(name string, _ *Word, bits int) {
	l.Next()
	l.fields = append(l.fields, Field{Name: name, Word: l.at, Bits: bits})
	l.at++
}

func (l *fieldLister) Next() {
	if l.offset > 0 {
		l.at++
		l.offset = 0
	}
}

// Fields lists the fields of a layout in order.
func Fields(of Described[uint64, Word]) []Field {
	var l fieldLister
	of.Describe(&l)
	return l.fields
}

// bitLen is the length of a word as an integer. (fr.Element.BitLen is that of its Montgomery form.)
func bitLen(word *Word) int {
	limbs := word.Bits()
	for i := len(limbs) - 1; i >= 0; i-- {
		if limbs[i] != 0 {
			return 64*i + bits.Len64(limbs[i])
		}
	}
	return 0
}
