package types_test

import (
	"math/rand"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
	claimstypes "github.com/healthd/healthd/x/claims/types"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	recordstypes "github.com/healthd/healthd/x/records/types"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// filler sets the fields of a layout at random, within their widths. It leaves out what allows refuses.
type filler struct {
	random *rand.Rand
	allows func(name string) (bits int, used bool)
}

func (f filler) Number(name string, field *uint64, bits int) {
	narrow, used := f.allows(name)
	if !used {
		return
	}
	*field = f.random.Uint64() >> (64 - min(bits, narrow))
}

func (f filler) Wide(name string, field *protocol.Word, bits int) {
	narrow, used := f.allows(name)
	if !used {
		return
	}
	var bytes [32]byte
	length := (min(bits, narrow) - 1) / 8 // a whole byte less than the width: always below the field's order
	f.random.Read(bytes[32-length:])
	field.SetBytes(bytes[:])
}

func (filler) Next() {}

// randomOp makes a well-formed operation of a kind.
func randomOp(random *rand.Rand, kind protocol.OpKind) protocol.Op {
	op := protocol.Op{Kind: kind}
	op.Describe(filler{random, func(name string) (int, bool) {
		bits := protocol.BitsFull
		for _, narrowing := range protocol.Narrowings() {
			if narrowing.Operand == name && narrowing.Applies(kind) {
				bits = narrowing.Bits
			}
		}
		return bits, protocol.OperandUse(kind, name)
	}})
	return op
}

func TestEveryOperationSurvivesTheRoundTrip(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	for _, kind := range protocol.OpKinds() {
		t.Run(kind.String(), func(t *testing.T) {
			for range 200 {
				op := randomOp(random, kind)
				message, err := types.OpOf(&op)
				require.NoError(t, err)
				again, err := message.Protocol()
				require.NoError(t, err)
				require.Equal(t, op, again)

				encoded, err := message.Marshal()
				require.NoError(t, err)
				var decoded types.Op
				require.NoError(t, decoded.Unmarshal(encoded))
				require.Equal(t, message, decoded)
			}
		})
	}
}

func TestOperationsOfWrongLengthsAreRefused(t *testing.T) {
	key := make([]byte, 64)
	beyondOrder := append(make([]byte, 32), 0xff)
	for range 31 {
		beyondOrder = append(beyondOrder, 0xff)
	}
	for name, test := range map[string]struct {
		operation types.Operation
		expError  string
	}{
		"short key":             {&identitytypes.RegisterActor{PublicKey: key[:63]}, "public_key"},
		"no key":                {&identitytypes.RegisterActor{}, "public_key"},
		"key beyond the order":  {&identitytypes.RegisterActor{PublicKey: beyondOrder}, "y: "},
		"credential of 32":      {&identitytypes.RegisterActor{PublicKey: key, Credential: make([]byte, 32)}, "credential"},
		"content of 31":         {&recordstypes.AnchorRecord{Content: make([]byte, 31)}, "content"},
		"new head of 33":        {&recordstypes.AnchorRecord{NewHead: make([]byte, 33)}, "new_head"},
		"stated head of 1":      {&recordstypes.AnchorRecord{StatedHead: make([]byte, 1)}, "stated_head"},
		"terms of 30":           {&consenttypes.GrantConsent{Terms: make([]byte, 30)}, "terms"},
		"context of 32":         {&consenttypes.RequestAccess{Context: make([]byte, 32)}, "context"},
		"terms of a policy":     {&claimstypes.OpenPolicy{Terms: make([]byte, 1)}, "terms"},
		"decision of 32":        {&claimstypes.AdjudicateClaim{Decision: make([]byte, 32)}, "decision"},
		"patient too large":     {&recordstypes.AnchorRecord{Patient: 1 << 40}, "patient"},
		"purposes too wide":     {&consenttypes.GrantConsent{Purposes: 1 << 16}, "purposes"},
		"time too late":         {&consenttypes.GrantConsent{From: 1 << 40}, "from"},
		"role too wide":         {&identitytypes.RegisterActor{PublicKey: key, Role: 1 << 16}, "code"},
		"negative role":         {&identitytypes.RegisterActor{PublicKey: key, Role: -1}, "code"},
		"claim code too wide":   {&claimstypes.SubmitClaim{Code: 1 << 16}, "code"},
		"version too large":     {&recordstypes.AnchorRecord{StatedVersion: 1 << 40}, "version"},
		"guardian out of range": {&identitytypes.RegisterActor{PublicKey: key, Guardian: 1 << 40}, "other"},

		"no new key":              {&identitytypes.RotateKey{Actor: 1}, "public_key"},
		"key for nobody possible": {&identitytypes.RotateKey{Actor: 1 << 40, PublicKey: key}, "other"},
		"recovery without a key":  {&identitytypes.StartRecovery{Patient: 1}, "public_key"},
		"recovery's reason":       {&identitytypes.StartRecovery{PublicKey: key, Reason: make([]byte, 32)}, "reason"},
		"recovery out of range":   {&identitytypes.FinishRecovery{Recovery: 1 << 40}, "case"},
		"endorsed out of range":   {&identitytypes.EndorseSuspension{Institution: 1 << 40}, "other"},
		"new head of an erasure":  {&recordstypes.EraseRecord{NewHead: make([]byte, 31)}, "new_head"},
		"stated head of it":       {&recordstypes.EraseRecord{StatedHead: make([]byte, 31)}, "stated_head"},
		"terms of a request":      {&consenttypes.RequestConsent{Terms: make([]byte, 32)}, "terms"},
		"negative verdict":        {&consenttypes.ReviewBreakGlass{Verdict: -1}, "code"},
		"pended by 17 bits":       {&claimstypes.PendClaim{Reason: 1 << 16}, "code"},
		"pended with 32 bytes":    {&claimstypes.PendClaim{Request: make([]byte, 32)}, "request"},
		"grounds of 1":            {&claimstypes.AppealClaim{Grounds: make([]byte, 1)}, "grounds"},
		"payment of 32":           {&claimstypes.SettleClaim{Payment: make([]byte, 32)}, "payment"},
	} {
		t.Run(name, func(t *testing.T) {
			op, err := test.operation.Op()
			if err == nil {
				_, err = op.Words()
			}
			require.ErrorContains(t, err, test.expError)
		})
	}
}

func TestOpWithoutOperationIsRefused(t *testing.T) {
	for _, message := range []types.Op{{}, {Op: &types.Op_RemoveGuardian{}}, {Op: &types.Op_SettleClaim{}}} {
		_, err := message.Protocol()
		require.ErrorContains(t, err, "missing")
	}
	_, err := types.OpOf(&protocol.Op{Kind: 200})
	require.ErrorContains(t, err, "no message")
}

// FuzzOp feeds bytes from the network to the conversions: nothing panics, and what is accepted is the same
// operation again on the way back.
func FuzzOp(f *testing.F) {
	random := rand.New(rand.NewSource(2))
	for _, kind := range protocol.OpKinds() {
		op := randomOp(random, kind)
		message, err := types.OpOf(&op)
		require.NoError(f, err)
		encoded, err := message.Marshal()
		require.NoError(f, err)
		f.Add(encoded)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var message types.Op
		if message.Unmarshal(data) != nil {
			return
		}
		op, err := message.Protocol()
		if err != nil {
			return
		}
		words, err := op.Words()
		if err != nil {
			return
		}
		back, err := types.OpOf(&op)
		require.NoError(t, err)
		again, err := back.Protocol()
		require.NoError(t, err)
		wordsAgain, err := again.Words()
		require.NoError(t, err)
		require.Equal(t, words, wordsAgain)
	})
}
