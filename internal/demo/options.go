package demo

import (
	"io"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/codec"
)

// Options say what the demo runs on.
type Options struct {
	Binary   string // healthd itself, for the node
	FHIR     string // folder of FHIR bundles; empty: generated ones
	Out      string // folder for summary.json; empty: a temporary one
	Keep     bool   // leave the network running until interrupted
	KeyCache string // folder of proving keys
	Narrate  io.Writer
	Codec    codec.Codec
	TxConfig client.TxConfig
}

const (
	chainID = "dev-demo-1"

	// Small ranges, so that several settle while the audience watches.
	rangeOps = 24
	rangeAge = 20 // seconds
)
