package access

import (
	"fmt"
	"net"
	"net/url"
	"strings"
)

// RequireLoopback refuses an address that others can reach. Unix sockets are the machine's own.
func RequireLoopback(setting, address string) error {
	bare := address
	if at, err := url.Parse(address); err == nil && at.Host != "" {
		bare = at.Host
	}
	if address == "" || strings.HasPrefix(address, "unix:") {
		return nil
	}
	host, _, err := net.SplitHostPort(bare)
	if err != nil {
		return fmt.Errorf("%s = %q: %w", setting, address, err)
	}
	if ip := net.ParseIP(host); host == "localhost" || ip != nil && ip.IsLoopback() {
		return nil
	}
	return fmt.Errorf("%s = %q can be reached from other machines, and what it serves asks nobody who they are: set it to 127.0.0.1, "+
		"and let others read through the [access] listener of app.toml, which does", setting, address)
}
