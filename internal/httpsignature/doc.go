// Package httpsignature signs and checks requests by HTTP Message Signatures (RFC 9421) in one fixed profile, with the
// keys that actors have on the chain.
//
//	Signature-Input: sig=("@method" "@authority" "@request-target" "content-digest" "healthd-access" …);created=1795380000;nonce="<32 hex digits>";keyid="7";tag="healthd-gateway-1:<domain, 64 hex digits>"
//	Signature: sig=:<base64 of 96 bytes>:
//
// The components are these, in this order: the three that begin with @ always, content-digest (RFC 9530, SHA-256) with a
// body, and each of the headers [Claims] that the request has. Nothing may be left out and nothing added, so that there is
// one spelling of each signature, and no header that counts is unsigned. The key's id is the actor's number; the tag binds
// the chain. The algorithm, which RFC 9421 leaves to whoever owns the key, hashes the signature base to a word under a tag
// of its own and signs that: see zkcrypto.SignRequest.
//
// A signature counts for one request, made not more than a minute ago, and only at a server that was started before it was
// made: what a server forgets with a restart is too old for it.
package httpsignature
