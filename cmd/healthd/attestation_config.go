package main

import (
	"path/filepath"
	"time"

	"github.com/spf13/cast"

	serverconfig "github.com/cosmos/cosmos-sdk/server/config"
	servertypes "github.com/cosmos/cosmos-sdk/server/types"

	"github.com/healthd/healthd/app"
	"github.com/healthd/healthd/internal/attester"
	"github.com/healthd/healthd/internal/ethsign"
)

// Settings of app.toml's section [attestation], and the flags of the same names.
const (
	settingKeystore      = "attestation.keystore"
	settingPasswordFile  = "attestation.password-file"
	settingRemoteSigner  = "attestation.remote-signer"
	settingRemoteAddress = "attestation.remote-address"
	settingRemoteCA      = "attestation.remote-ca"
	settingRemoteCert    = "attestation.remote-cert"
	settingRemoteKey     = "attestation.remote-key"
	settingL1RPC         = "attestation.l1-rpc"
	settingConfirmations = "attestation.l1-confirmations"
)

// devL1Poll is how often a development network's L1, which makes a block a second, is looked at.
const devL1Poll = time.Second

// attestationJournal is where a home remembers what its attestation key has signed. It lies apart from config and data,
// so that neither a restored backup nor a node that joins anew brings back an older one.
func attestationJournal(home string) string { return filepath.Join(home, "attestation", "journal") }

// attestationConfig is the section as it is written.
type attestationConfig struct {
	Keystore      string `mapstructure:"keystore"`
	PasswordFile  string `mapstructure:"password-file"`
	RemoteSigner  string `mapstructure:"remote-signer"`
	RemoteAddress string `mapstructure:"remote-address"`
	RemoteCA      string `mapstructure:"remote-ca"`
	RemoteCert    string `mapstructure:"remote-cert"`
	RemoteKey     string `mapstructure:"remote-key"`
	L1RPC         string `mapstructure:"l1-rpc"`
	Confirmations uint64 `mapstructure:"l1-confirmations"`
}

// nodeConfig is all of app.toml.
type nodeConfig struct {
	serverconfig.Config `mapstructure:",squash"`

	Attestation attestationConfig `mapstructure:"attestation"`
	Access      accessConfig      `mapstructure:"access"`
	Monitoring  monitoringConfig  `mapstructure:"monitoring"`
}

// newNodeConfig is app.toml's default content.
func newNodeConfig() *nodeConfig {
	return &nodeConfig{
		Config: *app.ServerConfig(), Access: accessConfig{RequestsPerSecond: defaultAccessRate},
		Monitoring: monitoringConfig{Listen: defaultMonitoringListen},
	}
}

const attestationTemplate = `
###############################################################################
###                              Attestation                                ###
###############################################################################

# A validator signs with an Ethereum key what the network settles, and votes for what is final on Ethereum. Without a
# key this node does neither. File names are relative to the home folder.
[attestation]

# Keystore with the key, as "healthd consortium new-attestation-key" makes it, and the file with its password.
keystore = "{{ .Attestation.Keystore }}"
password-file = "{{ .Attestation.PasswordFile }}"

# Instead of a keystore: a signer with the eth1 interface of Web3Signer (https, or http on this machine), and the address
# of the key there. The authority of its certificate, and this node's certificate and key, are PEM files.
remote-signer = "{{ .Attestation.RemoteSigner }}"
remote-address = "{{ .Attestation.RemoteAddress }}"
remote-ca = "{{ .Attestation.RemoteCA }}"
remote-cert = "{{ .Attestation.RemoteCert }}"
remote-key = "{{ .Attestation.RemoteKey }}"

# JSON-RPC endpoint of an Ethereum node that you trust, at best your own. Without it this validator does not vote for
# what is final on Ethereum.
l1-rpc = "{{ .Attestation.L1RPC }}"

# Blocks that must follow a settlement before it is final. 0 goes by Ethereum's finalized block; otherwise at least 64,
# unless the chain id begins with dev-.
l1-confirmations = {{ .Attestation.Confirmations }}
`

// nodeConfigTemplate writes a nodeConfig.
const nodeConfigTemplate = serverconfig.DefaultConfigTemplate + attestationTemplate + accessTemplate + monitoringTemplate

// keystoreConfig names a home's own attestation key.
func keystoreConfig(home, passwordFile string) (attestationConfig, error) {
	password, err := filepath.Abs(passwordFile)
	if err != nil {
		return attestationConfig{}, err
	}
	keystore, err := filepath.Rel(home, attestationKeyPath(home))
	return attestationConfig{Keystore: filepath.ToSlash(keystore), PasswordFile: password}, err
}

// signerSettings reads where the attestation key is.
func signerSettings(options servertypes.AppOptions, home, chainID string) ethsign.Config {
	text := func(name string) string { return cast.ToString(options.Get(name)) }
	file := func(name string) string {
		path := text(name)
		if path == "" || filepath.IsAbs(path) {
			return path
		}
		return filepath.Join(home, path)
	}
	return ethsign.Config{
		KeyFile: file(settingKeystore), PasswordFile: file(settingPasswordFile),
		RemoteURL: text(settingRemoteSigner), RemoteAddress: text(settingRemoteAddress),
		TLS:   ethsign.TLS{CAFile: file(settingRemoteCA), CertificateFile: file(settingRemoteCert), KeyFile: file(settingRemoteKey)},
		Plain: app.IsDevelopment(chainID),
	}
}

// l1Settings reads where finality is looked up, and checks that it is finality.
func l1Settings(options servertypes.AppOptions, chainID string) (attester.L1, error) {
	confirmations, err := cast.ToUint64E(options.Get(settingConfirmations))
	if options.Get(settingConfirmations) == nil {
		confirmations, err = 0, nil // written before there was such a setting
	}
	l1 := attester.L1{Endpoint: cast.ToString(options.Get(settingL1RPC)), Confirmations: confirmations}
	if err != nil {
		return l1, err
	}
	if app.IsDevelopment(chainID) {
		l1.PollInterval = devL1Poll
	}
	return l1, l1.Check(app.IsDevelopment(chainID))
}
