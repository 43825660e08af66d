package cli

import (
	"bytes"
	"encoding/hex"
	"testing"

	"github.com/spf13/cobra"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/x/identity/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	"github.com/healthd/healthd/x/zkbatch/client/clienttest"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

var (
	keyBytes = bytes.Repeat([]byte{0x0b}, 64)
	keyText  = hex.EncodeToString(keyBytes)
)

// line is a command line.
type line struct {
	cmd   *cobra.Command
	build opclient.Build
	args  []string
}

func TestCommandsBuildOperations(t *testing.T) {
	for name, test := range map[string]struct {
		line
		want zkbatchtypes.Operation
	}{
		"register a child": {
			line{newRegisterActorCommand(), buildRegisterActor, []string{"patient", keyText, "--guardian", "4"}},
			&types.RegisterActor{Role: types.ROLE_PATIENT, PublicKey: keyBytes, Guardian: 4},
		},
		"register an emergency doctor": {
			line{newRegisterActorCommand(), buildRegisterActor, []string{"practitioner", keyText, "--emergency"}},
			&types.RegisterActor{Role: types.ROLE_PRACTITIONER, PublicKey: keyBytes, Emergency: true},
		},
		"hand over a first key": {
			line{newRotateKeyCommand(), buildRotateKey, []string{keyText, "--patient", "9"}},
			&types.RotateKey{Actor: 9, PublicKey: keyBytes},
		},
		"set a guardian": {
			line{newSetGuardianCommand(), buildSetGuardian, []string{"9"}},
			&types.SetGuardian{Guardian: 9},
		},
		"start a recovery": {
			line{newStartRecoveryCommand(), buildStartRecovery, []string{"9", keyText, "--reason", hex.EncodeToString(keyBytes[:31])}},
			&types.StartRecovery{Patient: 9, PublicKey: keyBytes, Reason: keyBytes[:31]},
		},
		"endorse": {
			line{newEndorseCommand(), buildEndorse, []string{"9"}},
			&types.EndorseInstitution{Institution: 9},
		},
	} {
		t.Run(name, func(t *testing.T) {
			operations, err := clienttest.Build(test.cmd, test.build, test.args...)
			require.NoError(t, err)
			require.Equal(t, []zkbatchtypes.Operation{test.want}, operations)
		})
	}
}

func TestCommandsRefuseBadInput(t *testing.T) {
	register := func(args ...string) line { return line{newRegisterActorCommand(), buildRegisterActor, args} }
	for name, test := range map[string]struct {
		line
		expError string
	}{
		"unknown role":             {register("doctor", keyText), `unknown role "doctor": use one of patient`},
		"key that is too short":    {register("patient", keyText[2:]), "128 hex digits"},
		"guardian of a doctor":     {register("practitioner", keyText, "--guardian", "4"), "guardian-invalid"},
		"negative guardian":        {register("patient", keyText, "--guardian", "-4"), "--guardian"},
		"patient breaking glass":   {register("patient", keyText, "--emergency"), "emergency-not-allowed"},
		"credential not a digest":  {register("patient", keyText, "--credential", "abc"), "--credential"},
		"guardian of oneself":      {line{newSetGuardianCommand(), buildSetGuardian, []string{"7"}}, "guardian-self"},
		"guardian by name":         {line{newSetGuardianCommand(), buildSetGuardian, []string{"bob"}}, "want a sequence"},
		"recovery of oneself":      {line{newStartRecoveryCommand(), buildStartRecovery, []string{"7", keyText}}, "rotate-key"},
		"recovery without a key":   {line{newStartRecoveryCommand(), buildStartRecovery, []string{"8"}}, "accepts 2 arg"},
		"endorsement of oneself":   {line{newEndorseCommand(), buildEndorse, []string{"7"}}, "not-candidate"},
		"key of nobody":            {line{newRotateKeyCommand(), buildRotateKey, []string{keyText, "--patient", "0"}}, "actor-missing"},
		"a reason that is missing": {line{newStartRecoveryCommand(), buildStartRecovery, []string{"8", keyText, "--reason", "@nowhere"}}, "--reason"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := clienttest.Build(test.cmd, test.build, test.args...)
			require.ErrorContains(t, err, test.expError)
		})
	}
}

func TestEveryCommandHasAnExample(t *testing.T) {
	for _, cmd := range NewTxCommand().Commands() {
		require.Contains(t, cmd.Example, "healthd tx identity "+cmd.Name(), cmd.Name())
		require.Contains(t, cmd.Example, "--from", cmd.Name())
	}
}
