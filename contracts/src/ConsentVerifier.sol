// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {CellReader} from "./CellReader.sol";
import {AccessCell, Cells, ConsentCell, ConsentStatus, Decision} from "./Cells.sol";
import {CellProof, StateMembership} from "./StateMembership.sol";

/// What a consent is asked to cover: all of these purposes, classes and scopes, for all of [from, to).
struct ConsentDemand {
    uint40 patient;
    uint40 grantee;
    uint16 purposes;
    uint32 classes;
    uint8 scopes;
    uint40 from;
    uint40 to;
}

/// Whose access, to what, a decision must be about. Record 0: the request named none.
struct AccessParties {
    uint40 requester;
    uint40 patient;
    uint40 record;
}

/// Consents and access decisions of a healthd network as of a settled range.
///
/// An answer is about the end of the range that the caller names. A consent may have been revoked since: whoever acts on
/// it must name a range that is recent enough, the newest one being `settledRanges()` of the settlement contract.
contract ConsentVerifier is CellReader {
    constructor(StateMembership membership_) CellReader(membership_) {}

    /// The consent; all fields are zero when it does not exist.
    function consent(uint64 range, uint40 sequence, CellProof calldata proof)
        external
        view
        returns (bool exists, ConsentCell memory cell)
    {
        exists = _requireProven(range, Cells.CONSENT, sequence, proof);
        cell = Cells.decodeConsent(proof.words);
    }

    /// Whether the consent is active and covers the demand. The patient's restrictions may still forbid classes: see
    /// `permits`. Whether grantee or its institution are active is the IdentityVerifier's to say.
    function isActive(uint64 range, uint40 sequence, CellProof calldata proof, ConsentDemand calldata demand)
        external
        view
        returns (bool)
    {
        return _requireProven(range, Cells.CONSENT, sequence, proof) && _covers(proof, demand);
    }

    /// Whether the consent is active, covers the demand, and the patient's restrictions, which override every consent,
    /// leave all demanded classes open.
    /// @param indexProof of the patient's INDEX, which has the patient's sequence
    function permits(
        uint64 range,
        uint40 sequence,
        CellProof calldata proof,
        CellProof calldata indexProof,
        ConsentDemand calldata demand
    ) external view returns (bool) {
        bool exists = _requireProven(range, Cells.CONSENT, sequence, proof);
        bool hasIndex = _requireProven(range, Cells.INDEX, demand.patient, indexProof);
        return exists && hasIndex && _covers(proof, demand)
            && Cells.decodeIndex(indexProof.words).restrictions & demand.classes == 0;
    }

    /// The access; all fields are zero when it does not exist.
    function access(uint64 range, uint40 sequence, CellProof calldata proof)
        external
        view
        returns (bool exists, AccessCell memory cell)
    {
        exists = _requireProven(range, Cells.ACCESS, sequence, proof);
        cell = Cells.decodeAccess(proof.words);
    }

    /// What was decided on a request for access.
    /// @return decided whether the access exists and is about these parties; the rest is zero otherwise
    /// @return allowed whether it was allowed
    /// @return reason why it was denied, one of Reason
    function decision(uint64 range, uint40 sequence, CellProof calldata proof, AccessParties calldata parties)
        external
        view
        returns (bool decided, bool allowed, uint8 reason)
    {
        if (!_requireProven(range, Cells.ACCESS, sequence, proof)) return (false, false, 0);
        AccessCell memory cell = Cells.decodeAccess(proof.words);
        if (
            cell.requester != parties.requester || cell.patient != parties.patient || cell.record != parties.record
        ) return (false, false, 0);
        return (true, cell.decision == Decision.ALLOW, cell.reason);
    }

    /// A demand of nothing, or for no time, is covered by no consent: it is a mistake of the caller.
    function _covers(CellProof calldata proof, ConsentDemand calldata demand) private pure returns (bool) {
        ConsentCell memory cell = Cells.decodeConsent(proof.words);
        if (cell.status != ConsentStatus.ACTIVE || cell.uses == 0) return false;
        if (cell.patient != demand.patient || cell.grantee != demand.grantee) return false;
        if (demand.purposes == 0 || demand.classes == 0 || demand.scopes == 0) return false;
        if (demand.purposes & ~cell.purposes != 0) return false;
        if (demand.classes & ~cell.classes != 0) return false;
        if (demand.scopes & ~cell.scopes != 0) return false;
        return cell.from <= demand.from && demand.from < demand.to && demand.to <= cell.to;
    }
}
