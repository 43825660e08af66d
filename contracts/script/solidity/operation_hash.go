package main

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/healthd/healthd/internal/zkcrypto"
)

// operationHashSource writes OperationHash.sol. It is used once for a request that is forced, so it is written for
// size, with loops over memory, where Poseidon2.sol is written for speed.
func operationHashSource() (string, error) {
	const width = 12
	p, err := newPermutation(width, 1)
	if err != nil {
		return "", err
	}
	var keys, diagonal string
	for round, words := range p.keys {
		if !p.isFull(round) {
			words = words[:1]
		}
		keys += hexWords(words)
	}
	diagonal = hexWords(p.diagonal)
	out := newSource()
	out.raw(fmt.Sprintf(operationHash, fr.Modulus(), keys, diagonal, zkcrypto.FullRounds/2, p.partial))
	return out.String(), nil
}

func hexWords(words []fr.Element) (text string) {
	for i := range words {
		encoded := words[i].Bytes()
		text += fmt.Sprintf("%x", encoded[:])
	}
	return text
}

const operationHash = `/// H_12(x) = Poseidon2_12(x)[0] + x[0], the digest of an operation, with gnark-crypto's parameters.
library OperationHash {
    uint256 private constant R = 0x%x;
    /// Round keys in the order of their use, and the diagonal of the internal matrix less one.
    bytes private constant KEYS = hex"%s";
    bytes private constant DIAGONAL = hex"%s";
    uint256 private constant HALF_FULL_ROUNDS = %d;
    uint256 private constant PARTIAL_ROUNDS = %d;

    /// Words must be below R. Overwrites x.
    function hash12(uint256[12] memory x) internal pure returns (uint256) {
        unchecked {
            uint256 first = x[0];
            bytes memory keys = KEYS;
            bytes memory diagonal = DIAGONAL;
            uint256 next = 0;
            _external(x);
            next = _fullRounds(x, keys, next);
            for (uint256 round = 0; round < PARTIAL_ROUNDS; ++round) {
                x[0] = _fifthPower(addmod(x[0], _word(keys, next++), R));
                _internal(x, diagonal);
            }
            _fullRounds(x, keys, next);
            return addmod(x[0], first, R);
        }
    }

    function _fullRounds(uint256[12] memory x, bytes memory keys, uint256 next) private pure returns (uint256) {
        unchecked {
            for (uint256 round = 0; round < HALF_FULL_ROUNDS; ++round) {
                for (uint256 i = 0; i < 12; ++i) {
                    x[i] = _fifthPower(addmod(x[i], _word(keys, next++), R));
                }
                _external(x);
            }
            return next;
        }
    }

    function _fifthPower(uint256 x) private pure returns (uint256) {
        uint256 square = mulmod(x, x, R);
        return mulmod(mulmod(square, square, R), x, R);
    }

    /// circ(2·M4, M4, M4) with M4 = (5 7 1 3; 4 6 1 1; 1 3 5 7; 1 1 4 6).
    function _external(uint256[12] memory x) private pure {
        unchecked {
            for (uint256 i = 0; i < 12; i += 4) {
                uint256 t0 = addmod(x[i], x[i + 1], R);
                uint256 t1 = addmod(x[i + 2], x[i + 3], R);
                uint256 t2 = addmod(mulmod(2, x[i + 1], R), t1, R);
                uint256 t3 = addmod(mulmod(2, x[i + 3], R), t0, R);
                uint256 t4 = addmod(mulmod(4, t1, R), t3, R);
                uint256 t5 = addmod(mulmod(4, t0, R), t2, R);
                (x[i], x[i + 1], x[i + 2], x[i + 3]) = (addmod(t3, t5, R), t5, addmod(t2, t4, R), t4);
            }
            for (uint256 i = 0; i < 4; ++i) {
                uint256 sum = addmod(addmod(x[i], x[i + 4], R), x[i + 8], R);
                x[i] = addmod(x[i], sum, R);
                x[i + 4] = addmod(x[i + 4], sum, R);
                x[i + 8] = addmod(x[i + 8], sum, R);
            }
        }
    }

    function _internal(uint256[12] memory x, bytes memory diagonal) private pure {
        unchecked {
            uint256 sum = 0;
            for (uint256 i = 0; i < 12; ++i) {
                sum = addmod(sum, x[i], R);
            }
            for (uint256 i = 0; i < 12; ++i) {
                x[i] = addmod(mulmod(x[i], _word(diagonal, i), R), sum, R);
            }
        }
    }

    function _word(bytes memory words, uint256 index) private pure returns (uint256 word) {
        assembly ("memory-safe") {
            word := mload(add(add(words, 0x20), mul(index, 0x20)))
        }
    }
}
`
