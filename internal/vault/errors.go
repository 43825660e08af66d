package vault

import "errors"

var (
	// ErrWrongKey: the identity is not among those that a file was encrypted to.
	ErrWrongKey = errors.New("vault: this key does not open the file")
	// ErrTruncated: ciphertext ends too early.
	ErrTruncated = errors.New("vault: ciphertext is truncated")
	// ErrDamaged: ciphertext is not what its writer encrypted, or was never an encrypted file.
	ErrDamaged = errors.New("vault: ciphertext is damaged or cut short")
	// ErrSubstituted: the store returned other bytes than the CID names.
	ErrSubstituted = errors.New("vault: the store returned content that does not match its CID")
	// ErrKeyFile: a key file cannot be used.
	ErrKeyFile = errors.New("vault: key file")
	// ErrNoIndex: nothing of the patient is anchored yet.
	ErrNoIndex = errors.New("vault: the patient has no index yet")
	// ErrHeadMoved: the index no longer stands where a change started from.
	ErrHeadMoved = errors.New("vault: the head of the index has moved")
	// ErrRefused: the chain refused a change for good.
	ErrRefused = errors.New("vault: the chain refused the change")
	// ErrConflict: others kept changing the index.
	ErrConflict = errors.New("vault: others keep changing the index")
	// ErrIndex: an index is malformed, or a change to it breaks a rule.
	ErrIndex = errors.New("vault: index")
)
