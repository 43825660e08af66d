package types

import (
	"github.com/cosmos/cosmos-sdk/codec"
	codectypes "github.com/cosmos/cosmos-sdk/codec/types"
	sdk "github.com/cosmos/cosmos-sdk/types"
	"github.com/cosmos/cosmos-sdk/types/msgservice"
)

// RegisterInterfaces makes the messages known to the interface registry.
func RegisterInterfaces(registry codectypes.InterfaceRegistry) {
	registry.RegisterImplementations((*sdk.Msg)(nil),
		&MsgSubmitBundle{}, &MsgSubmitProof{}, &MsgAttest{}, &MsgUpdateParams{}, &MsgRecoverAttestation{})
	msgservice.RegisterMsgServiceDesc(registry, &_Msg_serviceDesc)
}

// RegisterLegacyAminoCodec names the messages for amino sign modes.
func RegisterLegacyAminoCodec(cdc *codec.LegacyAmino) {
	cdc.RegisterConcrete(&MsgSubmitBundle{}, "healthd/MsgSubmitBundle", nil)
	cdc.RegisterConcrete(&MsgSubmitProof{}, "healthd/MsgSubmitProof", nil)
	cdc.RegisterConcrete(&MsgAttest{}, "healthd/MsgAttest", nil)
	cdc.RegisterConcrete(&MsgUpdateParams{}, "healthd/zkbatch/MsgUpdateParams", nil)
	cdc.RegisterConcrete(&MsgRecoverAttestation{}, "healthd/MsgRecoverAttestation", nil)
}
