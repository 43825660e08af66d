package cells

import (
	"errors"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/statetree"
	"github.com/healthd/healthd/x/zkbatch/cellindex"
)

// View reads the cells of one committed height. It ignores the block that is being executed, so queries may
// run beside it.
type View struct {
	tree    *statetree.Tree
	index   *cellindex.Index
	version uint64
}

// AsOf returns the view of a context's height, for queries and export.
func (s *Store) AsOf(ctx sdk.Context) (View, error) { return s.AsOfHeight(uint64(ctx.BlockHeight())) }

// AsOfHeight returns the view of a height.
func (s *Store) AsOfHeight(height uint64) (View, error) {
	version, err := s.tree.Version(height)
	if err != nil {
		return View{}, readError(err)
	}
	return View{tree: s.tree, index: s.index, version: version}, nil
}

// Version is the height of the block that wrote what the view shows.
func (v View) Version() uint64 { return v.version }

// Cell returns a cell, zeros if it is missing.
func (v View) Cell(index uint64) (protocol.Cell, error) {
	cell, err := v.tree.Cell(v.version, index)
	return cell, readError(err)
}

// Root returns the root of the tree.
func (v View) Root() (protocol.Word, error) {
	root, err := v.tree.RootAt(v.version)
	return root, readError(err)
}

// Prove returns the membership proof of a cell.
func (v View) Prove(index uint64) (statetree.Proof, error) {
	proof, err := v.tree.Prove(v.version, index)
	return proof, readError(err)
}

// Read unpacks a cell for a query. A missing one is reported as not found.
func (v View) Read(kind protocol.CellKind, sequence uint64, into protocol.Described[uint64, protocol.Word]) error {
	if err := checkSequence(kind.String(), sequence); err != nil {
		return err
	}
	found, err := protocol.ReadFields(v, kind, sequence, into)
	if err != nil {
		return readError(err)
	}
	if !found {
		return status.Errorf(codes.NotFound, "there is no %s %d", kind, sequence)
	}
	return nil
}

// checkSequence refuses what no cell is numbered by.
func checkSequence(what string, sequence uint64) error {
	if sequence == 0 || sequence > protocol.MaxSequence {
		return status.Errorf(codes.InvalidArgument, "%s %d: sequences start at 1 and end at %d; name the %s by its sequence",
			what, sequence, uint64(protocol.MaxSequence), what)
	}
	return nil
}

// readError tells the caller of a query what an error of the tree means for it.
func readError(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, statetree.ErrPruned):
		return status.Error(codes.OutOfRange, "this node no longer keeps cells of that height; ask an archive node")
	case status.Code(err) != codes.Unknown:
		return err
	}
	return status.Error(codes.Internal, err.Error())
}
