package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"

	"github.com/healthd/healthd/internal/attestation"
	"github.com/healthd/healthd/internal/attester"
	"github.com/healthd/healthd/internal/ethsign"
	"github.com/healthd/healthd/internal/settlement"
	consortiumtypes "github.com/healthd/healthd/x/consortium/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// attestation looks at what a validator signs for Ethereum with, and at the L1 endpoint that it believes.
func (e *examination) attestation() {
	const check = "attestation"
	if e.settings == nil || e.genesis == nil {
		return
	}
	wanted, source := e.attestationAddress()
	config := signerSettings(e.settings, e.home, e.genesis.ChainID)
	signer, err := config.Open()
	switch {
	case errors.Is(err, ethsign.ErrNoKey) && wanted == "":
		e.ok(check, "no key is configured, and none is expected: this node attests nothing")
		return
	case errors.Is(err, ethsign.ErrNoKey):
		e.fail(check, "set keystore or remote-signer in [attestation] of app.toml: see `healthd consortium new-attestation-key --help`",
			"no key is configured, but this validator shall attest as %s (%s)", wanted, source)
		return
	case err != nil:
		e.fail(check, "correct [attestation] in app.toml", "%s", err)
		return
	}
	switch address := signer.Address().Hex(); {
	case wanted == "":
		e.warn(check, "have the members enter it: `healthd consortium propose rotate-attestation-key`", "the key is %s, but %s names no attestation address for this validator", address, source)
	case common.HexToAddress(wanted) != signer.Address():
		e.fail(check, "configure the key of that address, or have the members enter this one: `healthd consortium propose rotate-attestation-key`",
			"the key is %s, but this validator attests as %s (%s)", address, wanted, source)
	default:
		e.ok(check, "the key is %s, as %s says", address, source)
	}
	e.attestationFiles(config)
	e.remoteSigner(signer)
	e.attestationJournal()
	e.l1()
}

// attestationAddress is what this home's validator attests as, by the running node's state or else the genesis file.
func (e *examination) attestationAddress() (address, source string) {
	key, err := e.consensusKey()
	if err != nil || key == nil {
		return "", "the validator key" // told by another check
	}
	validators, source := e.validators()
	for _, validator := range validators {
		if bytes.Equal(validator.ConsensusKey, key) {
			return validator.AttestationAddress, source
		}
	}
	return "", source
}

// validators of the network, and who names them.
func (e *examination) validators() (validators []consortiumtypes.Validator, source string) {
	if e.running {
		var answer consortiumtypes.QueryValidatorsResponse
		err := e.askNode("/healthd.consortium.v1.Query/Validators", &consortiumtypes.QueryValidatorsRequest{}, &answer)
		if err == nil {
			for i := range answer.Validators {
				validators = append(validators, answer.Validators[i].Validator)
			}
			return validators, "the running node"
		}
		e.warn("attestation", "if it was started with another --rpc.laddr, set that as rpc.laddr in config.toml",
			"the node that runs does not say who attests, so the genesis file is compared, which may be outdated: %s", err)
	}
	var state consortiumtypes.GenesisState
	e.moduleState(consortiumtypes.ModuleName, &state)
	return state.Validators, "the genesis file"
}

func (e *examination) consensusKey() ([]byte, error) {
	file := filepath.Join(e.home, filepath.FromSlash(validatorKeyPath))
	if !exists(file) {
		return nil, nil
	}
	key, err := loadValidatorKey(file)
	if err != nil {
		return nil, err
	}
	return key.PubKey.Bytes(), nil
}

// attestationFiles looks for who else could sign.
func (e *examination) attestationFiles(config ethsign.Config) {
	const check = "attestation"
	for _, file := range []string{config.KeyFile, config.PasswordFile, config.TLS.KeyFile} {
		info, err := os.Stat(file)
		if file != "" && err == nil && info.Mode().Perm()&0o077 != 0 {
			e.fail(check, "chmod 600 "+file, "%s is open to other users (%s)", file, info.Mode().Perm())
		}
	}
}

// remoteSigner asks a remote signer for its key.
func (e *examination) remoteSigner(signer ethsign.Signer) {
	const check = "attestation"
	remote, ok := signer.(*ethsign.Remote)
	if !ok {
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), askTimeout)
	defer cancel()
	if _, err := remote.Identifier(ctx); err != nil {
		e.fail(check, "start the signer, load the key, or correct remote-… in [attestation] of app.toml", "%s", err)
		return
	}
	e.ok(check, "the remote signer answers and has the key")
}

// attestationJournal reads the journal, unless the node that runs holds it.
func (e *examination) attestationJournal() {
	const check = "attestation"
	if e.running || !exists(attestationJournal(e.home)) {
		return
	}
	journal, err := attester.OpenJournal(attestationJournal(e.home))
	if err == nil {
		err = journal.Close()
	}
	if err != nil {
		e.fail(check, "do not remove it before you know what this key has signed; see docs/operations.md", "%s", err)
		return
	}
	e.ok(check, "the journal of what was signed is whole")
}

// l1 asks the L1 endpoint.
func (e *examination) l1() {
	const check = "l1"
	l1, err := l1Settings(e.settings, e.genesis.ChainID)
	if err != nil {
		e.fail(check, "correct [attestation] in app.toml", "%s", err)
		return
	}
	if l1.Endpoint == "" {
		e.warn(check, "set l1-rpc in [attestation] of app.toml to an Ethereum node that you trust", "no endpoint is configured: this validator does not vote for what is final on Ethereum")
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), askTimeout)
	defer cancel()
	ethereum, err := settlement.Dial(ctx, l1.Endpoint)
	if err != nil {
		e.fail(check, "start the Ethereum node, or correct l1-rpc in [attestation] of app.toml", "%s", err)
		return
	}
	defer ethereum.Close()
	final, err := ethereum.FinalBlock(ctx, l1.Confirmations)
	if err != nil && !errors.Is(err, settlement.ErrNothingFinal) {
		e.fail(check, "use an Ethereum node that knows the finalized block", "%s", err)
		return
	}
	e.ok(check, "L1 chain %s answers, final up to block %d", ethereum.ChainID(), final.Number)
	if e.running {
		e.settlementContract(ctx, l1)
	}
}

// settlementContract compares what the members decided with what the endpoint shows.
func (e *examination) settlementContract(ctx context.Context, l1 attester.L1) {
	const check = "contract"
	var params zkbatchtypes.QueryParamsResponse
	var status zkbatchtypes.QueryStatusResponse
	if err := errors.Join(e.askNode("/healthd.zkbatch.v1.Query/Params", &zkbatchtypes.QueryParamsRequest{}, &params),
		e.askNode("/healthd.zkbatch.v1.Query/Status", &zkbatchtypes.QueryStatusRequest{}, &status)); err != nil {
		e.warn(check, "if it was started with another --rpc.laddr, set that as rpc.laddr in config.toml",
			"the node that runs does not say where the network settles: %s", err)
		return
	}
	if params.Params.SettlementContract == "" {
		e.ok(check, "the members have not decided for a settlement contract: nothing is attested")
		return
	}
	of := attestation.Settlement{L1ChainID: params.Params.L1ChainId, Contract: common.HexToAddress(params.Params.SettlementContract)}
	var domain [32]byte
	copy(domain[:], status.Domain)
	contract, err := l1.Inspect(ctx, of, domain)
	if err != nil {
		e.fail(check, "set l1-rpc in [attestation] of app.toml to a node of the Ethereum network that the members decided for: `healthd query zkbatch params`", "%s", err)
		return
	}
	contract.Close()
	e.ok(check, "the network's settlement contract %s is there", of.Contract)
}
