// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {OperationHash} from "./OperationHash.sol";
import {Poseidon2} from "./Poseidon2.sol";

/// The names of forced revocations, as the circuit computes them. A contract of its own because the round keys would
/// fill most of what a contract may hold, and no request is made or answered in most settlements.
contract RequestHash {
    // Kind and place of the one operation that can be forced (docs/layouts.md).
    uint256 private constant REVOKE_CONSENT = 4;
    uint256 private constant CONSENT_SHIFT = 120;

    /// H_4(H_12(operation), R.x, R.y, S): the operation is put together here, so its form is right.
    function id(
        bytes32 domain,
        uint40 actor,
        uint48 nonce,
        uint40 consent,
        uint8 rules,
        uint256[3] calldata signature
    ) external pure returns (bytes32) {
        uint256[12] memory op;
        op[0] = uint256(domain);
        op[1] = REVOKE_CONSENT | uint256(rules) << 8 | uint256(actor) << 16 | uint256(nonce) << 56;
        op[3] = uint256(consent) << CONSENT_SHIFT;
        return bytes32(_hash4(OperationHash.hash12(op), signature[0], signature[1], signature[2]));
    }

    /// The public input that names up to four requests, oldest first, 0 for those that are not.
    function input(uint256[4] calldata ids) external pure returns (uint256) {
        return _hash4(ids[0], ids[1], ids[2], ids[3]);
    }

    function _hash4(uint256 a, uint256 b, uint256 c, uint256 d) private pure returns (uint256) {
        return Poseidon2.compress4(Poseidon2.loadKeys4(), a, b, c, d);
    }
}
