package app_test

import (
	"bytes"
	"testing"

	abci "github.com/cometbft/cometbft/abci/types"
	"github.com/stretchr/testify/require"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/app/apptest"
	"github.com/healthd/healthd/internal/edwardskey"
	"github.com/healthd/healthd/internal/protocol"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	recordstypes "github.com/healthd/healthd/x/records/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

const founder, patient = 1, 2

// running is a chain whose genesis is committed.
func running(t *testing.T) *apptest.Chain {
	t.Helper()
	chain := apptest.New(t)
	chain.NextBlock(t)
	return chain
}

func registerPatient(key *edwardskey.PrivKey) *identitytypes.RegisterActor {
	return &identitytypes.RegisterActor{Role: identitytypes.ROLE_PATIENT, PublicKey: key.PubKey().Bytes()}
}

func anchor(version uint64, head []byte) *recordstypes.AnchorRecord {
	next := bytes.Repeat([]byte{byte(version + 1)}, 32)
	return &recordstypes.AnchorRecord{
		Patient: patient, Action: recordstypes.ACTION_CREATE, Classes: 1, Content: bytes.Repeat([]byte{0xcc}, 32),
		StatedVersion: version, StatedHead: head, NewHead: next,
	}
}

func TestBundleExecutesEnvelopesIndependently(t *testing.T) {
	chain := running(t)
	institution, alice, stranger := apptest.Founder(), key(1), key(2)
	results := chain.Submit(t, institution,
		chain.Seal(t, institution, founder, 0, registerPatient(alice), anchor(0, nil)),
		chain.Seal(t, alice, patient, 0, &consenttypes.GrantConsent{
			Patient: patient, Grantee: founder, Purposes: 1, Classes: 1, Scopes: 1, From: 5, To: 4, Uses: 1,
		}),
		chain.Seal(t, stranger, founder, 2, anchor(1, nil)),
		chain.Seal(t, institution, founder, 9, anchor(1, nil)),
	)

	require.True(t, results[0].Admitted)
	require.Equal(t, uint64(1), results[0].FirstOpNumber)
	require.Equal(t, "applied", results[0].Results[0].CodeName)
	require.Equal(t, uint64(patient), results[0].Results[0].Assigned)
	require.Equal(t, "applied", results[0].Results[1].CodeName)

	require.True(t, results[1].Admitted, "a refused operation is logged")
	require.Equal(t, uint64(3), results[1].FirstOpNumber)
	require.Equal(t, uint32(protocol.PeriodInvalid), results[1].Results[0].Code)

	require.Equal(t, zkbatchtypes.DROP_CODE_SIGNATURE, results[2].DropCode)
	require.Equal(t, "nonce", results[3].DropReason)

	state, err := chain.App.Zkbatch.State(chain.Context())
	require.NoError(t, err)
	require.Equal(t, uint64(3), state.OpCount)
	require.Equal(t, uint64(2), state.Version)
}

func TestRegistrationOpensAnAccount(t *testing.T) {
	chain := running(t)
	institution, alice := apptest.Founder(), key(1)
	chain.Submit(t, institution, chain.Seal(t, institution, founder, 0, registerPatient(alice)))
	require.NotNil(t, chain.App.Account.GetAccount(chain.Context(), sdk.AccAddress(alice.PubKey().Address())))

	results := chain.Submit(t, alice, chain.Seal(t, alice, patient, 0, &consenttypes.RevokeConsent{Consent: 1}))
	require.Equal(t, "consent-missing", results[0].Results[0].CodeName)
}

func TestRestartedNodeTakesTransactionsBeforeItsNextBlock(t *testing.T) {
	chain := running(t)
	institution := apptest.Founder()
	chain.Submit(t, institution, chain.Seal(t, institution, founder, 0, registerPatient(key(1))))
	tx := chain.BundleTx(t, key(1), chain.Seal(t, key(1), patient, 0, &consenttypes.RevokeConsent{Consent: 1}))
	chain.Restart(t)
	response, err := chain.App.CheckTx(&abci.RequestCheckTx{Tx: tx, Type: abci.CheckTxType_New})
	require.NoError(t, err)
	require.Zero(t, response.Code, response.Log)
}
