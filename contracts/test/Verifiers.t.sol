// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {CellReader} from "../src/CellReader.sol";
import {ActorStatus, Cells, ClaimStatus, Class, ConsentStatus, Purpose, Reason, Role, Scope} from "../src/Cells.sol";
import {ClaimDemand, ClaimVerifier} from "../src/ClaimVerifier.sol";
import {AccessParties, ConsentDemand, ConsentVerifier} from "../src/ConsentVerifier.sol";
import {IdentityVerifier} from "../src/IdentityVerifier.sol";
import {CellProof, StateMembership} from "../src/StateMembership.sol";
import {KnownRoots, Proofs} from "./Proofs.sol";
import {vm} from "./Vm.sol";

/// What a made-up consent says; packed here by hand from docs/layouts.md.
struct Consent {
    uint40 patient;
    uint40 grantee;
    uint40 from;
    uint40 to;
    uint32 uses;
    uint8 status;
    uint16 purposes;
    uint32 classes;
    uint8 scopes;
}

contract VerifiersTest is Proofs {
    KnownRoots private _roots;
    ConsentVerifier private _consents;
    IdentityVerifier private _identities;
    ClaimVerifier private _claims;
    uint64 private _range;

    function setUp() public {
        _load();
        _roots = new KnownRoots();
        _range = _roots.add(_root());
        StateMembership membership = new StateMembership(_roots);
        _consents = new ConsentVerifier(membership);
        _identities = new IdentityVerifier(membership);
        _claims = new ClaimVerifier(membership);
    }

    function test_NeedAContract() public {
        vm.expectRevert(abi.encodeWithSelector(CellReader.MembershipWithoutCode.selector, address(0xdead)));
        new ConsentVerifier(StateMembership(address(0xdead)));
    }

    function test_Consents() public {
        (, uint40 sequence, CellProof memory proof) = _proof("consent");
        (,, CellProof memory index) = _proof("index");
        ConsentDemand memory demand = ConsentDemand({
            patient: _actor("patient"),
            grantee: _actor("hospital"),
            purposes: Purpose.TREAT,
            classes: Class.N,
            scopes: Scope.READ,
            from: 1_700_000_000,
            to: 1_700_003_600
        });
        require(_consents.isActive(_range, sequence, proof, demand), "active");
        vm.snapshotGasLastCall("Verifiers", "ConsentVerifier.isActive");
        require(_consents.permits(_range, sequence, proof, index, demand), "permitted");
        vm.snapshotGasLastCall("Verifiers", "ConsentVerifier.permits");
        demand.classes = Class.N | Class.R;
        require(_consents.isActive(_range, sequence, proof, demand), "restrictions are not the consent's");
        require(!_consents.permits(_range, sequence, proof, index, demand), "restricted");

        (, sequence, proof) = _proof("revoked");
        demand.classes = Class.N;
        require(!_consents.isActive(_range, sequence, proof, demand), "revoked");
        (, sequence, proof) = _proof("absent");
        require(!_consents.isActive(_range, sequence, proof, demand), "absent");
        vm.expectRevert(abi.encodeWithSelector(CellReader.CellNotProven.selector, _range, Cells.CONSENT, uint40(1)));
        _consents.isActive(_range, 1, proof, demand);
    }

    function test_Decisions() public {
        (, uint40 sequence, CellProof memory proof) = _proof("denied");
        AccessParties memory parties = AccessParties({requester: _actor("nurse"), patient: _actor("patient"), record: 1});
        (bool decided, bool allowed, uint8 reason) = _consents.decision(_range, sequence, proof, parties);
        vm.snapshotGasLastCall("Verifiers", "ConsentVerifier.decision");
        require(decided && !allowed && reason == Reason.OTHER_GRANTEE, "denied because the consent is another's");
    }

    function test_Identities() public {
        (, uint40 sequence, CellProof memory proof) = _proof("clinician");
        (, uint40 hospital, CellProof memory institution) = _proof("hospital");
        require(_identities.isActive(_range, sequence, proof, Role.PRACTITIONER), "active");
        vm.snapshotGasLastCall("Verifiers", "IdentityVerifier.isActive");
        require(
            _identities.isActiveMember(_range, sequence, proof, Role.PRACTITIONER, hospital, institution), "member"
        );
        vm.snapshotGasLastCall("Verifiers", "IdentityVerifier.isActiveMember");
        require(_identities.hasKey(_range, sequence, proof, proof.words[1], proof.words[2]), "key");
        require(!_identities.hasKey(_range, sequence, proof, proof.words[2], proof.words[1]), "not the key");
    }

    function test_Claims() public {
        (, uint40 sequence, CellProof memory proof) = _proof("claim");
        ClaimDemand memory demand = ClaimDemand({policy: 1, provider: 1, amount: 25_00});
        require(_claims.isApproved(_range, sequence, proof, demand), "approved");
        vm.snapshotGasLastCall("Verifiers", "ClaimVerifier.isApproved");
        require(!_claims.isSettled(_range, sequence, proof, demand), "not paid yet");
    }

    /// A consent is active for a demand exactly when it is so bit by bit and second by second.
    /// forge-config: default.fuzz.runs = 64
    function testFuzz_ActiveExactlyWhenCovered(Consent memory made, ConsentDemand memory demand, uint8 mischief) public {
        _makeCovered(made, demand);
        _spoil(made, demand, mischief);
        bool covered = made.status == ConsentStatus.ACTIVE && made.uses > 0 && made.patient == demand.patient
            && made.grantee == demand.grantee && demand.purposes > 0 && demand.classes > 0 && demand.scopes > 0
            && made.purposes | demand.purposes == made.purposes && made.classes | demand.classes == made.classes
            && made.scopes | demand.scopes == made.scopes && demand.from < demand.to && demand.from >= made.from
            && demand.to <= made.to;
        require(covered == (mischief % 16 > 11), "the test's own cases are wrong");
        (CellProof memory proof, bytes32 root) = _grow(Cells.CONSENT, 9, _pack(made), 1);
        require(_consents.isActive(_roots.add(root), 9, proof, demand) == covered, "another verdict");
    }

    /// Makes the consent active and the demand one that it covers.
    function _makeCovered(Consent memory made, ConsentDemand memory demand) private pure {
        made.status = ConsentStatus.ACTIVE;
        if (made.uses == 0) made.uses = 1;
        (made.patient, made.grantee) = (demand.patient, demand.grantee);
        (demand.purposes, demand.classes, demand.scopes) = (demand.purposes | 1, demand.classes | 1, demand.scopes | 1);
        made.purposes |= demand.purposes;
        made.classes |= demand.classes;
        made.scopes |= demand.scopes;
        made.from = made.from % (1 << 38) + 1;
        made.to = made.from + 2 + made.to % (1 << 38);
        demand.from = made.from + demand.from % (made.to - made.from);
        demand.to = demand.from + 1 + demand.to % (made.to - demand.from);
    }

    /// Breaks one condition, or none from case 12 on.
    function _spoil(Consent memory made, ConsentDemand memory demand, uint8 mischief) private pure {
        uint256 which = mischief % 16;
        if (which == 0) made.status = ConsentStatus.REVOKED;
        if (which == 1) made.uses = 0;
        if (which == 2) made.patient ^= 1;
        if (which == 3) made.grantee ^= 1;
        if (which == 4) made.purposes ^= 1;
        if (which == 5) made.classes ^= 1;
        if (which == 6) made.scopes ^= 1;
        if (which == 7) demand.purposes = 0;
        if (which == 8) demand.classes = 0;
        if (which == 9) demand.from = made.from - 1;
        if (which == 10) demand.to = made.to + 1;
        if (which == 11) demand.to = demand.from;
    }

    function _pack(Consent memory made) private pure returns (bytes32[8] memory words) {
        words[0] = bytes32(uint256(5));
        words[1] = bytes32(
            made.patient | uint256(made.grantee) << 40 | uint256(made.from) << 80 | uint256(made.to) << 120
                | uint256(made.uses) << 160 | uint256(made.status) << 192
        );
        words[2] = bytes32(made.purposes | uint256(made.classes) << 16 | uint256(made.scopes) << 48);
    }
}
