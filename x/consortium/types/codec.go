package types

import (
	"github.com/cosmos/cosmos-sdk/codec"
	codectypes "github.com/cosmos/cosmos-sdk/codec/types"
	sdk "github.com/cosmos/cosmos-sdk/types"
	"github.com/cosmos/cosmos-sdk/types/msgservice"
)

// messages by their names for amino sign modes.
var messages = map[string]sdk.Msg{
	"healthd/consortium/MsgSubmitProposal":       &MsgSubmitProposal{},
	"healthd/consortium/MsgVote":                 &MsgVote{},
	"healthd/consortium/MsgSetStorageNode":       &MsgSetStorageNode{},
	"healthd/consortium/MsgRemoveStorageNode":    &MsgRemoveStorageNode{},
	"healthd/consortium/MsgSetResidency":         &MsgSetResidency{},
	"healthd/consortium/MsgAddMember":            &MsgAddMember{},
	"healthd/consortium/MsgUpdateMember":         &MsgUpdateMember{},
	"healthd/consortium/MsgRemoveMember":         &MsgRemoveMember{},
	"healthd/consortium/MsgAddValidator":         &MsgAddValidator{},
	"healthd/consortium/MsgRemoveValidator":      &MsgRemoveValidator{},
	"healthd/consortium/MsgSetPower":             &MsgSetPower{},
	"healthd/consortium/MsgRotateConsensusKey":   &MsgRotateConsensusKey{},
	"healthd/consortium/MsgRotateAttestationKey": &MsgRotateAttestationKey{},
	"healthd/consortium/MsgJailValidator":        &MsgJailValidator{},
	"healthd/consortium/MsgUnjailValidator":      &MsgUnjailValidator{},
	"healthd/consortium/MsgCancelHandovers":      &MsgCancelHandovers{},
	"healthd/consortium/MsgUpdateParams":         &MsgUpdateParams{},
}

// RegisterInterfaces makes the messages known to the interface registry.
func RegisterInterfaces(registry codectypes.InterfaceRegistry) {
	for _, message := range messages {
		registry.RegisterImplementations((*sdk.Msg)(nil), message)
	}
	msgservice.RegisterMsgServiceDesc(registry, &_Msg_serviceDesc)
}

// RegisterLegacyAminoCodec names the messages for amino sign modes.
func RegisterLegacyAminoCodec(cdc *codec.LegacyAmino) {
	for name, message := range messages {
		cdc.RegisterConcrete(message, name, nil)
	}
}
