package types

import (
	sdk "github.com/cosmos/cosmos-sdk/types"
)

// ValidateBasic checks the size of the bundle. What is wrong inside an envelope drops that envelope alone.
func (m *MsgSubmitBundle) ValidateBasic() error {
	if _, err := sdk.AccAddressFromBech32(m.Submitter); err != nil {
		return ErrInvalidBundle.Wrapf("submitter: %s", err)
	}
	if len(m.Envelopes) == 0 || len(m.Envelopes) > MaxBundleEnvelopes {
		return ErrInvalidBundle.Wrapf("a bundle holds 1 to %d envelopes, not %d", MaxBundleEnvelopes, len(m.Envelopes))
	}
	if size := m.Size(); size > MaxBundleBytes {
		return ErrInvalidBundle.Wrapf("%d bytes, at most %d: submit smaller bundles", size, MaxBundleBytes)
	}
	return nil
}

// OpCount is the number of operations of the bundle.
func (m *MsgSubmitBundle) OpCount() uint64 {
	count := uint64(0)
	for i := range m.Envelopes {
		count += uint64(len(m.Envelopes[i].Ops))
	}
	return count
}

// OnlyRevokes says whether the bundle holds nothing but revocations, which no backlog holds up.
func (m *MsgSubmitBundle) OnlyRevokes() bool {
	for i := range m.Envelopes {
		for j := range m.Envelopes[i].Ops {
			if m.Envelopes[i].Ops[j].GetRevokeConsent() == nil {
				return false
			}
		}
	}
	return true
}

// Gas is what the bundle is charged on top of what its transaction costs anyway.
func (p Params) Gas(bundle *MsgSubmitBundle) uint64 {
	return p.GasPerOp*bundle.OpCount() + p.GasPerEnvelope*uint64(len(bundle.Envelopes))
}

const (
	// txBaseGas covers signature, account and bookkeeping of one transaction, with room to spare.
	txBaseGas = 150_000
	// txByteGas is above what x/auth charges per byte.
	txByteGas = 12
)

// TxGasLimit is a gas limit that is enough for a transaction with just this bundle. There are no fees, so
// that asking for a little too much costs nothing.
func (p Params) TxGasLimit(bundle *MsgSubmitBundle) uint64 {
	return txBaseGas + txByteGas*uint64(bundle.Size()) + p.Gas(bundle)
}
