package relayer

import (
	"context"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/healthd/healthd/internal/settlement"
)

// branch remembers the newest blocks of L1, to notice when they are replaced.
type branch struct {
	blocks []block // in ascending order
}

type block struct {
	number uint64
	hash   common.Hash
}

type headerSource func(ctx context.Context, number *big.Int) (*types.Header, error)

// observe brings the branch up to date and returns how many of its blocks were replaced. Of a reorganisation deeper than
// what it remembers it sees that much.
func (b *branch) observe(ctx context.Context, header headerSource) (depth uint64, err error) {
	head, err := header(ctx, nil)
	if err != nil {
		return 0, err
	}
	common := len(b.blocks) // so many of ours are still on the chain
	for ; common > 0; common-- {
		ours := b.blocks[common-1]
		if ours.number > head.Number.Uint64() {
			continue
		}
		theirs, err := header(ctx, new(big.Int).SetUint64(ours.number))
		if err != nil {
			return 0, err
		}
		if theirs.Hash() == ours.hash {
			break
		}
	}
	if common < len(b.blocks) {
		depth = b.blocks[len(b.blocks)-1].number - b.blocks[max(common, 1)-1].number
		if common == 0 {
			depth++
		}
	}
	blocks := slices.Clone(b.blocks[:common])
	newest := head.Number.Uint64()
	from := newest
	if common > 0 {
		from = max(blocks[common-1].number+1, newest-min(newest, settlement.ReorgDepth))
	}
	for number := from; number < newest; number++ {
		between, err := header(ctx, new(big.Int).SetUint64(number))
		if err != nil {
			return 0, err
		}
		blocks = append(blocks, block{number: number, hash: between.Hash()})
	}
	if common == 0 || blocks[len(blocks)-1].number < newest {
		blocks = append(blocks, block{number: newest, hash: head.Hash()})
	}
	b.blocks = blocks[max(0, len(blocks)-2*settlement.ReorgDepth):]
	return depth, nil
}
