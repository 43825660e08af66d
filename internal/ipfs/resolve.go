package ipfs

import (
	"context"

	"github.com/ipfs/boxo/ipld/merkledag"
	"github.com/ipfs/boxo/ipld/unixfs"
	"github.com/ipfs/go-cid"
)

// Resolve rebuilds the CID of a file from its digest, for readers who have only the chain's record of it.
//
// The codec is not in the digest; the layout decides it. A file of one chunk is its own root (raw); a larger file's
// root is a dag-pb list of at least two chunks that together exceed [ChunkSize]. So the root block, fetched by hash
// under either codec, tells: if it decodes as such a list it is dag-pb, otherwise raw. A one-chunk file that imitates
// a list would be taken for one; a vault's files cannot, because an age file begins with text that is not dag-pb.
func (n *Node) Resolve(ctx context.Context, d Digest) (cid.Cid, error) {
	asChunk := d.CID(true)
	if n.ctx.Err() != nil {
		return cid.Undef, ErrClosed
	}
	session := n.guard.begin(asChunk)
	defer session.end()
	block, err := fetcher{node: n, source: n.dag, guard: session, root: asChunk}.Get(ctx, asChunk)
	if err != nil {
		return cid.Undef, err
	}
	if isChunkList(block.RawData()) {
		return d.CID(false), nil
	}
	return asChunk, nil
}

func isChunkList(block []byte) bool {
	node, err := merkledag.DecodeProtobuf(block)
	if err != nil || len(node.Links()) < 2 {
		return false
	}
	file, err := unixfs.FSNodeFromBytes(node.Data())
	return err == nil && file.Type() == unixfs.TFile && file.NumChildren() == len(node.Links()) && file.FileSize() > ChunkSize
}
