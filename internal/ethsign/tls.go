package ethsign

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"net/url"
	"os"
	"strings"
)

// TLS says whom a connection to a remote signer trusts and who it is. All files are PEM.
type TLS struct {
	// CAFile holds the authority of the signer's certificate; the system's authorities without one.
	CAFile string
	// CertificateFile and KeyFile are this node's certificate, for signers that ask for one.
	CertificateFile, KeyFile string
}

func (t TLS) config() (*tls.Config, error) {
	config := &tls.Config{MinVersion: tls.VersionTLS13}
	if t.CAFile != "" {
		content, err := os.ReadFile(t.CAFile)
		if err != nil {
			return nil, err
		}
		config.RootCAs = x509.NewCertPool()
		if !config.RootCAs.AppendCertsFromPEM(content) {
			return nil, fmt.Errorf("%s holds no certificate in PEM", t.CAFile)
		}
	}
	if (t.CertificateFile == "") != (t.KeyFile == "") {
		return nil, errors.New("a client certificate needs both its certificate file and its key file")
	}
	if t.CertificateFile != "" {
		certificate, err := tls.LoadX509KeyPair(t.CertificateFile, t.KeyFile)
		if err != nil {
			return nil, fmt.Errorf("client certificate: %w", err)
		}
		config.Certificates = []tls.Certificate{certificate}
	}
	return config, nil
}

// remoteURL checks where a remote signer is: whoever can reach it can sign, so only this machine goes without TLS.
func remoteURL(endpoint string) (string, error) {
	target, err := url.Parse(endpoint)
	switch {
	case err != nil || target.Host == "" || target.RawQuery != "" || target.Fragment != "":
		return "", fmt.Errorf("%w: its address is no URL like https://signer.example:9000", ErrRemote)
	case target.User != nil:
		return "", fmt.Errorf("%w: its URL must not hold a password: use a client certificate", ErrRemote)
	case target.Scheme == "https":
	case target.Scheme == "http" && isLoopback(target.Hostname()):
	default:
		return "", fmt.Errorf("%w: %s://%s: only https is accepted beyond this machine", ErrRemote, target.Scheme, target.Host)
	}
	return strings.TrimRight(endpoint, "/"), nil
}

func isLoopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || (ip != nil && ip.IsLoopback())
}
