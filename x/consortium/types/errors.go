package types

import errorsmod "cosmossdk.io/errors"

// Errors of the module.
var (
	ErrInvalidMember   = errorsmod.Register(ModuleName, 2, "invalid member")
	ErrDuplicateMember = errorsmod.Register(ModuleName, 3, "duplicate member")
	ErrUnknownMember   = errorsmod.Register(ModuleName, 4, "unknown member")
	ErrMemberCount     = errorsmod.Register(ModuleName, 5, "invalid number of members")
)
