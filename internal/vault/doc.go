// Package vault encrypts records before they leave their owner's machine, and keeps the ciphertext in IPFS.
//
// Every document is an age file (https://age-encryption.org/v1) for post-quantum hybrid recipients, so what is
// harvested today stays closed to the computers of tomorrow. Nothing but ciphertext reaches the [Store].
//
// There are three kinds of file, all age files:
//
//   - a document: one patient's data of one record class, for the patient and the custodian;
//   - the patient's [Index]: the list of all versions of all documents, for the same two;
//   - a grant: the file key of one document and its CID, for one reader. It is small, so sharing a large document with
//     many readers copies no data, and the document's own recipients stay hidden from the readers.
//
// The index lists its keyholders: for whom it, and every new document, is encrypted. A [Chart] keeps it in step with its
// head on the chain: whoever loses the race against another writer applies the change again to the newer index. A
// [Journal] remembers what was stored and anchored, so that commands can be killed and repeated.
//
// A grant for a classic X25519 key is possible, by explicit choice and always apart; no document is encrypted to one.
//
// A grant cannot be taken back from a reader who has used it; the chain decides who receives one, and what is written
// after a revocation has new keys.
//
// All data flows as streams; memory does not grow with a document.
package vault
