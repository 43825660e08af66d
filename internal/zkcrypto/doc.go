// Package zkcrypto holds the two primitives that are computed both natively and
// in constraints: the Poseidon2 compression function H_w and the EdDSA signature
// predicate V over the twisted Edwards curve embedded in BN254's scalar field.
//
// The constraint side lives in circuits/; shared vectors tie the two together.
// The curve is the reduced form (a = -1) of Baby Jubjub that gnark uses, and the
// hash is Poseidon2: signatures are not interoperable with circomlib.
package zkcrypto
