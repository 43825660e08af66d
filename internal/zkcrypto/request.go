package zkcrypto

import "github.com/consensys/gnark-crypto/ecc/bn254/fr"

// TagRequest separates what an actor signs to read from a node from what it signs to act.
var TagRequest = tag("healthd/v1/read-request-signature")

// SignRequest signs the text of a request to read. Like a transaction's, it is hashed to a word under a tag of its own and
// then signed with the one challenge function, so that it can stand neither for an operation nor for a transaction.
func (k *PrivateKey) SignRequest(text []byte) [SignatureSize]byte {
	sig := k.sign(requestWord(text))
	return sig.Bytes()
}

// VerifyRequest checks a signature made by SignRequest.
func (k PublicKey) VerifyRequest(text, signature []byte) bool {
	return k.VerifyOperation(requestWord(text), signature)
}

func requestWord(text []byte) fr.Element { return taggedWord(TagRequest, text) }
