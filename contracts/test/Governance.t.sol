// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Initializable} from "@openzeppelin/contracts/proxy/utils/Initializable.sol";
import {UUPSUpgradeable} from "@openzeppelin/contracts/proxy/utils/UUPSUpgradeable.sol";

import {Attester} from "../src/Attestations.sol";
import {ExpiringPause} from "../src/ExpiringPause.sol";
import {ForcedTerms} from "../src/ForcedRevocations.sol";
import {HealthRollup} from "../src/HealthRollup.sol";
import {IProofVerifier} from "../src/IProofVerifier.sol";
import {Range, Segment, VerifierEntry} from "../src/Ranges.sol";
import {Verifiers} from "../src/Verifiers.sol";
import {MarkedProofs, Network} from "./Network.sol";
import {vm} from "./Vm.sol";

contract GovernanceTest is Network {
    uint256 private constant START = 1_800_000_000;

    function setUp() public {
        _found(FEE);
        vm.deal(address(this), 1e24);
    }

    /// Each change, by anybody but the timelock: refused.
    function testFuzz_OnlyTheTimelock(address caller) public {
        vm.assume(caller != address(_timelock));
        bytes[] memory changes = _changes();
        for (uint256 i = 0; i < changes.length; ++i) {
            vm.prank(caller);
            (bool done, bytes memory reason) = address(_rollup).call(changes[i]);
            require(!done, "changed by another");
            require(
                keccak256(reason) == keccak256(abi.encodeWithSelector(HealthRollup.GovernanceOnly.selector, caller)),
                "another reason"
            );
        }
    }

    /// Each change, through the timelock: not before its delay, and by anybody after it.
    function test_TimelockedChanges() public {
        bytes[] memory changes = _changes();
        vm.prank(PAUSER);
        _rollup.pause();
        for (uint256 i = 0; i < changes.length - 1; ++i) { // an unpause would come too late: see below
            vm.prank(GOVERNOR);
            _timelock.schedule(address(_rollup), 0, changes[i], 0, bytes32(i), TIMELOCK_DELAY);
        }
        vm.warp(START + TIMELOCK_DELAY - 1);
        for (uint256 i = 0; i < changes.length - 1; ++i) {
            (bool done,) = address(_timelock).call(
                abi.encodeCall(_timelock.execute, (address(_rollup), 0, changes[i], 0, bytes32(i)))
            );
            require(!done, "before its delay");
        }
        vm.warp(START + TIMELOCK_DELAY);
        for (uint256 i = 0; i < changes.length - 1; ++i) {
            _timelock.execute(address(_rollup), 0, changes[i], 0, bytes32(i));
        }
        require(address(_rollup.verifier(9, 1)) == address(0), "registered, then retired");
        require(_rollup.pauser() == address(0x99), "pauser");
        require(_rollup.attestersHash() == keccak256(abi.encode(_one())), "attesters");
        require(
            address(uint160(uint256(vm.load(address(_rollup), IMPLEMENTATION_SLOT)))) != address(_implementation),
            "upgraded"
        );
        require(_rollup.root() == GENESIS_ROOT && _rollup.pausedUntil() == START + 3 days, "state stays");
    }

    /// Nobody holds the timelock's keys: its roles change by its own calls only, and a canceller may stop a change.
    function test_NobodyAdministratesTheTimelock() public {
        bytes32 admin = _timelock.DEFAULT_ADMIN_ROLE();
        require(_timelock.hasRole(admin, address(_timelock)), "itself");
        require(!_timelock.hasRole(admin, GOVERNOR) && !_timelock.hasRole(admin, address(this)), "nobody else");
        bytes[] memory changes = _changes();
        (bool scheduled,) = address(_timelock).call(
            abi.encodeCall(_timelock.schedule, (address(_rollup), 0, changes[0], 0, 0, TIMELOCK_DELAY))
        );
        require(!scheduled, "scheduled by a stranger");
        vm.prank(GOVERNOR);
        (scheduled,) = address(_timelock).call(
            abi.encodeCall(_timelock.schedule, (address(_rollup), 0, changes[0], 0, 0, TIMELOCK_DELAY - 1))
        );
        require(!scheduled, "scheduled for too soon");
    }

    function test_NobodyInitializesAgain() public {
        vm.expectRevert(abi.encodeWithSelector(Initializable.InvalidInitialization.selector));
        _rollup.initialize(_genesis());
        vm.expectRevert(abi.encodeWithSelector(Initializable.InvalidInitialization.selector));
        _implementation.initialize(_genesis());
        vm.expectRevert(abi.encodeWithSelector(UUPSUpgradeable.UUPSUnauthorizedCallContext.selector));
        _implementation.upgradeToAndCall(address(_implementation), "");
    }

    function test_PauseStopsSettlementAndNothingElse() public {
        vm.expectRevert(abi.encodeWithSelector(ExpiringPause.PauserOnly.selector, address(this)));
        _rollup.pause();
        vm.prank(PAUSER);
        _rollup.pause();
        Range memory range = _next();
        Segment[] memory segments = _only(_segment(range, 1, 0));
        bytes memory paused = abi.encodeWithSelector(ExpiringPause.SettlementPaused.selector, START + 3 days);
        _refused(range, segments, paused);
        _force(1);
        require(_rollup.forcedCount() == 1, "patients are heard");
        Range memory newest; // none yet: the state at genesis, in force under the first rules
        newest.rulesVersion = 1;
        Segment memory answer = _segment(newest, 0, 1);
        vm.expectRevert(paused);
        _rollup.answerForced(newest, answer, 1);
        vm.warp(START + 3 days - 1);
        _refused(range, segments, paused);
        vm.warp(START + 3 days);
        _rollup.settle(range, segments, _certify(range, segments, 7, _none()), 0);
    }

    /// However often the pauser tries: at most three days in any fourteen.
    function testFuzz_PausesCannotBeChained(uint32[30] memory waits) public {
        uint256 time = START;
        uint256 pausedFrom = 0;
        for (uint256 i = 0; i < waits.length; ++i) {
            time += waits[i] % 5 days;
            vm.warp(time);
            vm.prank(PAUSER);
            (bool done,) = address(_rollup).call(abi.encodeCall(ExpiringPause.pause, ()));
            require(done == (pausedFrom == 0 || time >= pausedFrom + 14 days), "once in fourteen days");
            if (done) pausedFrom = time;
            require(_rollup.pausedUntil() == pausedFrom + 3 days, "three days");
        }
    }

    function test_UnpauseGivesNoSecondPause() public {
        vm.prank(address(_timelock));
        vm.expectRevert(abi.encodeWithSelector(ExpiringPause.SettlementNotPaused.selector));
        _rollup.unpause();
        vm.prank(PAUSER);
        _rollup.pause();
        vm.prank(address(_timelock));
        _rollup.unpause();
        _settle(1, 0, 0);
        vm.prank(PAUSER);
        vm.expectRevert(abi.encodeWithSelector(ExpiringPause.PausedLately.selector, START + 14 days));
        _rollup.pause();
    }

    function test_VerifiersOfTheRulesInForce() public {
        vm.prank(address(_timelock));
        vm.expectRevert(abi.encodeWithSelector(Verifiers.LastVerifier.selector, SHAPE, 1));
        _rollup.retireVerifier(SHAPE, 1);
        vm.prank(address(_timelock));
        vm.expectRevert(abi.encodeWithSelector(Verifiers.VerifierUnknown.selector, 9, 1));
        _rollup.retireVerifier(9, 1);
        for (uint32 version = 0; version <= 256; version += 256) {
            vm.prank(address(_timelock));
            vm.expectRevert(abi.encodeWithSelector(Verifiers.RulesVersionOutOfRange.selector, version));
            _rollup.registerVerifier(VerifierEntry(SHAPE, version, _proofs));
        }
        vm.prank(address(_timelock));
        vm.expectRevert(abi.encodeWithSelector(Verifiers.VerifierWithoutCode.selector, address(0xbad)));
        _rollup.registerVerifier(VerifierEntry(SHAPE, 1, IProofVerifier(address(0xbad))));

        MarkedProofs sound = new MarkedProofs();
        vm.expectEmit(address(_rollup));
        emit Verifiers.VerifierRegistered(SHAPE, 1, sound, _proofs);
        vm.prank(address(_timelock));
        _rollup.registerVerifier(VerifierEntry(SHAPE, 1, sound));
        Range memory range = _next();
        Segment[] memory segments = _only(_segment(range, 1, 0));
        _refused(range, segments, abi.encodeWithSelector(HealthRollup.ProofRejected.selector, 0));
        _proofs = sound;
        _settle(1, 0, 0);
    }

    /// New rules start with a range of theirs, and the old ones do not come back.
    function test_RulesOnlyRise() public {
        vm.prank(address(_timelock));
        _rollup.registerVerifier(VerifierEntry(SHAPE, 255, _proofs));
        Range memory range = _next();
        range.rulesVersion = 255;
        Segment[] memory none = new Segment[](0);
        _rollup.settle(range, none, _certify(range, none, 7, _none()), 0);
        _last = range;
        require(_rollup.currentRules() == 255, "in force");
        range = _next();
        _refused(range, none, abi.encodeWithSelector(HealthRollup.RulesWentBack.selector, 1, 255));
        vm.prank(address(_timelock));
        _rollup.retireVerifier(SHAPE, 1);
    }

    /// A set that lost its keys is replaced, and the next range is the new set's.
    function test_RecoverAttesters() public {
        _attest(70, 4);
        Range memory range = _next();
        Segment[] memory segments = _only(_segment(range, 1, 0));
        (bool taken,) = address(_rollup).call(
            abi.encodeCall(HealthRollup.settle, (range, segments, _certify(range, segments, 15, _none()), 0))
        );
        require(!taken, "not in charge yet");
        vm.prank(address(_timelock));
        _rollup.recoverAttesters(_attesters);
        _rollup.settle(range, segments, _certify(range, segments, 7, _none()), 0);
    }

    /// All changes that there are, in an order in which they can be made.
    function _changes() private returns (bytes[] memory changes) {
        HealthRollup next = new HealthRollup(DOMAIN, address(_timelock), ForcedTerms(DELAY, SPACING, FEE, _hash));
        changes = new bytes[](6);
        changes[0] = abi.encodeCall(HealthRollup.registerVerifier, (VerifierEntry(9, 1, _proofs)));
        changes[1] = abi.encodeCall(HealthRollup.retireVerifier, (9, 1));
        changes[2] = abi.encodeCall(HealthRollup.recoverAttesters, (_one()));
        changes[3] = abi.encodeCall(HealthRollup.setPauser, (address(0x99)));
        changes[4] = abi.encodeCall(UUPSUpgradeable.upgradeToAndCall, (address(next), ""));
        changes[5] = abi.encodeCall(HealthRollup.unpause, ());
    }

    function _one() private pure returns (Attester[] memory one) {
        one = new Attester[](1);
        one[0] = Attester(address(0x77), 1);
    }

    function _refused(Range memory range, Segment[] memory segments, bytes memory reason) private {
        bytes memory settle =
            abi.encodeCall(HealthRollup.settle, (range, segments, _certify(range, segments, 7, _none()), 0));
        (bool taken, bytes memory given) = address(_rollup).call(settle);
        require(!taken && keccak256(given) == keccak256(reason), "taken, or refused for another reason");
    }
}
