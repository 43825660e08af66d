package requester

import (
	"context"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/zkcrypto"
	identitytypes "github.com/healthd/healthd/x/identity/types"
)

// Requester is an actor of the chain who signed a request, and what it says in it of the request's purpose. All of it is
// covered by the signature.
type Requester struct {
	Actor       uint64 // sequence on the chain
	Role        identitytypes.Role
	Institution uint64 // that it belongs to; itself for an institution, 0 for a patient
	Emergency   bool   // holds an emergency credential
	Key         zkcrypto.PublicKey
	// Offline means that the chain did not answer, and the rest is what was known of the actor before.
	Offline bool
	// Access is the decision on the chain that the request relies on; 0 for none.
	Access uint64
	// Purpose is the one purpose of use that it states; 0 where it states none.
	Purpose codes.Purpose
	// Signature of the request, which names it in journals.
	Signature [zkcrypto.SignatureSize]byte
}

// IsInstitution tells whether the actor is an institution and not a person or a device.
func (r *Requester) IsInstitution() bool { return r.Institution != 0 && r.Institution == r.Actor }

type key struct{}

// With returns a context that carries who asks.
func With(ctx context.Context, who *Requester) context.Context {
	return context.WithValue(ctx, key{}, who)
}

// From returns who asks; nil for somebody who signed nothing.
func From(ctx context.Context) *Requester {
	who, _ := ctx.Value(key{}).(*Requester)
	return who
}
