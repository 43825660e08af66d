package ethsign

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
)

// Config says where a key is: in a file or at a remote signer.
type Config struct {
	// KeyFile is a keystore whose password is in PasswordFile, or plain digits.
	KeyFile, PasswordFile string
	// RemoteURL is a signer with the REST interface of Web3Signer, which signs by the key of RemoteAddress.
	RemoteURL, RemoteAddress string
	// TLS is for the connection to RemoteURL.
	TLS TLS
	// Plain accepts a key file in plain digits: on development networks only.
	Plain bool
}

// ErrNoKey says that a configuration names no key.
var ErrNoKey = errors.New("no Ethereum key is configured")

// Open opens the key that the configuration names. It does not connect to a remote signer, which may be down for now.
func (c Config) Open() (Signer, error) {
	switch {
	case c.KeyFile == "" && c.RemoteURL == "":
		return nil, ErrNoKey
	case c.KeyFile != "" && c.RemoteURL != "":
		return nil, errors.New("both a key file and a remote signer are configured: name one of them")
	case c.KeyFile != "":
		return OpenFile(c.KeyFile, c.PasswordFile, c.Plain)
	case !common.IsHexAddress(c.RemoteAddress):
		return nil, fmt.Errorf("%w: name the address of its key, 0x and 40 hex digits; got %q", ErrRemote, c.RemoteAddress)
	}
	return NewRemote(common.HexToAddress(c.RemoteAddress), c.RemoteURL, c.TLS)
}
