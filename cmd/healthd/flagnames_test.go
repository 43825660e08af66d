package main

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"github.com/stretchr/testify/require"
)

// TestNoFlagIsNamedLikeASection: the SDK fills flags that are not given from the configuration files. One that is named
// like a section of them would get the whole section, and every use of the command without the flag would fail.
func TestNoFlagIsNamedLikeASection(t *testing.T) {
	home := t.TempDir()
	initialise(t, home, "st-mary")
	sections := map[string]string{}
	for _, name := range []string{"app.toml", "config.toml", "client.toml"} {
		content, err := os.ReadFile(filepath.Join(home, "config", name))
		require.NoError(t, err)
		for _, found := range regexp.MustCompile(`(?m)^\[([^\].]+)`).FindAllStringSubmatch(string(content), -1) {
			sections[found[1]] = name
		}
	}
	require.Contains(t, sections, "access")
	root, err := newRootCommand()
	require.NoError(t, err)
	var examine func(*cobra.Command)
	examine = func(cmd *cobra.Command) {
		cmd.Flags().VisitAll(func(flag *pflag.Flag) {
			require.NotContains(t, sections, flag.Name, "%s --%s", cmd.CommandPath(), flag.Name)
		})
		for _, below := range cmd.Commands() {
			examine(below)
		}
	}
	examine(root)
}
