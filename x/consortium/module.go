package consortium

import (
	"context"
	"encoding/json"
	"fmt"

	abci "github.com/cometbft/cometbft/abci/types"
	gwruntime "github.com/grpc-ecosystem/grpc-gateway/runtime"
	"google.golang.org/grpc"

	"cosmossdk.io/core/appmodule"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/codec"
	codectypes "github.com/cosmos/cosmos-sdk/codec/types"
	sdk "github.com/cosmos/cosmos-sdk/types"
	"github.com/cosmos/cosmos-sdk/types/module"

	"github.com/healthd/healthd/x/consortium/keeper"
	"github.com/healthd/healthd/x/consortium/types"
)

// ConsensusVersion rises with every change of the stored format.
const ConsensusVersion = 1

var (
	_ module.AppModuleBasic     = AppModule{}
	_ module.HasABCIGenesis     = AppModule{}
	_ module.HasABCIEndBlock    = AppModule{}
	_ appmodule.AppModule       = AppModule{}
	_ appmodule.HasServices     = AppModule{}
	_ appmodule.HasBeginBlocker = AppModule{}
	_ module.HasGenesisBasics   = AppModuleBasic{}
)

// AppModuleBasic is the part of the module that needs no state: codecs, routes and default genesis.
type AppModuleBasic struct{}

// Name returns the module's name.
func (AppModuleBasic) Name() string { return types.ModuleName }

// RegisterLegacyAminoCodec names the messages for amino sign modes.
func (AppModuleBasic) RegisterLegacyAminoCodec(cdc *codec.LegacyAmino) {
	types.RegisterLegacyAminoCodec(cdc)
}

// RegisterInterfaces makes the messages known to the interface registry.
func (AppModuleBasic) RegisterInterfaces(registry codectypes.InterfaceRegistry) {
	types.RegisterInterfaces(registry)
}

// RegisterGRPCGatewayRoutes serves the queries over REST.
func (AppModuleBasic) RegisterGRPCGatewayRoutes(clientCtx client.Context, mux *gwruntime.ServeMux) {
	if err := types.RegisterQueryHandlerClient(context.Background(), mux, types.NewQueryClient(clientCtx)); err != nil {
		panic(err) // two modules claim one route: a programming error
	}
}

// DefaultGenesis is an empty consortium.
func (AppModuleBasic) DefaultGenesis(cdc codec.JSONCodec) json.RawMessage {
	return cdc.MustMarshalJSON(types.DefaultGenesis())
}

// ValidateGenesis checks the module's part of a genesis file.
func (AppModuleBasic) ValidateGenesis(cdc codec.JSONCodec, _ client.TxEncodingConfig, data json.RawMessage) error {
	var genesis types.GenesisState
	if err := cdc.UnmarshalJSON(data, &genesis); err != nil {
		return fmt.Errorf("%s genesis: %w", types.ModuleName, err)
	}
	return genesis.Validate()
}

// AppModule is the module with its state.
type AppModule struct {
	AppModuleBasic
	keeper keeper.Keeper
}

// NewAppModule builds the module.
func NewAppModule(keeper keeper.Keeper) AppModule { return AppModule{keeper: keeper} }

// IsAppModule implements appmodule.AppModule.
func (AppModule) IsAppModule() {}

// IsOnePerModuleType implements depinject.OnePerModuleType.
func (AppModule) IsOnePerModuleType() {}

// ConsensusVersion implements module.HasConsensusVersion.
func (AppModule) ConsensusVersion() uint64 { return ConsensusVersion }

// RegisterServices registers the message and query services.
func (m AppModule) RegisterServices(registrar grpc.ServiceRegistrar) error {
	types.RegisterMsgServer(registrar, keeper.NewMsgServer(m.keeper))
	types.RegisterQueryServer(registrar, keeper.NewQueryServer(m.keeper))
	return nil
}

// BeginBlock jails whoever was seen to misbehave.
func (m AppModule) BeginBlock(ctx context.Context) error {
	return m.keeper.BeginBlock(sdk.UnwrapSDKContext(ctx))
}

// EndBlock executes decisions and returns what changes in the validator set. It must come after that of x/zkbatch. No
// other module may return validator updates.
func (m AppModule) EndBlock(ctx context.Context) ([]abci.ValidatorUpdate, error) {
	return m.keeper.EndBlock(sdk.UnwrapSDKContext(ctx))
}

// InitGenesis stores the members and returns the validator set. No other module may return one.
func (m AppModule) InitGenesis(ctx sdk.Context, cdc codec.JSONCodec, data json.RawMessage) []abci.ValidatorUpdate {
	var genesis types.GenesisState
	cdc.MustUnmarshalJSON(data, &genesis)
	updates, err := m.keeper.InitGenesis(ctx, genesis)
	if err != nil {
		panic(err) // the interface has no other way to refuse a genesis file
	}
	return updates
}

// ExportGenesis returns the module's state.
func (m AppModule) ExportGenesis(ctx sdk.Context, cdc codec.JSONCodec) json.RawMessage {
	genesis, err := m.keeper.ExportGenesis(ctx)
	if err != nil {
		panic(err) // the store cannot be read
	}
	return cdc.MustMarshalJSON(genesis)
}
