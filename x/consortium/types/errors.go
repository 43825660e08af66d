package types

import errorsmod "cosmossdk.io/errors"

// Errors of the module.
var (
	ErrInvalidMember      = errorsmod.Register(ModuleName, 2, "invalid member")
	ErrDuplicate          = errorsmod.Register(ModuleName, 3, "used twice")
	ErrUnknownMember      = errorsmod.Register(ModuleName, 4, "unknown member")
	ErrMemberCount        = errorsmod.Register(ModuleName, 5, "invalid number of members")
	ErrInvalidValidator   = errorsmod.Register(ModuleName, 6, "invalid validator")
	ErrUnknownValidator   = errorsmod.Register(ModuleName, 7, "unknown validator")
	ErrValidatorCount     = errorsmod.Register(ModuleName, 8, "invalid number of validators")
	ErrMovesTooMuch       = errorsmod.Register(ModuleName, 9, "hand-over moves too much power")
	ErrTooManyJailed      = errorsmod.Register(ModuleName, 10, "too much power would be jailed")
	ErrMemberInUse        = errorsmod.Register(ModuleName, 11, "member has validators")
	ErrUnauthorized       = errorsmod.Register(ModuleName, 12, "unauthorized")
	ErrInvalidProposal    = errorsmod.Register(ModuleName, 13, "invalid proposal")
	ErrUnknownProposal    = errorsmod.Register(ModuleName, 14, "unknown proposal")
	ErrProposalClosed     = errorsmod.Register(ModuleName, 15, "proposal takes no votes")
	ErrInvalidParams      = errorsmod.Register(ModuleName, 16, "invalid parameters")
	ErrInvalidGenesis     = errorsmod.Register(ModuleName, 17, "invalid consortium genesis")
	ErrUnknownAttesterSet = errorsmod.Register(ModuleName, 18, "unknown attester set")
	ErrTooManyProposals   = errorsmod.Register(ModuleName, 20, "too many open proposals")
	ErrNotInstitution     = errorsmod.Register(ModuleName, 21, "not an active institution")
	ErrNoChange           = errorsmod.Register(ModuleName, 22, "nothing would change")
	ErrOutsideProposal    = errorsmod.Register(ModuleName, 23, "validators change by proposals only")
	ErrNoAttesters        = errorsmod.Register(ModuleName, 24, "too few validators have attestation keys")
	ErrInvalidStorage     = errorsmod.Register(ModuleName, 25, "invalid storage node or residency rule")
	ErrUnknownStorage     = errorsmod.Register(ModuleName, 26, "unknown storage node")
)
