package app

import (
	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/attestation"
)

// Attester signs in the background what the chain waits for. Both methods return at once: blocks wait for them.
type Attester interface {
	// Due is told after every block what the chain waits for.
	Due(work attestation.Work)
	// Votes are the signatures that the chain lacks and that are made.
	Votes() attestation.Votes
}

// SetAttester makes this node attest. It must be called before the node takes part in consensus.
func (app *App) SetAttester(attester Attester) { app.attester = attester }

// tellAttester says what the chain waits for as of the block that was committed. A node that cannot tell goes on: others
// sign.
func (app *App) tellAttester(ctx sdk.Context) {
	if app.attester == nil {
		return
	}
	work, waits, err := app.Zkbatch.AttestationWork(ctx)
	if err != nil {
		ctx.Logger().Error("this node does not know what to attest", "error", err)
		return
	}
	if !waits {
		work = attestation.Work{} // what was due for a former contract is not any more
	}
	app.attester.Due(work)
}
