package ipfs

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/ipfs/boxo/blockstore"
	dshelp "github.com/ipfs/boxo/datastore/dshelp"
	blocks "github.com/ipfs/go-block-format"
	"github.com/ipfs/go-cid"
	"github.com/ipfs/go-datastore"
	"github.com/ipfs/go-datastore/query"
	flatfs "github.com/ipfs/go-ds-flatfs"
	ipld "github.com/ipfs/go-ipld-format"
)

// storage is what a node keeps on disk: blocks, a file each, and pins.
type storage struct {
	files  *flatfs.Datastore
	pins   *pins
	blocks verified
}

// openStorage opens or creates the folders. The pin database's lock keeps a second process out.
func openStorage(dir string) (*storage, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("ipfs: cannot create the storage folder: %w", err)
	}
	pins, err := openPins(filepath.Join(dir, "pins"))
	if err != nil {
		if errors.Is(err, errFormat) {
			return nil, fmt.Errorf("ipfs: cannot open the storage in %s: %w", dir, err)
		}
		return nil, fmt.Errorf("ipfs: cannot open the storage in %s (is another process using it?): %w", dir, err)
	}
	// Sync every block: a pin must never outlive, in a crash, the blocks that it promises.
	files, err := flatfs.CreateOrOpen(filepath.Join(dir, "blocks"), flatfs.NextToLast(2), true)
	if err != nil {
		_ = pins.close()
		return nil, fmt.Errorf("ipfs: cannot open the blocks in %s: %w", dir, err)
	}
	// WriteThrough writes a block even where one of that name exists, so that adding content again heals a damaged copy.
	blocks := verified{blockstore.NewBlockstore(files, blockstore.NoPrefix(), blockstore.WriteThrough(true))}
	return &storage{files: files, pins: pins, blocks: blocks}, nil
}

// bytes is the size of all blocks on disk.
func (s *storage) bytes() uint64 {
	size, _ := s.files.DiskUsage(context.Background()) // a counter in memory: it cannot fail
	return size
}

// list names every block on disk, as a CID of codec raw. Memory does not grow with the number of blocks.
func (s *storage) list(ctx context.Context, visit func(cid.Cid) error) error {
	results, err := s.files.Query(ctx, query.Query{KeysOnly: true})
	if err != nil {
		return err
	}
	defer results.Close()
	for result := range results.Next() {
		if result.Error != nil {
			return result.Error
		}
		hash, err := dshelp.DsKeyToMultihash(datastore.NewKey(result.Key))
		if err != nil {
			continue // not a block
		}
		if err := visit(cid.NewCidV1(cid.Raw, hash)); err != nil {
			return err
		}
	}
	return ctx.Err()
}

func (s *storage) close() error {
	return errors.Join(s.files.Close(), s.pins.close())
}

// verified hashes every block that is read from disk, for this node's use and before it is served to a peer.
type verified struct {
	blockstore.Blockstore
}

// Get treats a block that does not hash to its CID as missing, so that a peer's good copy replaces it.
func (v verified) Get(ctx context.Context, c cid.Cid) (blocks.Block, error) {
	block, err := v.read(ctx, c)
	if errors.Is(err, ErrDamaged) {
		return nil, ipld.ErrNotFound{Cid: c}
	}
	return block, err
}

// read fails with [ErrDamaged] where the block on disk does not hash to its CID.
func (v verified) read(ctx context.Context, c cid.Cid) (blocks.Block, error) {
	block, err := v.Blockstore.Get(ctx, c)
	if err != nil {
		return nil, err
	}
	sum, err := c.Prefix().Sum(block.RawData())
	if err != nil {
		return nil, err
	}
	if !sum.Equals(c) {
		return nil, fmt.Errorf("%w: %s, and no connected peer gave a good copy: check the disk, then connect a peer that has it or add the content again", ErrDamaged, c)
	}
	return block, nil
}
