package clinical

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"net/http"
	"time"

	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/requester"
)

// pages makes the tokens that lead to further pages of a search. They are encrypted with a key of this process, for one
// requester, decision and search, and end with the session.
type pages struct {
	aead cipher.AEAD
	now  func() time.Time
}

const tokenSize = 8 + 8 + sha256.Size // end, offset, and what was searched

func newPages(now func() time.Time) *pages {
	key := make([]byte, 32)
	_, _ = rand.Read(key) // never fails
	block, err := aes.NewCipher(key)
	if err != nil {
		panic(err) // the size is right
	}
	aead, err := cipher.NewGCM(block)
	if err != nil {
		panic(err) // AES has the block size of GCM
	}
	return &pages{aead, now}
}

// place is where a page begins, and in which state of the documents.
type place struct {
	offset int
	until  time.Time
	state  [sha256.Size]byte
}

func bindingOf(who *requester.Requester, path string, q *query) []byte {
	bound := sha256.New()
	var numbers [16]byte
	binary.BigEndian.PutUint64(numbers[:8], who.Actor)
	binary.BigEndian.PutUint64(numbers[8:], who.Access)
	bound.Write(numbers[:])
	bound.Write([]byte(path + "?" + q.values.Encode()))
	return bound.Sum(nil)
}

func (p *pages) token(bound []byte, at place) string {
	var plain [tokenSize]byte
	binary.BigEndian.PutUint64(plain[:8], uint64(at.until.Unix()))
	binary.BigEndian.PutUint64(plain[8:16], uint64(at.offset))
	copy(plain[16:], at.state[:])
	nonce := make([]byte, p.aead.NonceSize())
	_, _ = rand.Read(nonce) // never fails
	return base64.RawURLEncoding.EncodeToString(p.aead.Seal(nonce, nonce, plain[:], bound))
}

// offset reads a token; none is the first page.
func (p *pages) offset(token string, bound []byte, state [sha256.Size]byte) (int, error) {
	if token == "" {
		return 0, nil
	}
	sealed, err := base64.RawURLEncoding.DecodeString(token)
	if err != nil || len(sealed) != p.aead.NonceSize()+tokenSize+p.aead.Overhead() {
		return 0, invalid("_page", "the token of the page is none of this search: start again without it")
	}
	plain, err := p.aead.Open(nil, sealed[:p.aead.NonceSize()], sealed[p.aead.NonceSize():], bound)
	if err != nil {
		return 0, invalid("_page", "the token of the page is none of this search: start again without it")
	}
	if p.now().Unix() >= int64(binary.BigEndian.Uint64(plain[:8])) {
		return 0, outcome.New(http.StatusGone, outcome.Expired, "the page has expired: search again").At("_page")
	}
	if [sha256.Size]byte(plain[16:]) != state {
		return 0, outcome.New(http.StatusGone, outcome.Conflict, "what the session covers has changed since the first page: search again").At("_page")
	}
	return int(binary.BigEndian.Uint64(plain[8:16])), nil
}
