package app

import (
	"bytes"

	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// collectedPrefix marks what a proposer collected from vote extensions as the first entry of a block. No transaction
// starts with a zero byte, because no field of protobuf has the number 0: mempools and the transaction decoder refuse
// it, and its result in the block is a decoding error that nobody waits for.
var collectedPrefix = []byte("\x00healthd/votes\n")

func isCollected(tx []byte) bool { return bytes.HasPrefix(tx, collectedPrefix) }

// encodeCollected encodes votes in at most so many bytes and leaves out the last ranges where all would be too much.
// They come again: validators repeat what the chain lacks. It returns nil where nothing is left.
func encodeCollected(votes zkbatchtypes.CollectedVotes, limit int) ([]byte, error) {
	for len(collectedPrefix)+votes.Size() > limit {
		switch {
		case len(votes.Attestations) > 0:
			votes.Attestations = votes.Attestations[:len(votes.Attestations)-1]
		case len(votes.Finality) > 0:
			votes.Finality = votes.Finality[:len(votes.Finality)-1]
		default:
			return nil, nil
		}
	}
	if len(votes.Attestations)+len(votes.Finality) == 0 {
		return nil, nil
	}
	encoded, err := votes.Marshal()
	return append(bytes.Clone(collectedPrefix), encoded...), err
}

// decodeCollected reads the votes of a block. What a proposer put there instead counts as no votes.
func decodeCollected(txs [][]byte) (votes zkbatchtypes.CollectedVotes) {
	if len(txs) == 0 || !isCollected(txs[0]) || len(txs[0]) > zkbatchtypes.MaxCollectedBytes {
		return votes
	}
	if err := votes.Unmarshal(txs[0][len(collectedPrefix):]); err != nil {
		return zkbatchtypes.CollectedVotes{}
	}
	return votes
}
