// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {CellReader} from "./CellReader.sol";
import {ActorCell, ActorStatus, Cells} from "./Cells.sol";
import {CellProof, StateMembership} from "./StateMembership.sol";

/// Actors of a healthd network as of a settled range: patients, practitioners, institutions and the rest.
///
/// An answer is about the end of the range that the caller names. Keys rotate and actors are suspended: whoever acts on
/// it must name a range that is recent enough.
contract IdentityVerifier is CellReader {
    constructor(StateMembership membership_) CellReader(membership_) {}

    /// The actor; all fields are zero when it does not exist.
    function actor(uint64 range, uint40 sequence, CellProof calldata proof)
        external
        view
        returns (bool exists, ActorCell memory cell)
    {
        exists = _requireProven(range, Cells.ACTOR, sequence, proof);
        cell = Cells.decodeActor(proof.words);
    }

    /// Whether the actor is active in this role, one of Role. Says nothing of its institution: see `isActiveMember`.
    function isActive(uint64 range, uint40 sequence, CellProof calldata proof, uint8 role) external view returns (bool) {
        return _requireProven(range, Cells.ACTOR, sequence, proof) && _isActiveAs(proof, role);
    }

    /// Whether the actor is active in this role at this institution, and the institution is active too: what a
    /// practitioner needs to be let in.
    function isActiveMember(
        uint64 range,
        uint40 sequence,
        CellProof calldata proof,
        uint8 role,
        uint40 institution,
        CellProof calldata institutionProof
    ) external view returns (bool) {
        bool exists = _requireProven(range, Cells.ACTOR, sequence, proof);
        bool institutionExists = _requireProven(range, Cells.ACTOR, institution, institutionProof);
        return exists && institutionExists && _isActiveAs(proof, role)
            && Cells.decodeActor(proof.words).institution == institution
            && Cells.decodeActor(institutionProof.words).status == ActorStatus.ACTIVE;
    }

    /// Whether this is the actor's key: a point of the twisted Edwards curve that gnark embeds in BN254's scalar field.
    function hasKey(uint64 range, uint40 sequence, CellProof calldata proof, bytes32 keyX, bytes32 keyY)
        external
        view
        returns (bool)
    {
        bool exists = _requireProven(range, Cells.ACTOR, sequence, proof);
        ActorCell memory cell = Cells.decodeActor(proof.words);
        return exists && cell.keyX == keyX && cell.keyY == keyY;
    }

    function _isActiveAs(CellProof calldata proof, uint8 role) private pure returns (bool) {
        ActorCell memory cell = Cells.decodeActor(proof.words);
        return cell.status == ActorStatus.ACTIVE && cell.role == role;
    }
}
