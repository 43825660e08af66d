package types

import errorsmod "cosmossdk.io/errors"

// Errors of the module.
var (
	ErrInvalidCell    = errorsmod.Register(ModuleName, 2, "invalid cell")
	ErrInvalidGenesis = errorsmod.Register(ModuleName, 3, "invalid consent genesis")
)
