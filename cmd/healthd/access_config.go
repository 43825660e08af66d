package main

import (
	"path/filepath"

	"github.com/spf13/cast"
	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client/flags"
	servertypes "github.com/cosmos/cosmos-sdk/server/types"

	"github.com/healthd/healthd/internal/access"
)

// Settings of app.toml's section [access], and the flags of the same names.
const (
	settingAccessListen   = "access.listen"
	settingAccessCert     = "access.cert"
	settingAccessKey      = "access.key"
	settingAccessClientCA = "access.client-ca"
	settingAccessMembers  = "access.members"
	settingAccessRate     = "access.requests-per-second"
	settingAccessPeers    = "access.peers"

	defaultAccessRate = 10
)

// accessConfig is the section as it is written.
type accessConfig struct {
	Listen            string  `mapstructure:"listen"`
	Cert              string  `mapstructure:"cert"`
	Key               string  `mapstructure:"key"`
	ClientCA          string  `mapstructure:"client-ca"`
	Members           string  `mapstructure:"members"`
	RequestsPerSecond float64 `mapstructure:"requests-per-second"`
	Peers             string  `mapstructure:"peers"`
}

const accessTemplate = `
###############################################################################
###                                 Access                                  ###
###############################################################################

# gRPC, REST and RPC answer everybody who can connect, and therefore listen on this machine only. Others read through this
# listener: members show a certificate, patients and practitioners sign their requests. docs/access.md says who sees what.
[access]

# Address to listen on, as "0.0.0.0:8443"; empty for none.
listen = "{{ .Access.Listen }}"

# This node's certificate and its key, and the certificate of the consortium's authority, which signs those of members:
# PEM files, relative to the home folder. "healthd access new-ca" and "healthd access issue" make them.
cert = "{{ .Access.Cert }}"
key = "{{ .Access.Key }}"
client-ca = "{{ .Access.ClientCA }}"

# Members of the consortium who may read here, separated by commas; all if empty.
members = "{{ .Access.Members }}"

# Requests that each member, actor or outsider's address may make in a second.
requests-per-second = {{ .Access.RequestsPerSecond }}

# Node ids, separated by commas, that may connect over p2p, beside those of p2p.persistent_peers and p2p.unconditional_peer_ids. Unless the chain
# id begins with dev-, nobody else may.
peers = "{{ .Access.Peers }}"
`

func addAccessFlags(cmd *cobra.Command) {
	cmd.Flags().String(settingAccessListen, "", "Address for authenticated queries from other machines, as 0.0.0.0:8443")
	cmd.Flags().String(settingAccessCert, "", "PEM file with this node's certificate for them")
	cmd.Flags().String(settingAccessKey, "", "PEM file with the key of that certificate")
	cmd.Flags().String(settingAccessClientCA, "", "PEM file with the consortium's authority, which signs members' certificates")
	cmd.Flags().String(settingAccessMembers, "", "Members who may read here, separated by commas; all if empty")
	cmd.Flags().Float64(settingAccessRate, defaultAccessRate, "Requests that each identity may make in a second")
	cmd.Flags().String(settingAccessPeers, "", "Node ids, separated by commas, that may connect over p2p beside the configured peers")
}

// accessTLS names the files of the section.
func accessTLS(options servertypes.AppOptions) access.TLS {
	home := cast.ToString(options.Get(flags.FlagHome))
	file := func(name string) string {
		path := cast.ToString(options.Get(name))
		if path == "" || filepath.IsAbs(path) {
			return path
		}
		return filepath.Join(home, path)
	}
	return access.TLS{Certificate: file(settingAccessCert), Key: file(settingAccessKey), Authority: file(settingAccessClientCA)}
}
