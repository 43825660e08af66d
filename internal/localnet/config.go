package localnet

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// setting is a line of a TOML file.
type setting struct{ section, name, value string }

// configure gives a home its ports, and its node the attestation key, in the files that an operator would edit. Only lines
// change: everything else stays as `healthd init` wrote it.
func configure(home string, m Member) error {
	return errors.Join(
		edit(filepath.Join(home, "config", "config.toml"),
			setting{"rpc", "laddr", quoted("tcp://" + m.RPC)},
			setting{"p2p", "laddr", quoted("tcp://" + m.P2P)}),
		edit(filepath.Join(home, "config", "app.toml"),
			setting{"api", "address", quoted("tcp://" + m.REST)},
			setting{"grpc", "address", quoted(m.GRPC)},
			setting{"attestation", "keystore", quoted("config/attestation-key.json")},
			setting{"attestation", "password-file", quoted("config/" + passwordFile)}),
		editTop(filepath.Join(home, "config", "client.toml"), setting{"", "node", quoted("tcp://" + m.RPC)}),
	)
}

func quoted(value string) string { return fmt.Sprintf("%q", value) }

// edit replaces settings in sections of a file. One that is not there is an error: the file has changed its form.
func edit(file string, settings ...setting) error {
	content, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	text := string(content)
	for _, each := range settings {
		header := "\n[" + each.section + "]\n"
		begin := strings.Index(text, header)
		if begin < 0 {
			return fmt.Errorf("%s has no section [%s]", file, each.section)
		}
		begin += len(header)
		end := len(text)
		if next := strings.Index(text[begin:], "\n["); next >= 0 {
			end = begin + next + 1
		}
		section, err := replace(file, text[begin:end], each)
		if err != nil {
			return err
		}
		text = text[:begin] + section + text[end:]
	}
	return os.WriteFile(file, []byte(text), 0o600) //nolint:gosec // a file of the network that we make
}

// editTop replaces a setting of a file without sections.
func editTop(file string, top setting) error {
	content, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	text, err := replace(file, string(content), top)
	if err != nil {
		return err
	}
	return os.WriteFile(file, []byte(text), 0o600) //nolint:gosec // a file of the network that we make
}

func replace(file, section string, s setting) (string, error) {
	line := regexp.MustCompile(`(?m)^` + regexp.QuoteMeta(s.name) + ` = .*$`)
	if !line.MatchString(section) {
		return "", fmt.Errorf("%s has no setting %s in [%s]", file, s.name, s.section)
	}
	return line.ReplaceAllLiteralString(section, s.name+" = "+s.value), nil
}
