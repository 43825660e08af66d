package edwardskey

import (
	"github.com/cosmos/cosmos-sdk/codec"
	"github.com/cosmos/cosmos-sdk/codec/legacy"
	codectypes "github.com/cosmos/cosmos-sdk/codec/types"
	cryptotypes "github.com/cosmos/cosmos-sdk/crypto/types"
)

// The keyring's armor and signature code reads and writes keys through this global codec.
func init() { RegisterLegacyAminoCodec(legacy.Cdc) }

// RegisterInterfaces makes the key known wherever a transaction, a genesis file or the keyring holds an Any.
func RegisterInterfaces(registry codectypes.InterfaceRegistry) {
	registry.RegisterImplementations((*cryptotypes.PubKey)(nil), &PubKey{})
	registry.RegisterImplementations((*cryptotypes.PrivKey)(nil), &PrivKey{})
}

// RegisterLegacyAminoCodec makes the key known to an amino codec on which the SDK's own keys are registered already.
func RegisterLegacyAminoCodec(cdc *codec.LegacyAmino) {
	cdc.RegisterConcrete(&PubKey{}, "healthd/PubKeyEdwards", nil)
	cdc.RegisterConcrete(&PrivKey{}, "healthd/PrivKeyEdwards", nil)
}
