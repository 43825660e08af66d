// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ISettledRoots} from "./ISettledRoots.sol";
import {Poseidon2} from "./Poseidon2.sol";

/// What a cell held, and its way to the root: the siblings from the leaf's level to the root's children, each level in
/// ascending order without the node on the way. Eight zero words stand for a missing cell.
struct CellProof {
    bytes32[8] words;
    bytes32[3][22] siblings;
}

/// Answers for any cell of the state tree whether it held given words when a settled range ended. The tree is
/// quaternary and 22 deep; a leaf is H_8 of the cell's words or 0 for a missing cell, a node H_4 of its children.
///
/// Nobody names a root or a place in the tree here: the root is the one that the settlement contract holds for the
/// range, the place follows from kind and sequence.
contract StateMembership {
    error RollupWithoutCode(address rollup);

    uint256 private constant DEPTH = 22;
    uint256 private constant KIND_BITS = 4;
    uint256 private constant SEQUENCE_BITS = 40;

    /// The settlement contract whose word counts.
    ISettledRoots public immutable rollup;

    constructor(ISettledRoots rollup_) {
        if (address(rollup_).code.length == 0) revert RollupWithoutCode(address(rollup_));
        rollup = rollup_;
    }

    /// @param range number of a settled range, 0 for the state at genesis; reverts when it is not settled
    /// @return true exactly when the cell held these words at the end of the range. Whatever is malformed is false: a
    /// word that is not below the field order, words that are neither those of a missing cell nor of one of this kind
    function holds(uint64 range, uint8 kind, uint40 sequence, CellProof calldata proof) external view returns (bool) {
        bytes32 settled = rollup.settledRoot(range);
        (bool isLeaf, uint256 value) = _leaf(kind, proof.words);
        if (!isLeaf) return false;
        uint256 index = (uint256(kind) << SEQUENCE_BITS) | sequence;
        Poseidon2.Keys4 keys = Poseidon2.loadKeys4();
        for (uint256 step = 0; step < DEPTH; ++step) {
            bytes32[3] calldata siblings = proof.siblings[step];
            (uint256 a, uint256 b, uint256 c) = (uint256(siblings[0]), uint256(siblings[1]), uint256(siblings[2]));
            if (a >= Poseidon2.R || b >= Poseidon2.R || c >= Poseidon2.R) return false;
            uint256 slot = index & 3;
            // The node takes its slot and the siblings fill the others in order.
            value = Poseidon2.compress4(
                keys,
                slot == 0 ? value : a,
                slot == 0 ? a : slot == 1 ? value : b,
                slot == 3 ? c : slot == 2 ? value : b,
                slot == 3 ? value : c
            );
            index >>= 2;
        }
        return bytes32(value) == settled;
    }

    /// A word and the same plus R hash alike but decode differently, so words must be below R.
    function _leaf(uint8 kind, bytes32[8] calldata words) private pure returns (bool valid, uint256 leaf) {
        uint256 any;
        for (uint256 i = 0; i < 8; ++i) {
            if (uint256(words[i]) >= Poseidon2.R) return (false, 0);
            any |= uint256(words[i]);
        }
        if (kind >> KIND_BITS != 0) return (false, 0);
        if (words[0] == 0) return (any == 0, 0);
        if (uint256(words[0]) != kind) return (false, 0);
        return (true, Poseidon2.compress8(Poseidon2.loadKeys8(), words));
    }
}
