package types

import (
	"bytes"
	"net/netip"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/mr-tron/base58"
)

const (
	// MaxStorageNodes bounds the nodes that one member has at a time.
	MaxStorageNodes = 8
	// MaxKnownStorageNodes bounds a member's nodes together with those that left: they are kept, because what they put is.
	MaxKnownStorageNodes = 32
	// MaxStorageAddresses bounds the addresses of one node.
	MaxStorageAddresses = 8
	// MaxResidencyEntries bounds each list of a residency rule.
	MaxResidencyEntries = 32

	// DefaultReplicationFactor is the number of copies where the members have not chosen one.
	DefaultReplicationFactor = 3
	// MaxReplicationFactor bounds what one file costs all members together.
	MaxReplicationFactor = 16

	maxPeerID   = 64  // characters
	maxAddress  = 300 // characters: the longest host name, and the rest
	maxRegion   = 32
	ed25519Size = 32
)

// ed25519Peer begins a peer id: an identity multihash of 36 bytes, which is the protobuf of an ed25519 public key.
var ed25519Peer = []byte{0x00, 0x24, 0x08, 0x01, 0x12, 0x20}

var hostName = regexp.MustCompile(`^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$`)

// Validate checks the node on its own.
func (n StorageNode) Validate() error {
	if err := ValidateMemberName(n.Member); err != nil {
		return err
	}
	if err := ValidatePeerID(n.PeerId); err != nil {
		return err
	}
	if len(n.Addresses) > MaxStorageAddresses {
		return ErrInvalidStorage.Wrapf("%d addresses, at most %d", len(n.Addresses), MaxStorageAddresses)
	}
	for i, address := range n.Addresses {
		if err := validateAddress(address); err != nil {
			return err
		}
		if slices.Contains(n.Addresses[:i], address) {
			return ErrInvalidStorage.Wrapf("address %q is listed twice", address)
		}
	}
	if n.Region == "" {
		return nil
	}
	return validateRegion(n.Region)
}

// ValidatePeerID accepts the one way to write the id of an ed25519 key, the only kind that the nodes have.
func ValidatePeerID(text string) error {
	if len(text) <= maxPeerID {
		if raw, err := base58.Decode(text); err == nil && len(raw) == len(ed25519Peer)+ed25519Size &&
			bytes.HasPrefix(raw, ed25519Peer) && base58.Encode(raw) == text {
			return nil
		}
	}
	return ErrInvalidStorage.Wrapf("peer id %.64q: want that of an IPFS node, such as 12D3Koo…; `healthd ipfs status` shows it", text)
}

// validateAddress accepts /ip4|ip6|dns|dns4|dns6/HOST/tcp/PORT, in which private swarms speak.
func validateAddress(text string) error {
	refused := ErrInvalidStorage.Wrapf("address %.80q: want a form such as /ip4/10.0.0.7/tcp/4001 or /dns/ipfs.st-mary.example/tcp/4001", text)
	parts := strings.Split(text, "/")
	if len(text) > maxAddress || len(parts) != 5 || parts[0] != "" || parts[3] != "tcp" {
		return refused
	}
	port, err := strconv.ParseUint(parts[4], 10, 16)
	if err != nil || port == 0 || strconv.FormatUint(port, 10) != parts[4] {
		return refused
	}
	switch host := parts[2]; parts[1] {
	case "ip4", "ip6":
		ip, err := netip.ParseAddr(host)
		if err != nil || ip.Zone() != "" || ip.Is4() != (parts[1] == "ip4") || ip.String() != host || ip.IsUnspecified() {
			return refused
		}
	case "dns", "dns4", "dns6":
		if len(host) > 253 || !hostName.MatchString(host) {
			return refused
		}
	default:
		return refused
	}
	return nil
}

func validateRegion(region string) error {
	if len(region) > maxRegion || !ValidName(region) {
		return ErrInvalidStorage.Wrapf("region %.40q must be lower-case letters, digits and single dashes, at most %d of them", region, maxRegion)
	}
	return nil
}

// Validate checks the rule on its own. It may name institutions that are no members yet.
func (r Residency) Validate() error {
	if err := ValidateMemberName(r.Member); err != nil {
		return err
	}
	if len(r.Institutions) > MaxResidencyEntries || len(r.Regions) > MaxResidencyEntries {
		return ErrInvalidStorage.Wrapf("%d institutions and %d regions, at most %d of each", len(r.Institutions), len(r.Regions), MaxResidencyEntries)
	}
	for i, institution := range r.Institutions {
		if err := ValidateMemberName(institution); err != nil {
			return err
		}
		if slices.Contains(r.Institutions[:i], institution) {
			return ErrInvalidStorage.Wrapf("institution %s is listed twice", institution)
		}
	}
	for i, region := range r.Regions {
		if err := validateRegion(region); err != nil {
			return err
		}
		if slices.Contains(r.Regions[:i], region) {
			return ErrInvalidStorage.Wrapf("region %s is listed twice", region)
		}
	}
	return nil
}

// Unrestricted says that the rule allows every node.
func (r Residency) Unrestricted() bool { return len(r.Institutions)+len(r.Regions) == 0 }

// ValidateStorage checks nodes and rules together. Nodes of members that are no more have left.
func ValidateStorage(members map[string]bool, nodes []StorageNode, residencies []Residency) error {
	known, active, seen := map[string]int{}, map[string]int{}, map[string]bool{}
	for _, node := range nodes {
		if err := node.Validate(); err != nil {
			return err
		}
		if seen[node.PeerId] {
			return ErrDuplicate.Wrapf("two storage nodes have the peer id %s", node.PeerId)
		}
		seen[node.PeerId] = true
		if !node.Left && !members[node.Member] {
			return ErrUnknownMember.Wrapf("%q, which runs storage node %s", node.Member, node.PeerId)
		}
		known[node.Member]++
		if !node.Left {
			active[node.Member]++
		}
		if active[node.Member] > MaxStorageNodes || known[node.Member] > MaxKnownStorageNodes {
			return ErrInvalidStorage.Wrapf("%s has too many storage nodes: at most %d at a time, and %d with those that left",
				node.Member, MaxStorageNodes, MaxKnownStorageNodes)
		}
	}
	ruled := map[string]bool{}
	for _, rule := range residencies {
		if err := rule.Validate(); err != nil {
			return err
		}
		if ruled[rule.Member] || rule.Unrestricted() {
			return ErrInvalidStorage.Wrapf("%s must have one residency rule that lists something, or none", rule.Member)
		}
		ruled[rule.Member] = true
	}
	return nil
}
