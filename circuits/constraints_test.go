package circuits

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
)

var update = flag.Bool("update", false, "rewrite testdata/constraints.json")

const constraintsFile = "testdata/constraints.json"

// maxConstraints is the budget of the small shape: what proves in seconds on two cores.
const maxConstraints = 350_000

// The sizes of the circuits are kept under review: a change of testdata/constraints.json is a change
// of the proving keys. To rewrite it: go test ./circuits -run TestConstraints -update
func TestConstraints(t *testing.T) {
	measured := make(map[string]*Stats)
	measure := func(shape protocol.Shape) *Stats {
		stats, err := Measure(shape)
		require.NoError(t, err)
		measured[shape.Name] = stats
		return stats
	}
	if *update {
		for _, shape := range protocol.Shapes() {
			measure(shape)
		}
		out, err := json.MarshalIndent(measured, "", "  ")
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(constraintsFile, append(out, '\n'), 0o644))
	}
	golden := make(map[string]*Stats)
	data, err := os.ReadFile(constraintsFile)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(data, &golden))
	for _, shape := range protocol.Shapes() {
		system, want := compiledShape(t, shape.ID), golden[shape.Name]
		require.NotNil(t, want, shape.Name)
		require.Equal(t, want.Constraints, system.GetNbConstraints(), "shape %s: the proving keys change; if that is meant, run with -update", shape.Name)
		require.Len(t, system.GetCommitments().CommitmentIndexes(), 1)
		require.Equal(t, 1+protocol.NumPublicInputs, system.GetNbPublicVariables(), "public inputs and the constant 1")
		if measureRows && !*update {
			require.Equal(t, want, measure(shape))
		}
	}
	require.LessOrEqual(t, golden[protocol.ShapeSmall.Name].Constraints, maxConstraints)
}

// Two compilations give the same system, so that everybody's proving keys are the same.
func TestCompilationIsDeterministic(t *testing.T) {
	var first, second bytes.Buffer
	_, err := compiledShape(t, protocol.ShapeTiny.ID).WriteTo(&first)
	require.NoError(t, err)
	again, err := Compile(protocol.ShapeTiny)
	require.NoError(t, err)
	_, err = again.WriteTo(&second)
	require.NoError(t, err)
	require.True(t, bytes.Equal(first.Bytes(), second.Bytes()))
}
