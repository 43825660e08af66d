package main

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cosmos/cosmos-sdk/codec"
	codectypes "github.com/cosmos/cosmos-sdk/codec/types"
	servercmd "github.com/cosmos/cosmos-sdk/server/cmd"

	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// signResource runs sign-consent in this process and returns the envelope that it printed.
func signResource(t *testing.T, n *node, args ...string) (resource []byte, envelope string) {
	t.Helper()
	root, err := newRootCommand()
	require.NoError(t, err)
	root.AddCommand(newGatewaySignCommand())
	var out bytes.Buffer
	root.SetOut(&out)
	root.SetArgs(append(append([]string{"sign-consent"}, args...), "--home", n.home, "--node", n.rpc))
	require.NoError(t, servercmd.Execute(root, environmentPrefix, n.home))
	var signed struct {
		Extension []struct{ URL, ValueBase64Binary string }
	}
	require.NoError(t, json.Unmarshal(out.Bytes(), &signed), out.String())
	require.Len(t, signed.Extension, 1)
	return out.Bytes(), signed.Extension[0].ValueBase64Binary
}

// sealed turns the extension of a resource into a file for "tx zkbatch submit".
func sealed(t *testing.T, text string) string {
	t.Helper()
	encoded, err := base64.StdEncoding.DecodeString(text)
	require.NoError(t, err)
	var envelope zkbatchtypes.Envelope
	require.NoError(t, envelope.Unmarshal(encoded))
	line, err := codec.NewProtoCodec(codectypes.NewInterfaceRegistry()).MarshalJSON(&envelope)
	require.NoError(t, err)
	file := filepath.Join(t.TempDir(), "envelope.json")
	require.NoError(t, os.WriteFile(file, line, 0o600))
	return file
}

// TestAConsentIsSignedForAGateway: what a patient signs is what the chain takes, whoever brings it.
func TestAConsentIsSignedForAGateway(t *testing.T) {
	home := t.TempDir()
	chain := initialise(t, home, "st-mary").ChainID
	healthd(t, home, "keys", "add", "alice")
	n := startNode(t, home)
	n.waitForHeight(t, 1)
	n.operate(t, "identity", "register-actor", "patient", "alice", "--from", "st-mary") // 2

	actor := func(sequence int) string {
		return fmt.Sprintf(`{"identifier":{"system":"urn:healthd:%s:actor","value":"%d"}}`, chain, sequence)
	}
	file := filepath.Join(t.TempDir(), "consent.json")
	require.NoError(t, os.WriteFile(file, []byte(`{"resourceType":"Consent","status":"active","patient":`+actor(2)+`,"provision":{"type":"permit",
		"period":{"start":"2026-01-01","end":"2099-12-31"},"actor":[{"role":{"text":"recipient"},"reference":`+actor(1)+`}],
		"action":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentaction","code":"access"}]}],
		"securityLabel":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"ACLAB"}],
		"purpose":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ActReason","code":"TREAT"}]}}`), 0o600))
	resource, envelope := signResource(t, n, file, "--from", "alice")
	require.Contains(t, string(resource), `"status": "active"`)
	require.Equal(t, "consent", n.operate(t, "zkbatch", "submit", sealed(t, envelope), "--from", "st-mary").Added)

	resource, envelope = signResource(t, n, "--revoke", "1", "--from", "alice")
	require.Contains(t, string(resource), `"status": "inactive"`)
	require.Equal(t, "revoke-consent", n.operate(t, "zkbatch", "submit", sealed(t, envelope), "--from", "st-mary").Kind)
	require.Contains(t, n.ask(t, "consent", "consent", "1"), "CONSENT_STATUS_REVOKED")
}
