package cli

import (
	"bytes"
	"encoding/hex"
	"testing"

	"github.com/spf13/cobra"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/x/records/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	"github.com/healthd/healthd/x/zkbatch/client/clienttest"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

func digest(fill byte) []byte { return bytes.Repeat([]byte{fill}, 32) }

func digits(fill byte) string { return hex.EncodeToString(digest(fill)) }

// stated says where the index stands, so that no node is asked.
func stated(args ...string) []string {
	return append(args, "--stated-head", digits(0xaa), "--stated-version", "3")
}

func TestAnchorBuildsEveryAction(t *testing.T) {
	for action, name := range map[types.Action]string{
		types.ACTION_AMEND: "amend", types.ACTION_SUPERSEDE: "supersede", types.ACTION_ENTERED_IN_ERROR: "entered-in-error",
	} {
		t.Run(name, func(t *testing.T) {
			operations, err := clienttest.Build(newAnchorCommand(), buildAnchor, stated("7", "--action", name, "--record", "12",
				"--content", digits(1), "--head", digits(2), "--classes", "ACLAB", "--consent", "4")...)
			require.NoError(t, err)
			require.Equal(t, []zkbatchtypes.Operation{&types.AnchorRecord{
				Patient: 7, Action: action, Record: 12, Consent: 4, Classes: uint32(codes.Laboratory), Content: digest(1),
				StatedHead: digest(0xaa), StatedVersion: 3, NewHead: digest(2),
			}}, operations)
		})
	}
}

func TestSeveralRecordsShareOneMoveOfTheHead(t *testing.T) {
	operations, err := clienttest.Build(newAnchorCommand(), buildAnchor, stated("7", "--head", digits(9),
		"--content", digits(1), "--classes", "ACLAB", "--content", digits(2), "--classes", "ACDI,HIV")...)
	require.NoError(t, err)
	common := types.AnchorRecord{Patient: 7, Action: types.ACTION_CREATE, StatedHead: digest(0xaa), StatedVersion: 3}
	first, last := common, common
	first.Content, first.Classes, first.Continues = digest(1), uint32(codes.Laboratory), true
	last.Content, last.Classes, last.NewHead = digest(2), uint32(codes.Imaging|codes.HIV), digest(9)
	require.Equal(t, []zkbatchtypes.Operation{&first, &last}, operations)
}

func TestEraseBuilds(t *testing.T) {
	operations, err := clienttest.Build(newEraseCommand(), buildErase, stated("7", "12", "--continues", "--draft")...)
	require.NoError(t, err)
	require.Equal(t, []zkbatchtypes.Operation{&types.EraseRecord{
		Patient: 7, Record: 12, StatedHead: digest(0xaa), StatedVersion: 3, Continues: true,
	}}, operations)
}

func TestCommandsRefuseBadInput(t *testing.T) {
	for name, test := range map[string]struct {
		cmd      *cobra.Command
		build    opclient.Build
		args     []string
		expError string
	}{
		"no content":            {newAnchorCommand(), buildAnchor, []string{"7", "--head", digits(1)}, "content-missing"},
		"empty content":         {newAnchorCommand(), buildAnchor, []string{"7", "--content", "", "--head", digits(1)}, "content-missing"},
		"content not a digest":  {newAnchorCommand(), buildAnchor, []string{"7", "--content", "abc", "--head", digits(1)}, "neither 64 hex digits nor a CID"},
		"no head":               {newAnchorCommand(), buildAnchor, []string{"7", "--content", digits(1)}, "head-invalid"},
		"unknown class":         {newAnchorCommand(), buildAnchor, []string{"7", "--content", digits(1), "--head", digits(1), "--classes", "XRAY"}, "use one of N,R,V"},
		"no class":              {newAnchorCommand(), buildAnchor, []string{"7", "--content", digits(1), "--head", digits(1), "--classes", ""}, "classes-empty"},
		"classes for some only": {newAnchorCommand(), buildAnchor, []string{"7", "--content", digits(1), "--classes", "N", "--classes", "R"}, "once for all, or once for each"},
		"unknown action":        {newAnchorCommand(), buildAnchor, []string{"7", "--content", digits(1), "--action", "erase"}, "action-unknown"},
		"create of a record":    {newAnchorCommand(), buildAnchor, []string{"7", "--content", digits(1), "--record", "3"}, "previous-unexpected"},
		"amend of nothing":      {newAnchorCommand(), buildAnchor, []string{"7", "--content", digits(1), "--action", "amend"}, "previous-unexpected"},
		"amend by two":          {newAnchorCommand(), buildAnchor, []string{"7", "--content", digits(1), "--content", digits(2), "--action", "amend", "--record", "3"}, "changes one record"},
		"continues alone":       {newAnchorCommand(), buildAnchor, []string{"7", "--content", digits(1), "--continues"}, "--draft"},
		"continues with a head": {newAnchorCommand(), buildAnchor, []string{"7", "--content", digits(1), "--continues", "--draft", "--head", digits(1)}, "leave out --head"},
		"patient by name":       {newAnchorCommand(), buildAnchor, []string{"alice"}, "want a sequence"},
		"negative version":      {newAnchorCommand(), buildAnchor, []string{"7", "--stated-version", "-1"}, "--stated-version"},
		"erase without a head":  {newEraseCommand(), buildErase, []string{"7", "12"}, "head-invalid"},
		"erase of nothing":      {newEraseCommand(), buildErase, []string{"7", "0", "--head", digits(1)}, "record \"0\""},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := clienttest.Build(test.cmd, test.build, test.args...)
			require.ErrorContains(t, err, test.expError)
		})
	}
}

func TestEveryCommandHasAnExample(t *testing.T) {
	for _, cmd := range NewTxCommand().Commands() {
		require.Contains(t, cmd.Example, "healthd tx records "+cmd.Name(), cmd.Name())
	}
}
