package main

import (
	"encoding/json"
	"path/filepath"

	"github.com/spf13/viper"

	genutiltypes "github.com/cosmos/cosmos-sdk/x/genutil/types"

	"github.com/healthd/healthd/app"
	"github.com/healthd/healthd/internal/proof"
	"github.com/healthd/healthd/internal/protocol"
	consortiumtypes "github.com/healthd/healthd/x/consortium/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// genesisFile reads the genesis file and compares it with what clients on this home assume.
func (e *examination) genesisFile() {
	const check = "genesis"
	file := filepath.Join(e.home, "config", "genesis.json")
	if e.comet != nil {
		file = e.comet.GenesisFile()
	}
	genesis, err := genutiltypes.AppGenesisFromFile(file)
	if err != nil {
		e.fail(check, "get the network's genesis file from another member and put it there, or "+initAdvice, "%s", err)
		return
	}
	if err := genesis.ValidateAndComplete(); err != nil {
		e.fail(check, "get the network's genesis file from another member", "%s: %s", file, err)
		return
	}
	e.genesis = genesis
	e.ok(check, "chain %s, first height %d, members: %d", genesis.ChainID, max(genesis.InitialHeight, 1), e.membersOfGenesis())
	e.chainIDs()
	e.verifyingKeys()
}

func (e *examination) chainIDs() {
	const check = "chain id"
	client := viper.New()
	client.SetConfigFile(clientConfigFile(e.home))
	if err := client.ReadInConfig(); err != nil {
		e.warn(check, "run any `healthd query` once, which writes it", "client.toml: %s", err)
		return
	}
	switch assumed := client.GetString("chain-id"); assumed {
	case e.genesis.ChainID:
		e.ok(check, "client.toml and the genesis file agree on %s", assumed)
	case "":
		e.warn(check, "set chain-id in client.toml, so that commands need no --chain-id", "client.toml names none; the genesis file says %s", e.genesis.ChainID)
	default:
		e.fail(check, "set chain-id in client.toml to that of the genesis file, or fetch the right genesis file",
			"client.toml says %s, the genesis file %s", assumed, e.genesis.ChainID)
	}
}

// verifyingKeys looks for a key of every proof shape in use. Without it nothing of that shape can ever be proven.
func (e *examination) verifyingKeys() {
	const check = "verifying keys"
	var state zkbatchtypes.GenesisState
	if !e.moduleState(zkbatchtypes.ModuleName, &state) {
		return
	}
	missing := map[uint32]bool{}
	for _, shape := range state.Params.Shapes {
		missing[shape] = true
	}
	for _, key := range state.VerifyingKeys {
		if key.RulesVersion != protocol.RulesVersion {
			continue
		}
		if _, err := proof.ParseVerifyingKey(key.Key); err != nil {
			e.fail(check, "get the network's genesis file from another member", "the key of shape %d cannot be read: %s", key.Shape, err)
			return
		}
		delete(missing, key.Shape)
	}
	for shape := range missing {
		e.warn(check, "before the network starts: `healthd genesis add-verifying-key`; afterwards the consortium adds keys by an upgrade",
			"shape %d is in use, and the genesis file has no key of rules version %d for it: nothing can be proven with it", shape, protocol.RulesVersion)
	}
	if len(missing) == 0 {
		e.ok(check, "there is one for each of the %d shapes in use", len(state.Params.Shapes))
	}
}

func (e *examination) membersOfGenesis() int {
	var state consortiumtypes.GenesisState
	if e.genesis == nil || !e.moduleState(consortiumtypes.ModuleName, &state) {
		return 0
	}
	return len(state.Members)
}

// moduleState decodes a module's part of the genesis file.
func (e *examination) moduleState(module string, into interface {
	Reset()
	String() string
	ProtoMessage()
}) bool {
	var modules map[string]json.RawMessage
	encoding, err := app.NewEncoding()
	if err == nil {
		err = json.Unmarshal(e.genesis.AppState, &modules)
	}
	if err == nil {
		err = encoding.Codec.UnmarshalJSON(modules[module], into)
	}
	if err != nil {
		e.fail("genesis", "get the network's genesis file from another member", "its part of module %s: %s", module, err)
	}
	return err == nil
}
