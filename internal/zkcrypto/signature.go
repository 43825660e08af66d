package zkcrypto

import (
	"math/big"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/consensys/gnark-crypto/ecc/bn254/twistededwards"
	"golang.org/x/crypto/blake2b"
)

// SignatureSize is the length of an encoded signature: R.x ‖ R.y ‖ S, big endian.
// R is not compressed, because decompressing it costs more than its 32 bytes.
const SignatureSize = 3 * fr.Bytes

// Signature is (R, S) over the twisted Edwards curve.
type Signature struct {
	R PublicKey // any point of the curve, torsion included
	S big.Int   // 0 ≤ S < order of the prime-order subgroup
}

// ParseSignature decodes 96 bytes. It fails on anything but canonical coordinates of a
// point of the curve and S below the group order, the decodable part of predicate V.
func ParseSignature(data []byte) (Signature, bool) {
	var sig Signature
	if len(data) != SignatureSize {
		return sig, false
	}
	if sig.R.X.SetBytesCanonical(data[:32]) != nil || sig.R.Y.SetBytesCanonical(data[32:64]) != nil {
		return sig, false
	}
	point := sig.R.point()
	sig.S.SetBytes(data[64:])
	return sig, point.IsOnCurve() && sig.S.Cmp(order) < 0
}

// Bytes encodes the signature.
func (s *Signature) Bytes() [SignatureSize]byte {
	var out [SignatureSize]byte
	r := s.R.Bytes()
	copy(out[:64], r[:])
	s.S.FillBytes(out[64:])
	return out
}

// SignOperation signs an operation digest with TagSignature.
func (k *PrivateKey) SignOperation(digest fr.Element) [SignatureSize]byte {
	sig := k.sign(digest)
	return sig.Bytes()
}

// SignTransaction signs the bytes of a Cosmos transaction. They are hashed to a word under
// TagTransaction first, so that no transaction signature is an operation signature.
func (k *PrivateKey) SignTransaction(message []byte) [SignatureSize]byte {
	sig := k.sign(transactionWord(message))
	return sig.Bytes()
}

// VerifyOperation is predicate V of the protocol: R canonical and on the curve, S in range and
// [8](S·B − R − h·A) = O. The caller vouches for the key (Valid at registration).
func (k PublicKey) VerifyOperation(digest fr.Element, signature []byte) bool {
	sig, ok := ParseSignature(signature)
	return ok && k.verify(digest, &sig)
}

// VerifyTransaction checks a signature made by SignTransaction.
func (k PublicKey) VerifyTransaction(message, signature []byte) bool {
	return k.VerifyOperation(transactionWord(message), signature)
}

// sign is deterministic: the nonce is a wide reduction of BLAKE2b-512(prefix, tag, message).
// There is one challenge function for all uses; two of them for one message and one
// nonce would reveal the key.
func (k *PrivateKey) sign(message fr.Element) Signature {
	tagBytes, messageBytes := TagSignature.Bytes(), message.Bytes()
	hash, _ := blake2b.New512(nil)
	hash.Write(k.prefix[:])
	hash.Write(tagBytes[:])
	hash.Write(messageBytes[:])
	nonce := new(big.Int).SetBytes(hash.Sum(nil))
	nonce.Mod(nonce, order)

	var r twistededwards.PointAffine
	r.ScalarMultiplicationBase(nonce)
	sig := Signature{R: PublicKey{X: r.X, Y: r.Y}}
	h := Challenge(sig.R, k.public, message)
	sig.S.Mul(h, &k.scalar)
	sig.S.Add(&sig.S, nonce)
	sig.S.Mod(&sig.S, order)
	return sig
}

func (k PublicKey) verify(message fr.Element, sig *Signature) bool {
	h := Challenge(sig.R, k, message)
	var left, right, r, key twistededwards.PointExtended
	basePoint, rPoint, keyPoint := base, sig.R.point(), k.point()
	left.FromAffine(&basePoint)
	left.ScalarMultiplication(&left, &sig.S)
	key.FromAffine(&keyPoint)
	// h must not be reduced modulo the subgroup order: the circuit multiplies by the integer.
	right.ScalarMultiplication(&key, h)
	r.FromAffine(&rPoint)
	right.Add(&right, &r)
	right.Neg(&right)
	left.Add(&left, &right)
	left.Double(&left)
	left.Double(&left)
	left.Double(&left)
	return left.IsZero()
}

// Challenge is h = H_8(TagSignature, R.x, R.y, A.x, A.y, m, 0, 0) as an integer in [0, r).
func Challenge(r, a PublicKey, message fr.Element) *big.Int {
	word := Hash8([8]fr.Element{TagSignature, r.X, r.Y, a.X, a.Y, message})
	return word.BigInt(new(big.Int))
}

// transactionWord is the word that a transaction's signature signs.
func transactionWord(message []byte) fr.Element { return taggedWord(TagTransaction, message) }

// taggedWord hashes arbitrary bytes to one word: 62 bytes of their BLAKE2b-512, as two
// words, under a tag. So a signature of one use can never stand for one of another.
func taggedWord(tag fr.Element, message []byte) fr.Element {
	sum := blake2b.Sum512(message)
	var low, high fr.Element
	high.SetBytes(sum[:31])
	low.SetBytes(sum[31:62])
	return Hash8([8]fr.Element{tag, high, low})
}
