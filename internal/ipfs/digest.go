package ipfs

import (
	"encoding/hex"
	"fmt"

	"github.com/ipfs/go-cid"
	"github.com/multiformats/go-multihash"
)

// Digest is the SHA-256 multihash of a CID as the chain stores it: two 128-bit halves, each of which fits a field
// element. The multihash's two-byte prefix (0x12 0x20) is implied.
type Digest struct {
	Hi, Lo [16]byte
}

// DigestOf takes the digest out of a CID. It refuses any CID that the layout profile cannot produce: other versions,
// other hashes, other codecs.
func DigestOf(c cid.Cid) (Digest, error) {
	if !c.Defined() {
		return Digest{}, fmt.Errorf("ipfs: empty CID")
	}
	prefix := c.Prefix()
	if prefix.Version != 1 || prefix.MhType != multihash.SHA2_256 || prefix.MhLength != 32 ||
		(prefix.Codec != cid.Raw && prefix.Codec != cid.DagProtobuf) {
		return Digest{}, fmt.Errorf("ipfs: %s is not a CIDv1 with SHA-256 and codec raw or dag-pb", c)
	}
	hash, err := multihash.Decode(c.Hash())
	if err != nil {
		return Digest{}, fmt.Errorf("ipfs: %s has a malformed multihash: %w", c, err)
	}
	return DigestFromBytes([32]byte(hash.Digest)), nil
}

// DigestFromBytes splits a SHA-256 hash into its halves.
func DigestFromBytes(hash [32]byte) Digest {
	return Digest{Hi: [16]byte(hash[:16]), Lo: [16]byte(hash[16:])}
}

// Bytes joins the halves.
func (d Digest) Bytes() [32]byte {
	var hash [32]byte
	copy(hash[:16], d.Hi[:])
	copy(hash[16:], d.Lo[:])
	return hash
}

// CID rebuilds the CID of a file of which the number of chunks is known: codec raw for a file of one chunk, whose
// root is the chunk itself, dag-pb for a larger one, whose root lists its chunks. Where the number is not known,
// [Node.Resolve] finds out from the root block.
func (d Digest) CID(oneChunk bool) cid.Cid {
	hash := d.Bytes()
	// Encode fails only for an unknown hash function.
	mh, _ := multihash.Encode(hash[:], multihash.SHA2_256)
	if oneChunk {
		return cid.NewCidV1(cid.Raw, mh)
	}
	return cid.NewCidV1(cid.DagProtobuf, mh)
}

// String writes the digest as 64 hexadecimal digits.
func (d Digest) String() string {
	hash := d.Bytes()
	return hex.EncodeToString(hash[:])
}

// MarshalText implements encoding.TextMarshaler by [Digest.String].
func (d Digest) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads 64 lower-case hexadecimal digits; upper case is refused so that one digest has one spelling.
func (d *Digest) UnmarshalText(text []byte) error {
	var hash [32]byte
	if n, err := hex.Decode(hash[:], text[:min(len(text), 64)]); err != nil || n != 32 || len(text) != 64 {
		return fmt.Errorf("ipfs: a digest is 64 hexadecimal digits")
	}
	if *d = DigestFromBytes(hash); d.String() != string(text) {
		return fmt.Errorf("ipfs: a digest is written in lower case")
	}
	return nil
}
