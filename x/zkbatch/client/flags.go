package client

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// DigestUsage ends the usage of every flag that takes a digest of 31 bytes.
const DigestUsage = ": 62 hex digits, @file or text:…"

// OfSequence builds the one operation of commands whose only argument is the sequence of a cell.
func OfSequence(what string, operation func(sequence uint64) types.Operation) Build {
	return func(_ *cobra.Command, args []string, _ *Signer) ([]types.Operation, error) {
		sequence, err := ParseSequence(what, args[0])
		if err != nil {
			return nil, err
		}
		return []types.Operation{operation(sequence)}, nil
	}
}

// DigestFlag reads a digest of 31 bytes.
func DigestFlag(cmd *cobra.Command, flag string) ([]byte, error) {
	digest, err := ParseDigest(text(cmd, flag))
	return digest, named(flag, err)
}

// AmountFlag reads an amount of money.
func AmountFlag(cmd *cobra.Command, flag string) (uint64, error) {
	amount, err := ParseAmount(text(cmd, flag))
	return amount, named(flag, err)
}

// TimeFlag reads a moment.
func TimeFlag(cmd *cobra.Command, flag string, now time.Time) (uint64, error) {
	moment, err := ParseTime(text(cmd, flag), now)
	return moment, named(flag, err)
}

// PeriodFlags reads a period and refuses one that is empty.
func PeriodFlags(cmd *cobra.Command, fromFlag, toFlag string, now time.Time) (from, to uint64, err error) {
	if from, err = TimeFlag(cmd, fromFlag, now); err != nil {
		return 0, 0, err
	}
	if to, err = TimeFlag(cmd, toFlag, now); err != nil {
		return 0, 0, err
	}
	return from, to, CheckPeriod(fromFlag, from, toFlag, to)
}

// CheckPeriod refuses a period that is empty.
func CheckPeriod(fromFlag string, from uint64, toFlag string, to uint64) error {
	if from < to {
		return nil
	}
	return fmt.Errorf("period-invalid: --%s %s must be before --%s %s", fromFlag, moment(from), toFlag, moment(to))
}

func moment(seconds uint64) string { return time.Unix(int64(seconds), 0).UTC().Format(time.RFC3339) }

// ClassesFlag reads a mask of record classes.
func ClassesFlag(cmd *cobra.Command, flag string) (uint32, error) {
	classes, err := codes.ParseClasses(text(cmd, flag))
	return uint32(classes), named(flag, err)
}

// PurposesFlag reads a mask of purposes of use.
func PurposesFlag(cmd *cobra.Command, flag string) (uint32, error) {
	purposes, err := codes.ParsePurposes(text(cmd, flag))
	return uint32(purposes), named(flag, err)
}

func text(cmd *cobra.Command, flag string) string {
	value, _ := cmd.Flags().GetString(flag)
	return value
}

func named(flag string, err error) error {
	if err != nil {
		return fmt.Errorf("--%s: %w", flag, err)
	}
	return nil
}
