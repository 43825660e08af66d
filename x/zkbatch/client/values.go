package client

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/ipfs/go-cid"
	"github.com/multiformats/go-multihash"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/wordbytes"
)

// ParseSequence reads the sequence of a cell.
func ParseSequence(what, text string) (uint64, error) {
	sequence, err := strconv.ParseUint(text, 10, 64)
	if err != nil || sequence == 0 || sequence > protocol.MaxSequence {
		return 0, fmt.Errorf("%s %q: want a sequence, a whole number from 1 to %d", what, text, uint64(protocol.MaxSequence))
	}
	return sequence, nil
}

// ParseTime reads a moment as seconds since 1970: "now", RFC 3339, a date, seconds, or a duration from now such as
// "+720h".
func ParseTime(text string, now time.Time) (uint64, error) {
	if text == "now" {
		return uint64(now.Unix()), nil
	}
	if offset, relative := strings.CutPrefix(text, "+"); relative {
		if duration, err := time.ParseDuration(offset); err == nil && duration >= 0 {
			return uint64(now.Add(duration).Unix()), nil
		}
	}
	if seconds, err := strconv.ParseUint(text, 10, 40); err == nil {
		return seconds, nil
	}
	for _, layout := range []string{time.RFC3339, time.DateOnly} {
		if moment, err := time.Parse(layout, text); err == nil && moment.Unix() >= 0 {
			return uint64(moment.Unix()), nil
		}
	}
	return 0, fmt.Errorf("time %q: want now, 2026-01-31, 2026-01-31T12:00:00Z, +720h or seconds since 1970", text)
}

// ParseHash reads a SHA-256 digest as 64 hex digits or out of a CID. Empty text is no digest.
func ParseHash(text string) ([]byte, error) {
	if text == "" {
		return nil, nil
	}
	if digits, err := hex.DecodeString(text); err == nil && len(digits) == wordbytes.HashSize {
		return digits, nil
	}
	id, err := cid.Decode(text)
	if err != nil {
		return nil, fmt.Errorf("%q is neither 64 hex digits nor a CID: %w", text, err)
	}
	hash, err := multihash.Decode(id.Hash())
	if err != nil || hash.Code != multihash.SHA2_256 || len(hash.Digest) != wordbytes.HashSize {
		return nil, fmt.Errorf("CID %q does not use SHA-256", text)
	}
	return hash.Digest, nil
}

// ParseAmount reads an amount of money.
func ParseAmount(text string) (uint64, error) {
	amount, err := strconv.ParseUint(text, 10, 64)
	if err != nil || amount > protocol.MaxAmount {
		return 0, fmt.Errorf("amount %q: want cents, a whole number from 0 to %d", text, protocol.MaxAmount)
	}
	return amount, nil
}

// ParseDigest reads a digest of 31 bytes: 62 hex digits, or the SHA-256, cut by its last byte, of a file's content
// for "@file" or of the text itself for "text:…". Empty text is no digest.
func ParseDigest(text string) ([]byte, error) {
	if text == "" {
		return nil, nil
	}
	if file, named := strings.CutPrefix(text, "@"); named {
		content, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		sum := sha256.Sum256(content)
		return sum[:wordbytes.DigestSize], nil
	}
	if words, given := strings.CutPrefix(text, "text:"); given && words != "" {
		sum := sha256.Sum256([]byte(words))
		return sum[:wordbytes.DigestSize], nil
	}
	digits, err := hex.DecodeString(text)
	if err != nil || len(digits) != wordbytes.DigestSize || isZero(digits) {
		return nil, fmt.Errorf("digest %q: want %d hex digits (SHA-256 without its last byte), @file to hash a file, or text:… to hash words",
			text, 2*wordbytes.DigestSize)
	}
	return digits, nil
}

// isZero says whether a digest is the one that stands for none.
func isZero(digits []byte) bool {
	for _, digit := range digits {
		if digit != 0 {
			return false
		}
	}
	return true
}
