package keeper

import (
	"strconv"

	abci "github.com/cometbft/cometbft/abci/types"
	"github.com/cosmos/gogoproto/proto"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// operationAttributes is the number of fields of an EventOperation.
const operationAttributes = 8

var operationEvent = proto.MessageName(&types.EventOperation{})

// emitOperation emits an EventOperation without the detour over JSON that EmitTypedEvent takes: that costs more
// than all else that is done for an operation outside of the tree. What is zero or empty is left out, because every
// attribute is an entry of the node's index of transactions. ParseTypedEvent reads it like any other event.
func emitOperation(ctx sdk.Context, number uint64, op *protocol.Op, result *types.OpResult) {
	event := sdk.Event{Type: operationEvent, Attributes: make([]abci.EventAttribute, 0, operationAttributes)}
	text := func(key, value string) { // names and numbers need no escapes
		event.Attributes = append(event.Attributes, abci.EventAttribute{Key: key, Value: `"` + value + `"`})
	}
	count := func(key string, value uint64) {
		if value != 0 {
			text(key, strconv.FormatUint(value, 10))
		}
	}
	count("number", number)
	text("kind", op.Kind.String())
	count("actor", op.Actor)
	text("result", result.CodeName)
	if result.ReasonName != "" {
		text("reason", result.ReasonName)
	}
	count("assigned", result.Assigned)
	count("patient", result.Patient)
	count("on_behalf_of", result.OnBehalfOf)
	ctx.EventManager().EmitEvent(event)
}
