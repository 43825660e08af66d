package localnet

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

// ManifestFile is in the network's folder.
const ManifestFile = "localnet.json"

// Manifest says what a network consists of. Folders are relative to the manifest's.
type Manifest struct {
	ChainID string   `json:"chain_id"`
	Genesis string   `json:"genesis_sha256"`
	Members []Member `json:"members"`
	// Dir is the network's folder; it is not written.
	Dir string `json:"-"`
}

// Member is an institution with its validator.
type Member struct {
	Name string `json:"name"`
	// Home is the validator's folder. The institution's account is the key Name in its keyring.
	Home        string `json:"home"`
	Actor       uint64 `json:"actor"`
	Attestation string `json:"attestation_address"`
	NodeID      string `json:"node_id"`
	// Ports are host:port each.
	RPC  string `json:"rpc"`
	P2P  string `json:"p2p"`
	GRPC string `json:"grpc"`
	REST string `json:"rest"`
	IPFS string `json:"ipfs"`
	// IPFSID is the IPFS node's peer id, once it has run.
	IPFSID string `json:"ipfs_id,omitempty"`
	// PID and IPFSPID are the processes of a network that runs.
	PID     int `json:"pid,omitempty"`
	IPFSPID int `json:"ipfs_pid,omitempty"`
}

// Load reads the manifest of a network's folder.
func Load(dir string) (Manifest, error) {
	var m Manifest
	content, err := os.ReadFile(filepath.Join(dir, ManifestFile))
	if err != nil {
		return m, fmt.Errorf("%s is no network of `healthd localnet init`: %w", dir, err)
	}
	if err := json.Unmarshal(content, &m); err != nil {
		return m, fmt.Errorf("%s: %w", filepath.Join(dir, ManifestFile), err)
	}
	m.Dir = dir
	return m, nil
}

// save writes the manifest in one step, because others read it at any time.
func (m Manifest) save() error {
	content, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return err
	}
	file := filepath.Join(m.Dir, ManifestFile)
	if err := os.WriteFile(file+".new", append(content, '\n'), 0o600); err != nil {
		return err
	}
	return os.Rename(file+".new", file)
}

// HomeOf is the path of a member's home.
func (m Manifest) HomeOf(member Member) string { return filepath.Join(m.Dir, member.Home) }
