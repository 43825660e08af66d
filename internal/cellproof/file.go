package cellproof

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/statetree"
	"github.com/healthd/healthd/internal/wordbytes"
)

// Format names the layout of the file.
const Format = "healthd cell proof 1"

// maxSize bounds a file; a proof takes about 6 kB.
const maxSize = 64 << 10

// File is one proof. Everything but the proof itself says what the proof is of, in words, and is compared with it.
type File struct {
	Format   string `json:"format"`
	ChainID  string `json:"chain_id"`
	Domain   string `json:"domain"`       // 0x and 64 digits: the network, as the settlement contract names it
	Range    uint64 `json:"range,string"` // the range at whose end the cell was so
	Root     string `json:"root"`         // 0x and 64 digits: the state root of that range
	Kind     string `json:"kind"`
	Sequence uint64 `json:"sequence,string"`
	// Exists is false where the proof shows that there is no such cell.
	Exists bool            `json:"exists"`
	Fields []Field         `json:"fields,omitempty"`
	Proof  statetree.Proof `json:"proof"`
}

// New makes the file of a proof that a node gave. It verifies it, so that no bad file leaves this machine.
func New(chainID string, domain []byte, rangeNumber uint64, root, encoded []byte) (*File, error) {
	file := &File{Format: Format, ChainID: chainID, Domain: hexOf(domain), Range: rangeNumber, Root: hexOf(root)}
	if err := file.Proof.UnmarshalBinary(encoded); err != nil {
		return nil, fmt.Errorf("the node's proof: %w", err)
	}
	kind, sequence := protocol.SplitIndex(file.Proof.Index)
	file.Kind, file.Sequence = kind.String(), sequence
	var err error
	if file.Exists, file.Fields, err = Describe(kind, file.Proof.Cell); err != nil {
		return nil, fmt.Errorf("the node's proof: %w", err)
	}
	return file, file.Verify()
}

// Encode writes the file for people and programs.
func (f *File) Encode() ([]byte, error) {
	encoded, err := json.MarshalIndent(f, "", "  ")
	return append(encoded, '\n'), err
}

// Read reads a file. Unknown fields and trailing data are refused: they could say what the proof does not.
func Read(input io.Reader) (*File, error) {
	data, err := io.ReadAll(io.LimitReader(input, maxSize+1))
	if err != nil {
		return nil, err
	}
	if len(data) > maxSize {
		return nil, fmt.Errorf("this is no cell proof: it is longer than %d kB", maxSize>>10)
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	file := new(File)
	if err := decoder.Decode(file); err != nil {
		return nil, fmt.Errorf("this is no cell proof: %w; `healthd query zkbatch prove-cell` makes one", err)
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("this is no cell proof: something follows it")
	}
	if file.Format != Format {
		return nil, fmt.Errorf("format %q is not known to this version, which reads %q", file.Format, Format)
	}
	return file, nil
}

// What a file was changed in.
var (
	ErrRoot   = errors.New("root: it is not 0x and 64 hexadecimal digits of a field element")
	ErrPath   = errors.New("proof: the cell and its path do not lead to the root; one of the three was changed")
	ErrIndex  = errors.New("kind or sequence: the proof is of another cell")
	ErrFields = errors.New("fields: they are not what the proven cell holds")
)

// Verify recomputes the leaf and the path, and compares everything that the file says with the proof.
func (f *File) Verify() error {
	root, err := ParseRoot(f.Root)
	if err != nil {
		return err
	}
	if f.Proof.Verify(root) != nil {
		return ErrPath
	}
	kind, sequence := protocol.SplitIndex(f.Proof.Index)
	if kind.String() != f.Kind || sequence != f.Sequence || !slices.Contains(protocol.CellKinds(), kind) {
		return fmt.Errorf("%w: it is of %s %d", ErrIndex, kind, sequence)
	}
	exists, fields, err := Describe(kind, f.Proof.Cell)
	if err != nil {
		return err
	}
	if exists != f.Exists || !slices.Equal(fields, f.Fields) {
		return ErrFields
	}
	return nil
}

// ParseRoot reads 0x and 64 hexadecimal digits.
func ParseRoot(text string) (protocol.Word, error) {
	digits, prefixed := strings.CutPrefix(text, "0x")
	data, err := hex.DecodeString(digits)
	if !prefixed || err != nil {
		return protocol.Word{}, ErrRoot
	}
	root, err := wordbytes.Word(data)
	if err != nil {
		return protocol.Word{}, ErrRoot
	}
	return root, nil
}

func hexOf(data []byte) string { return "0x" + hex.EncodeToString(data) }
