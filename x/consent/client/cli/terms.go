package cli

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/consent/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
)

const (
	flagPurposes = "purposes"
	flagClasses  = "classes"
	flagScopes   = "scopes"
	flagValid    = "from-time"
	flagUntil    = "to-time"
	flagUses     = "uses"
	flagTerms    = "terms"

	unlimited = "unlimited"
)

// addConditionFlags adds the flags that say what a consent allows.
func addConditionFlags(cmd *cobra.Command) {
	cmd.Flags().String(flagPurposes, "TREAT", "Purposes of use, separated by commas, or all")
	cmd.Flags().String(flagClasses, "routine", "Record classes, separated by commas, or all, routine, sensitive")
	cmd.Flags().String(flagScopes, "read", "read, write or read,write")
	cmd.Flags().String(flagValid, "now", "When the consent begins to count: now, a date, RFC 3339 or +duration")
	cmd.Flags().String(flagUntil, "+8760h", "When it ends, in the same forms")
	cmd.Flags().String(flagUses, unlimited, "Number of accesses, or unlimited")
	cmd.Flags().String(flagTerms, "", "Digest of the text that is agreed to"+opclient.DigestUsage)
}

// conditionFlags fills in what a consent allows. With an answered request it takes from there what no flag states.
func conditionFlags(cmd *cobra.Command, asked *types.Consent, now time.Time) (conditions types.RequestConsent, err error) {
	stated := func(flag string) bool { return asked == nil || cmd.Flags().Changed(flag) }
	if asked != nil {
		conditions = types.RequestConsent{
			Purposes: asked.Purposes, Classes: asked.Classes, Scopes: asked.Scopes, From: asked.From, To: asked.To, Uses: asked.Uses, Terms: asked.Terms,
		}
	}
	c := &conditions
	for _, condition := range []struct {
		flag string
		read func() error
	}{
		{flagPurposes, func() (err error) { c.Purposes, err = opclient.PurposesFlag(cmd, flagPurposes); return err }},
		{flagClasses, func() (err error) { c.Classes, err = opclient.ClassesFlag(cmd, flagClasses); return err }},
		{flagScopes, func() (err error) { c.Scopes, err = scopesFlag(cmd); return err }},
		{flagValid, func() (err error) { c.From, err = opclient.TimeFlag(cmd, flagValid, now); return err }},
		{flagUntil, func() (err error) { c.To, err = opclient.TimeFlag(cmd, flagUntil, now); return err }},
		{flagUses, func() (err error) { c.Uses, err = usesFlag(cmd); return err }},
		{flagTerms, func() (err error) { c.Terms, err = opclient.DigestFlag(cmd, flagTerms); return err }},
	} {
		if !stated(condition.flag) {
			continue
		}
		if err := condition.read(); err != nil {
			return conditions, err
		}
	}
	if err := opclient.CheckPeriod(flagValid, c.From, flagUntil, c.To); err != nil {
		return conditions, err
	}
	if c.To <= uint64(now.Unix()) {
		return conditions, fmt.Errorf("period-invalid: --%s %s is over already; choose a later end", flagUntil, time.Unix(int64(c.To), 0).UTC().Format(time.RFC3339))
	}
	return conditions, nil
}

func scopesFlag(cmd *cobra.Command) (uint32, error) {
	text, _ := cmd.Flags().GetString(flagScopes)
	var scopes uint64
	for word := range strings.SplitSeq(text, ",") {
		switch strings.TrimSpace(word) {
		case "read":
			scopes |= protocol.ScopeRead
		case "write":
			scopes |= protocol.ScopeWrite
		default:
			return 0, fmt.Errorf("--%s: unknown scope %q: use read, write or read,write", flagScopes, word)
		}
	}
	return uint32(scopes), nil
}

func usesFlag(cmd *cobra.Command) (uint32, error) {
	text, _ := cmd.Flags().GetString(flagUses)
	if text == unlimited {
		return uint32(protocol.UsesUnlimited), nil
	}
	uses, err := strconv.ParseUint(text, 10, 32)
	if err != nil || uses == 0 || uses == protocol.UsesUnlimited {
		return 0, fmt.Errorf("--%s %q: want a number from 1 to %d, or %s", flagUses, text, protocol.UsesUnlimited-1, unlimited)
	}
	return uint32(uses), nil
}
