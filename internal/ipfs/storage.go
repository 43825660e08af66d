package ipfs

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/ipfs/boxo/blockstore"
	blocks "github.com/ipfs/go-block-format"
	"github.com/ipfs/go-cid"
	flatfs "github.com/ipfs/go-ds-flatfs"
	ipld "github.com/ipfs/go-ipld-format"
)

// storage is what a node keeps on disk: blocks, a file each, and pins.
type storage struct {
	files   *flatfs.Datastore
	pins    *pebbleStore
	checked verified
	blocks  blockstore.GCBlockstore // checked, with the lock that keeps collection away from writes
}

// openStorage opens or creates the folders. The pin database's lock keeps a second process out.
func openStorage(dir string) (*storage, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("ipfs: cannot create the storage folder: %w", err)
	}
	pins, err := openPebbleStore(filepath.Join(dir, "pins"))
	if err != nil {
		return nil, fmt.Errorf("ipfs: cannot open the storage in %s (is another process using it?): %w", dir, err)
	}
	// Sync every block: a pin must never outlive, in a crash, the blocks that it promises.
	files, err := flatfs.CreateOrOpen(filepath.Join(dir, "blocks"), flatfs.NextToLast(2), true)
	if err != nil {
		_ = pins.Close()
		return nil, fmt.Errorf("ipfs: cannot open the blocks in %s: %w", dir, err)
	}
	// WriteThrough writes a block even where one of that name exists, so that adding content again heals a damaged copy.
	checked := verified{blockstore.NewBlockstore(files, blockstore.NoPrefix(), blockstore.WriteThrough(true))}
	return &storage{
		files:   files,
		pins:    pins,
		checked: checked,
		blocks:  blockstore.NewGCBlockstore(checked, blockstore.NewGCLocker()),
	}, nil
}

func (s *storage) close() error {
	return errors.Join(s.files.Close(), s.pins.Close())
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
