package vault

import (
	"context"
	"fmt"
	"strings"

	"filippo.io/age"
	"github.com/ipfs/go-cid"
)

// ClassicRecipient is an X25519 key, for a reader whose software knows no other. What is encrypted to it does not
// withstand a quantum computer, and so the type is apart: no document or index is ever encrypted to one, and a grant
// only by [Vault.ShareClassic].
type ClassicRecipient struct{ key *age.X25519Recipient }

// ParseClassicRecipient reads the text form, which begins with age1 and is 62 characters long.
func ParseClassicRecipient(text string) (ClassicRecipient, error) {
	key, err := age.ParseX25519Recipient(strings.TrimSpace(text))
	if err != nil {
		return ClassicRecipient{}, fmt.Errorf("vault: not a classic age recipient: it must begin with age1 and be complete")
	}
	return ClassicRecipient{key: key}, nil
}

// String is the text form.
func (r ClassicRecipient) String() string {
	if r.key == nil {
		return "no recipient"
	}
	return r.key.String()
}

// ClassicIdentity is the private half of a [ClassicRecipient].
type ClassicIdentity struct{ key *age.X25519Identity }

// LoadClassicIdentity reads a key file of age-keygen. The passphrase is ignored where the file has none.
func LoadClassicIdentity(path, passphrase string) (ClassicIdentity, error) {
	line, err := readKeyLine(path, passphrase)
	if err != nil {
		return ClassicIdentity{}, err
	}
	key, err := age.ParseX25519Identity(line)
	if err != nil {
		return ClassicIdentity{}, fmt.Errorf("%w: %s holds no classic age key (a line that begins with AGE-SECRET-KEY-1)", ErrKeyFile, path)
	}
	return ClassicIdentity{key: key}, nil
}

// ShareClassic is [Vault.Share] for a classic recipient: whoever records the grant today and has a quantum computer one
// day reads the document. The document itself stays encrypted as it is.
func (v *Vault) ShareClassic(ctx context.Context, c cid.Cid, recipient ClassicRecipient) (cid.Cid, error) {
	if recipient.key == nil {
		return cid.Undef, fmt.Errorf("vault: empty recipient")
	}
	return v.share(ctx, c, []age.Recipient{recipient.key})
}

// OpenClassicGrant reads a grant that [Vault.ShareClassic] made.
func (v *Vault) OpenClassicGrant(ctx context.Context, grant cid.Cid, identity ClassicIdentity) (Grant, error) {
	if identity.key == nil {
		return Grant{}, fmt.Errorf("%w: no classic key given", ErrWrongKey)
	}
	return v.openGrant(ctx, grant, identity.key)
}
