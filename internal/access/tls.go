package access

import (
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"os"
)

// TLS names the PEM files of a server or a member.
type TLS struct {
	Certificate string // of this node or member
	Key         string // of that certificate
	Authority   string // the consortium's authority: signs members' certificates, and may sign nodes'
}

// server asks for a client's certificate without insisting: actors have none.
func (t TLS) server() (*tls.Config, *x509.Certificate, error) {
	certificate, err := t.certificate()
	if err != nil {
		return nil, nil, err
	}
	authority, err := t.authority()
	if err != nil {
		return nil, nil, err
	}
	leaf, err := x509.ParseCertificate(certificate.Certificate[0])
	return &tls.Config{
		MinVersion: tls.VersionTLS13, Certificates: []tls.Certificate{certificate},
		ClientAuth: tls.VerifyClientCertIfGiven, ClientCAs: authority, NextProtos: []string{"http/1.1"},
	}, leaf, err
}

// Client is the configuration of whoever asks a node. Without an authority it trusts those of the system; without a
// certificate it shows none.
func (t TLS) Client() (*tls.Config, error) {
	config := &tls.Config{MinVersion: tls.VersionTLS13}
	var err error
	if t.Authority != "" {
		if config.RootCAs, err = t.authority(); err != nil {
			return nil, err
		}
	}
	if t.Certificate != "" {
		var certificate tls.Certificate
		if certificate, err = t.certificate(); err != nil {
			return nil, err
		}
		config.Certificates = []tls.Certificate{certificate}
	}
	return config, nil
}

func (t TLS) certificate() (tls.Certificate, error) {
	certificate, err := tls.LoadX509KeyPair(t.Certificate, t.Key)
	if err != nil {
		return certificate, fmt.Errorf("certificate %q with key %q: %w; `healthd access issue` makes both", t.Certificate, t.Key, err)
	}
	return certificate, nil
}

func (t TLS) authority() (*x509.CertPool, error) {
	content, err := os.ReadFile(t.Authority)
	if err != nil {
		return nil, fmt.Errorf("the consortium's authority: %w; `healthd access new-ca` makes one", err)
	}
	pool := x509.NewCertPool()
	if !pool.AppendCertsFromPEM(content) {
		return nil, fmt.Errorf("the consortium's authority: %s holds no certificate in PEM", t.Authority)
	}
	return pool, nil
}
