package types

import errorsmod "cosmossdk.io/errors"

// Errors of the module.
var (
	ErrInvalidActor     = errorsmod.Register(ModuleName, 2, "invalid actor")
	ErrUnknownActor     = errorsmod.Register(ModuleName, 3, "unknown actor")
	ErrInvalidGenesis   = errorsmod.Register(ModuleName, 4, "invalid identity genesis")
	ErrInvalidOperation = errorsmod.Register(ModuleName, 5, "invalid operation")
	ErrInvalidRecovery  = errorsmod.Register(ModuleName, 6, "invalid recovery")
)
