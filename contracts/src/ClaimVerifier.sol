// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {CellReader} from "./CellReader.sol";
import {Cells, ClaimCell, ClaimStatus, PolicyCell} from "./Cells.sol";
import {CellProof, StateMembership} from "./StateMembership.sol";

/// Whose claim, under which policy, for at least how much. Amount 0 is at least nothing.
struct ClaimDemand {
    uint40 policy;
    uint40 provider;
    uint64 amount;
}

/// Claims and policies of a healthd network as of a settled range.
///
/// An answer is about the end of the range that the caller names. An approval in part may be appealed and decided again; what is
/// settled stays settled.
contract ClaimVerifier is CellReader {
    constructor(StateMembership membership_) CellReader(membership_) {}

    /// The claim; all fields are zero when it does not exist.
    function claim(uint64 range, uint40 sequence, CellProof calldata proof)
        external
        view
        returns (bool exists, ClaimCell memory cell)
    {
        exists = _requireProven(range, Cells.CLAIM, sequence, proof);
        cell = Cells.decodeClaim(proof.words);
    }

    /// The policy; all fields are zero when it does not exist.
    function policy(uint64 range, uint40 sequence, CellProof calldata proof)
        external
        view
        returns (bool exists, PolicyCell memory cell)
    {
        exists = _requireProven(range, Cells.POLICY, sequence, proof);
        cell = Cells.decodePolicy(proof.words);
    }

    /// Whether the insurer stands by at least this amount: approved in full or in part, or paid already.
    function isApproved(uint64 range, uint40 sequence, CellProof calldata proof, ClaimDemand calldata demand)
        external
        view
        returns (bool)
    {
        bool exists = _requireProven(range, Cells.CLAIM, sequence, proof);
        ClaimCell memory cell = Cells.decodeClaim(proof.words);
        return exists && _answers(cell, demand)
            && (
                cell.status == ClaimStatus.APPROVED || cell.status == ClaimStatus.PARTIAL
                    || cell.status == ClaimStatus.SETTLED
            );
    }

    /// Whether the insurer has recorded the payment of at least this amount.
    function isSettled(uint64 range, uint40 sequence, CellProof calldata proof, ClaimDemand calldata demand)
        external
        view
        returns (bool)
    {
        bool exists = _requireProven(range, Cells.CLAIM, sequence, proof);
        ClaimCell memory cell = Cells.decodeClaim(proof.words);
        return exists && _answers(cell, demand) && cell.status == ClaimStatus.SETTLED;
    }

    function _answers(ClaimCell memory cell, ClaimDemand calldata demand) private pure returns (bool) {
        return cell.policy == demand.policy && cell.provider == demand.provider && cell.approved >= demand.amount;
    }
}
