package statetree

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

const benchCells = 100_000

// benchTree holds 10^5 cells of one kind, in ten blocks.
func benchTree(b *testing.B) *Tree {
	tree := openTest(b)
	for height := uint64(1); height <= 10; height++ {
		commit(b, tree, height, benchAppend(height*benchCells/10, benchCells/10))
	}
	return tree
}

func benchAppend(next uint64, count int) map[uint64]Cell {
	writes := make(map[uint64]Cell, count)
	for i := range uint64(count) {
		writes[leafIndex(1, next+i)] = testCell(1, next+i)
	}
	return writes
}

func benchRandom(height uint64, count int) map[uint64]Cell {
	random := rand.New(rand.NewPCG(height, 1))
	writes := make(map[uint64]Cell, count)
	for len(writes) < count {
		writes[leafIndex(1, benchCells/10+random.Uint64N(benchCells))] = testCell(1, random.Uint64())
	}
	return writes
}

// BenchmarkBlock measures Stage and Commit of one block, synced, on 10^5 cells.
func BenchmarkBlock(b *testing.B) {
	for _, count := range []int{1_000, 20_000} {
		b.Run(fmt.Sprintf("random/%d", count), func(b *testing.B) {
			benchBlocks(b, count, func(height uint64) map[uint64]Cell { return benchRandom(height, count) })
		})
		b.Run(fmt.Sprintf("append/%d", count), func(b *testing.B) {
			next := uint64(11 * benchCells / 10)
			benchBlocks(b, count, func(uint64) map[uint64]Cell {
				next += uint64(count)
				return benchAppend(next, count)
			})
		})
	}
}

func benchBlocks(b *testing.B, count int, writes func(height uint64) map[uint64]Cell) {
	tree := benchTree(b)
	trace := make([]TraceEntry, count/3)
	for i := range trace {
		trace[i] = make([]byte, 300)
	}
	var staging, committing, hashing float64
	for b.Loop() {
		b.StopTimer()
		height, _ := tree.Latest()
		block := writes(height)
		b.StartTimer()
		start := b.Elapsed()
		delta, err := tree.Stage(height+1, block, trace)
		require.NoError(b, err)
		staged := b.Elapsed()
		require.NoError(b, tree.Commit(delta))
		staging += (staged - start).Seconds()
		committing += (b.Elapsed() - staged).Seconds()
		b.StopTimer()
		hashing += hashTime(len(delta.cells), len(delta.rows))
		b.StartTimer()
	}
	writesDone := float64(b.N * count)
	b.ReportMetric(staging*1e6/writesDone, "stage-µs/write")
	b.ReportMetric(committing*1e6/writesDone, "commit-µs/write")
	b.ReportMetric(staging/hashing, "stage/hashing")
}

// hashTime estimates how long one core needs for the hashes of a block at this
// moment, so that the ratio to it holds on a machine with other load.
func hashTime(leaves, nodes int) float64 {
	const samples = 500
	cell, row := testCell(1, 1), emptyRow(3)
	start := time.Now()
	for range samples {
		cell[1], _ = Leaf(cell)
	}
	perLeaf := time.Since(start).Seconds() / samples
	start = time.Now()
	for range samples {
		row[1] = hashRow(row)
	}
	perNode := time.Since(start).Seconds() / samples
	return float64(leaves)*perLeaf + float64(nodes)*perNode
}

// BenchmarkCell measures point reads after ten random blocks.
func BenchmarkCell(b *testing.B) {
	tree := benchTree(b)
	for height := uint64(11); height <= 20; height++ {
		commit(b, tree, height, benchRandom(height, 20_000))
	}
	random := rand.New(rand.NewPCG(1, 1))
	b.Run("stored", func(b *testing.B) { // as latest, without the cache
		for b.Loop() {
			_, err := tree.storedCell(20, leafIndex(1, 10_000)+random.Uint64N(benchCells))
			require.NoError(b, err)
		}
	})
	for _, tc := range []struct {
		name   string
		height uint64
		first  uint64
	}{{"latest", 20, leafIndex(1, 10_000)}, {"old", 12, leafIndex(1, 10_000)}, {"missing", 20, leafIndex(3, 0)}} {
		b.Run(tc.name, func(b *testing.B) {
			for b.Loop() {
				_, err := tree.Cell(tc.height, tc.first+random.Uint64N(benchCells))
				require.NoError(b, err)
			}
		})
	}
}

// BenchmarkProve measures one membership proof.
func BenchmarkProve(b *testing.B) {
	tree := benchTree(b)
	for b.Loop() {
		_, err := tree.Prove(10, leafIndex(1, 54_321))
		require.NoError(b, err)
	}
}

// BenchmarkScan measures the iteration over all cells.
func BenchmarkScan(b *testing.B) {
	tree := benchTree(b)
	for b.Loop() {
		require.NoError(b, tree.ForEachCell(10, func(uint64, Cell) error { return nil }))
	}
	b.ReportMetric(b.Elapsed().Seconds()*1e6/float64(b.N*benchCells), "µs/cell")
}

// BenchmarkTransfer measures what a snapshot of 10^5 cells costs its writer and its reader, per cell.
func BenchmarkTransfer(b *testing.B) {
	tree := benchTree(b)
	latest, root := tree.Latest()
	var wire []byte
	b.Run("export", func(b *testing.B) {
		for b.Loop() {
			export, err := tree.Export()
			require.NoError(b, err)
			wire = wire[:0]
			last := uint64(0)
			require.NoError(b, export.Cells(latest, func(index uint64, cell Cell) error {
				wire = AppendCell(wire, index-last, &cell)
				last = index
				return nil
			}))
			require.NoError(b, export.Close())
		}
		b.ReportMetric(float64(len(wire))/benchCells, "B/cell")
		b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/benchCells, "µs/cell")
	})
	b.Run("import", func(b *testing.B) {
		for b.Loop() {
			importing, err := NewImport(b.TempDir(), latest)
			require.NoError(b, err)
			_, err = ReadCells(wire, 0, importing.Add)
			require.NoError(b, err)
			imported, err := importing.Finish()
			require.NoError(b, err)
			adopting := openTest(b)
			require.NoError(b, adopting.Adopt(imported, b.TempDir()))
			_, found := adopting.Latest()
			require.Equal(b, root, found)
			require.NoError(b, imported.Close())
		}
		b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/benchCells, "µs/cell")
	})
}
