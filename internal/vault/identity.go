package vault

import (
	"fmt"

	"filippo.io/age"
)

// Identity is a private key: it opens what was encrypted to its [Recipient].
type Identity struct {
	key *age.HybridIdentity
}

// NewIdentity draws a fresh key (ML-KEM-768 with X25519).
func NewIdentity() (Identity, error) {
	key, err := age.GenerateHybridIdentity()
	if err != nil {
		return Identity{}, fmt.Errorf("vault: cannot generate a key: %w", err)
	}
	return Identity{key: key}, nil
}

// Recipient is the public half.
func (i Identity) Recipient() Recipient {
	if i.key == nil {
		return Recipient{}
	}
	return Recipient{key: i.key.Recipient()}
}

// Unwrap makes an Identity an age identity; an empty one opens nothing.
func (i Identity) Unwrap(stanzas []*age.Stanza) ([]byte, error) {
	if i.key == nil {
		return nil, age.ErrIncorrectIdentity
	}
	return i.key.Unwrap(stanzas)
}

// String names the public half, so that no log prints the secret by chance.
func (i Identity) String() string {
	if i.key == nil {
		return "no identity"
	}
	return "identity of " + i.Recipient().String()
}

// Recipient is a public key to which files are encrypted.
type Recipient struct {
	key *age.HybridRecipient
}

// ParseRecipient reads the text form, which begins with age1pq1. Other kinds of age keys are refused: a file for a
// post-quantum and a classic recipient would be only as strong as the classic one.
func ParseRecipient(text string) (Recipient, error) {
	key, err := age.ParseHybridRecipient(text)
	if err != nil {
		return Recipient{}, fmt.Errorf("vault: not a post-quantum age recipient: it must begin with age1pq1 and be complete")
	}
	return Recipient{key: key}, nil
}

// String is the text form, about 2,000 characters.
func (r Recipient) String() string {
	if r.key == nil {
		return "no recipient"
	}
	return r.key.String()
}

// MarshalText implements encoding.TextMarshaler by the text form.
func (r Recipient) MarshalText() ([]byte, error) {
	if r.key == nil {
		return nil, fmt.Errorf("vault: empty recipient")
	}
	return []byte(r.String()), nil
}

// UnmarshalText reads the text form.
func (r *Recipient) UnmarshalText(text []byte) (err error) {
	*r, err = ParseRecipient(string(text))
	return err
}

// ageRecipients prepares recipients for age, each once.
func ageRecipients(recipients []Recipient) ([]age.Recipient, error) {
	var unique []age.Recipient
	seen := map[string]bool{}
	for _, recipient := range recipients {
		if recipient.key == nil {
			return nil, fmt.Errorf("vault: empty recipient")
		}
		if text := recipient.String(); !seen[text] {
			seen[text] = true
			unique = append(unique, recipient.key)
		}
	}
	return unique, nil
}
