package release

import (
	"time"

	"github.com/healthd/healthd/internal/zkcrypto"
	identitytypes "github.com/healthd/healthd/x/identity/types"
)

// CredentialAge is how long a gateway that is cut off relies on what it knew of practitioners.
const CredentialAge = 24 * time.Hour

// Credential is what a gateway must know of a practitioner to serve an emergency without the chain.
type Credential struct {
	Actor       uint64 `json:"actor"`
	Institution uint64 `json:"institution"`
	PublicKey   []byte `json:"public_key"`
	Nonce       uint64 `json:"nonce"`
}

// Key is the practitioner's.
func (c *Credential) Key() (zkcrypto.PublicKey, error) { return zkcrypto.ParsePublicKey(c.PublicKey) }

// credentials are all practitioners with an emergency credential, of active institutions, at one moment.
type credentials struct {
	Time    int64                 `json:"time"`
	Holders map[uint64]Credential `json:"holders"`
}

// credentialsOf chooses those who might break the glass.
func credentialsOf(actors []identitytypes.Actor, now time.Time) credentials {
	standing := map[uint64]bool{}
	for i := range actors {
		if actors[i].Sequence == actors[i].Institution && active(&actors[i]) {
			standing[actors[i].Sequence] = true
		}
	}
	known := credentials{Time: now.Unix(), Holders: map[uint64]Credential{}}
	for _, a := range actors {
		if a.Role == identitytypes.ROLE_PRACTITIONER && a.Emergency && active(&a) && standing[a.Institution] {
			known.Holders[a.Sequence] = Credential{Actor: a.Sequence, Institution: a.Institution, PublicKey: a.PublicKey, Nonce: a.Nonce}
		}
	}
	return known
}

// holder returns a practitioner, if what is known is not too old.
func (c *credentials) holder(actor uint64, now time.Time) (Credential, bool) {
	age := now.Sub(time.Unix(c.Time, 0))
	holder, found := c.Holders[actor]
	return holder, found && age <= CredentialAge && age >= -MaxLag
}
