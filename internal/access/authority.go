package access

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"fmt"
	"math/big"
	"net"
	"os"
	"time"
)

// clockAllowance lets a new certificate count on machines whose clock is somewhat behind.
const clockAllowance = 5 * time.Minute

// NewAuthority makes a consortium's authority: a key on P-256, and its certificate, which may sign end certificates only.
func NewAuthority(name, certificateFile, keyFile string, lifetime time.Duration) error {
	template, err := newTemplate(name, lifetime)
	if err != nil {
		return err
	}
	template.IsCA, template.BasicConstraintsValid, template.MaxPathLenZero = true, true, true
	template.KeyUsage = x509.KeyUsageCertSign | x509.KeyUsageCRLSign
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return err
	}
	return write(template, template, key, key, certificateFile, keyFile)
}

// Issue makes a key and a certificate for a member, with the hosts at which its node is reached, or none for a client only.
func Issue(member string, hosts []string, authority, issued TLS, lifetime time.Duration) error {
	signer, err := tls.LoadX509KeyPair(authority.Certificate, authority.Key)
	if err != nil {
		return fmt.Errorf("the authority: %w", err)
	}
	parent, err := x509.ParseCertificate(signer.Certificate[0])
	if err != nil {
		return err
	}
	if !parent.IsCA {
		return fmt.Errorf("%s is not the certificate of an authority; `healthd access new-ca` makes one", authority.Certificate)
	}
	template, err := newTemplate(member, lifetime)
	if err != nil {
		return err
	}
	template.KeyUsage = x509.KeyUsageDigitalSignature
	template.ExtKeyUsage = []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth}
	if len(hosts) > 0 {
		template.ExtKeyUsage = append(template.ExtKeyUsage, x509.ExtKeyUsageServerAuth)
	}
	for _, host := range hosts {
		if address := net.ParseIP(host); address != nil {
			template.IPAddresses = append(template.IPAddresses, address)
		} else {
			template.DNSNames = append(template.DNSNames, host)
		}
	}
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return err
	}
	return write(template, parent, key, signer.PrivateKey, issued.Certificate, issued.Key)
}

func newTemplate(name string, lifetime time.Duration) (*x509.Certificate, error) {
	serial, err := rand.Int(rand.Reader, new(big.Int).Lsh(big.NewInt(1), 120))
	if err != nil {
		return nil, err
	}
	now := time.Now()
	return &x509.Certificate{
		SerialNumber: serial, Subject: pkix.Name{CommonName: name}, NotBefore: now.Add(-clockAllowance), NotAfter: now.Add(lifetime),
	}, nil
}

func write(template, parent *x509.Certificate, key *ecdsa.PrivateKey, signer any, certificateFile, keyFile string) error {
	certificate, err := x509.CreateCertificate(rand.Reader, template, parent, key.Public(), signer)
	if err != nil {
		return err
	}
	secret, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		return err
	}
	if err := writePEM(keyFile, "PRIVATE KEY", secret, 0o600); err != nil {
		return err
	}
	return writePEM(certificateFile, "CERTIFICATE", certificate, 0o644)
}

// writePEM never replaces a file: it could be the only copy of a key.
func writePEM(file, kind string, content []byte, mode os.FileMode) error {
	out, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	err = pem.Encode(out, &pem.Block{Type: kind, Bytes: content})
	if closed := out.Close(); err == nil {
		err = closed
	}
	return err
}
