package release

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// checksum chains the lines: each covers its own content and the checksum before it, so that no line can be altered, lost or
// moved unnoticed. It is no defence against whoever can write the whole file.
type checksum [sha256.Size]byte

const (
	// checksumText is the length of a checksum in a line.
	checksumText = 2 * sha256.Size
	// maxLine bounds what is read as one line: a release of some hundred thousand records.
	maxLine = 4 << 20
)

func (c checksum) next(content []byte) checksum {
	return sha256.Sum256(append(c[:], content...))
}

// encodeLine writes an entry as a line: checksum, space, JSON, line break.
func encodeLine(last checksum, e entry) ([]byte, checksum, error) {
	content, err := json.Marshal(e)
	if err != nil {
		return nil, checksum{}, fmt.Errorf("release: %w", err)
	}
	if len(content) > maxLine-checksumText-2 {
		return nil, checksum{}, errors.New("release: too many records for one release: ask for fewer classes")
	}
	sum := last.next(content)
	line := make([]byte, 0, checksumText+len(content)+2)
	line = hex.AppendEncode(line, sum[:])
	line = append(line, ' ')
	return append(append(line, content...), '\n'), sum, nil
}

// decodeLine is the inverse, for a line without its break.
func decodeLine(last checksum, line []byte) (e entry, sum checksum, err error) {
	stated, content, found := bytes.Cut(line, []byte{' '})
	if !found || len(stated) != checksumText {
		return e, sum, errors.New("it has no checksum")
	}
	sum = last.next(content)
	if want := hex.EncodeToString(sum[:]); string(stated) != want {
		return e, sum, errors.New("its checksum does not match: a line was changed, lost or moved")
	}
	decoder := json.NewDecoder(bytes.NewReader(content))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&e); err != nil {
		return e, sum, errors.New("it was written by another version of healthd")
	}
	return e, sum, nil
}

// replay reads the file from its beginning and returns where its last whole line ends.
func (j *Journal) replay(path string) (end int64, err error) {
	lines := bufio.NewReaderSize(j.file, 64<<10)
	for number := 1; ; number++ {
		line, err := readLine(lines)
		if errors.Is(err, io.EOF) {
			return end, nil // what follows was torn
		}
		if err == nil {
			err = j.replayLine(line)
		}
		if err != nil {
			return 0, fmt.Errorf("%w: line %d of %s: %w. Nothing is released, since a decision could be used twice. "+
				"Move the file away, keep it for the audit, and wait %s before you start again: older decisions are refused anyway",
				ErrDamaged, number, path, err, Freshness)
		}
		end += int64(len(line)) + 1
	}
}

func (j *Journal) replayLine(line []byte) error {
	e, sum, err := decodeLine(j.last, line)
	if err != nil {
		return err
	}
	if err := j.check(e); err != nil {
		return err
	}
	j.last = sum
	j.apply(e)
	return nil
}

// readLine returns a line without its break, and io.EOF for one that has none.
func readLine(lines *bufio.Reader) ([]byte, error) {
	var whole []byte
	for {
		part, err := lines.ReadSlice('\n')
		whole = append(whole, part...)
		switch {
		case err == nil:
			return whole[:len(whole)-1], nil
		case !errors.Is(err, bufio.ErrBufferFull):
			return nil, err
		case len(whole) > maxLine:
			return nil, errors.New("it is longer than any line can be")
		}
	}
}
