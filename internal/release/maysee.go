package release

import (
	"context"

	"github.com/healthd/healthd/internal/requester"
	identitytypes "github.com/healthd/healthd/x/identity/types"
)

// maySee tells who may list the releases of a patient's records: the patient, the patient's guardian, and the institution
// that keeps them. Who read what is not for each of its people to know.
func (o *Office) maySee(ctx context.Context, who *requester.Requester, patient uint64) (bool, error) {
	if who == nil {
		return false, nil
	}
	if who.Actor == patient || who.Actor == o.Custodian {
		return true, nil
	}
	actor, err := present(o.Chain.Actor(ctx, patient))
	if err != nil {
		return false, unreachable(err)
	}
	return actor != nil && actor.Role == identitytypes.ROLE_PATIENT && actor.Guardian != 0 && actor.Guardian == who.Actor, nil
}
