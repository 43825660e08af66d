// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {CellProof, StateMembership} from "./StateMembership.sol";

/// What the verifiers below share: a cell is proven before anything is said of it.
abstract contract CellReader {
    /// The proof does not show what it should: a word, the path, the sequence or the range is another one.
    error CellNotProven(uint64 range, uint8 kind, uint40 sequence);
    error MembershipWithoutCode(address membership);

    StateMembership public immutable membership;

    constructor(StateMembership membership_) {
        if (address(membership_).code.length == 0) revert MembershipWithoutCode(address(membership_));
        membership = membership_;
    }

    /// Reverts unless the cell held the proof's words at the end of the range.
    /// @return exists false when what is proven is that there was no such cell
    function _requireProven(uint64 range, uint8 kind, uint40 sequence, CellProof calldata proof)
        internal
        view
        returns (bool exists)
    {
        if (!membership.holds(range, kind, sequence, proof)) revert CellNotProven(range, kind, sequence);
        return proof.words[0] != 0;
    }
}
