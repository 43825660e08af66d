package devchain

import (
	"context"
	"fmt"
	"os/exec"
	"path/filepath"
)

// run runs a command to its end.
func run(ctx context.Context, binary string, args ...string) error {
	output, err := exec.CommandContext(ctx, binary, args...).CombinedOutput()
	if err != nil {
		return fmt.Errorf("%s %s: %w: %s", filepath.Base(binary), args[0], err, output)
	}
	return nil
}
