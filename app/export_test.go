package app

// What a block's first entry may be, for tests of the bytes that proposers choose.
var (
	DecodeCollected = decodeCollected
	EncodeCollected = encodeCollected
)
