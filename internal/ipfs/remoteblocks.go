package ipfs

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"

	"github.com/ipfs/boxo/ipld/merkledag"
	blocks "github.com/ipfs/go-block-format"
	"github.com/ipfs/go-cid"
	ipld "github.com/ipfs/go-ipld-format"
)

const (
	// maxBlock is the largest block that is taken, in bytes: what bitswap carries.
	maxBlock = 2 << 20
	// remoteReads is how many blocks of a file are asked for at a time.
	remoteReads = 4
)

// remoteBlocks reads blocks by the RPC and hashes them.
type remoteBlocks struct {
	remote *Remote
}

var _ ipld.NodeGetter = remoteBlocks{}

// Block reads one block; see [Node.Block].
func (r *Remote) Block(ctx context.Context, c cid.Cid) ([]byte, error) {
	node, err := remoteBlocks{r}.Get(ctx, c)
	if err != nil {
		return nil, err
	}
	return node.RawData(), nil
}

// Get reads a block.
func (b remoteBlocks) Get(ctx context.Context, c cid.Cid) (ipld.Node, error) {
	bounded, cancel := context.WithTimeout(ctx, b.remote.fetchTimeout)
	defer cancel()
	data, err := b.read(bounded, c)
	if err != nil {
		if errors.Is(bounded.Err(), context.DeadlineExceeded) {
			return nil, fmt.Errorf("%w: the IPFS RPC did not give %s in time", ErrUnavailable, c)
		}
		return nil, err
	}
	sum, err := c.Prefix().Sum(data)
	if err != nil {
		return nil, err
	}
	if !sum.Equals(c) {
		return nil, fmt.Errorf("%w: the IPFS RPC gave other content for %s: use another node", ErrDamaged, c)
	}
	block, err := blocks.NewBlockWithCid(data, c)
	if err != nil {
		return nil, err
	}
	if c.Prefix().Codec == cid.Raw {
		return merkledag.DecodeRawBlock(block)
	}
	return merkledag.DecodeProtobufBlock(block)
}

func (b remoteBlocks) read(ctx context.Context, c cid.Cid) ([]byte, error) {
	answer, err := b.remote.call(ctx, rpc+"block/get", url.Values{"arg": {c.String()}}, nil, "")
	if err != nil {
		return nil, err
	}
	defer answer.Close()
	data, err := io.ReadAll(io.LimitReader(answer, maxBlock+1))
	if err != nil {
		return nil, fmt.Errorf("%w: the IPFS RPC broke off: %w", ErrUnavailable, err)
	}
	if len(data) > maxBlock {
		return nil, fmt.Errorf("%w: the IPFS RPC gave more than a block for %s", ErrDamaged, c)
	}
	return data, nil
}

// GetMany reads blocks in any order; the channel ends after the last one.
func (b remoteBlocks) GetMany(ctx context.Context, cids []cid.Cid) <-chan *ipld.NodeOption {
	results := make(chan *ipld.NodeOption, len(cids))
	slots := make(chan struct{}, remoteReads)
	go func() {
		defer close(results)
		for _, c := range cids {
			slots <- struct{}{}
			go func() {
				defer func() { <-slots }()
				node, err := b.Get(ctx, c)
				results <- &ipld.NodeOption{Node: node, Err: err}
			}()
		}
		for range remoteReads { // all are back
			slots <- struct{}{}
		}
	}()
	return results
}
