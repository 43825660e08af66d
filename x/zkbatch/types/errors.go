package types

import errorsmod "cosmossdk.io/errors"

// Errors of the module.
var (
	ErrInvalidParams      = errorsmod.Register(ModuleName, 2, "invalid parameters")
	ErrInvalidGenesis     = errorsmod.Register(ModuleName, 3, "invalid zkbatch genesis")
	ErrInvalidBundle      = errorsmod.Register(ModuleName, 4, "invalid bundle")
	ErrNotRegistered      = errorsmod.Register(ModuleName, 5, "submitter is not a registered active actor")
	ErrBadSignatures      = errorsmod.Register(ModuleName, 6, "too many bad signatures")
	ErrBacklog            = errorsmod.Register(ModuleName, 7, "too many operations wait for their proofs")
	ErrRateLimited        = errorsmod.Register(ModuleName, 8, "too many requests")
	ErrNothingAdmissible  = errorsmod.Register(ModuleName, 9, "no envelope can be admitted")
	ErrUnknownRange       = errorsmod.Register(ModuleName, 10, "unknown range")
	ErrWrongSegment       = errorsmod.Register(ModuleName, 11, "not the next segment")
	ErrInvalidProof       = errorsmod.Register(ModuleName, 12, "invalid proof")
	ErrNoVerifier         = errorsmod.Register(ModuleName, 13, "no verifying key")
	ErrInvalidAttestation = errorsmod.Register(ModuleName, 14, "invalid attestation")
	ErrUnauthorized       = errorsmod.Register(ModuleName, 15, "unauthorized")
	ErrTree               = errorsmod.Register(ModuleName, 16, "state tree")
	ErrUnknownOperation   = errorsmod.Register(ModuleName, 17, "unknown operation")
	ErrInvalidOp          = errorsmod.Register(ModuleName, 18, "invalid operation")
	ErrClockMovesBackward = errorsmod.Register(ModuleName, 19, "the clock moves backwards")
)
