package vault

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"filippo.io/age"
)

// MaxSealed bounds what [Vault.Seal] takes.
const MaxSealed = 16 << 20

// Seal encrypts a small secret of this home to the vault's own identity, for a file on this home's disk. Nothing tells
// two secrets apart but what they say: each kind needs a format word of its own.
func (v *Vault) Seal(secret []byte) ([]byte, error) { return v.identity.seal(secret) }

// Unseal opens what Seal made. It fails with [ErrWrongKey] or [ErrDamaged].
func (v *Vault) Unseal(sealed []byte) ([]byte, error) { return v.identity.unseal(sealed) }

func (i Identity) seal(secret []byte) ([]byte, error) {
	if i.key == nil {
		return nil, ErrWrongKey
	}
	if len(secret) > MaxSealed {
		return nil, fmt.Errorf("vault: %d bytes are too many for a secret: at most %d", len(secret), MaxSealed)
	}
	return sealFor(secret, i.key.Recipient())
}

// unseal does not pass on the words of age, which quote.
func (i Identity) unseal(sealed []byte) ([]byte, error) {
	plain, err := age.Decrypt(bytes.NewReader(sealed), i)
	if errors.As(err, new(*age.NoIdentityMatchError)) {
		return nil, ErrWrongKey
	}
	if err != nil {
		return nil, ErrDamaged
	}
	secret, err := io.ReadAll(io.LimitReader(plain, MaxSealed+1))
	if err != nil || len(secret) > MaxSealed {
		return nil, ErrDamaged
	}
	return secret, nil
}

func sealFor(secret []byte, keys ...age.Recipient) ([]byte, error) {
	var sealed bytes.Buffer
	writer, err := age.Encrypt(&sealed, keys...)
	if err != nil {
		return nil, fmt.Errorf("vault: cannot encrypt: %w", err)
	}
	_, err = writer.Write(secret)
	if err = errors.Join(err, writer.Close()); err != nil {
		return nil, fmt.Errorf("vault: cannot encrypt: %w", err)
	}
	return sealed.Bytes(), nil
}
