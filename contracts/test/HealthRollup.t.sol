// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Attestations, Attester, Certificate} from "../src/Attestations.sol";
import {HealthRollup} from "../src/HealthRollup.sol";
import {Range, Segment} from "../src/Ranges.sol";
import {Verifiers} from "../src/Verifiers.sol";
import {Network} from "./Network.sol";
import {vm} from "./Vm.sol";

contract HealthRollupTest is Network {
    // Forge's own. (The optimiser reads block.chainid again where a variable holds it.)
    uint256 private constant CHAIN = 31337;
    uint256 private constant ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;

    function setUp() public {
        _found(FEE);
        _settle(1, 0, 0); // the first range pays for fresh storage
    }

    function test_GasOfSettlingWithoutTheProof() public {
        (Range memory range, Segment[] memory segments) = _proposed();
        Certificate memory certificate = _certify(range, segments, 7, _none());
        _rollup.settle(range, segments, certificate, 0);
        vm.snapshotGasLastCall("HealthRollup", "settle: three of four signatures, proof not counted");
    }

    function test_RangeWithoutOperationsNeedsNoProof() public {
        Range memory range = _next();
        _rollup.settle(range, new Segment[](0), _certify(range, new Segment[](0), 7, _none()), 0);
        vm.snapshotGasLastCall("HealthRollup", "settle: no operations");
        require(_rollup.root() == _root && _rollup.settledRanges() == 2, "the state stays");
        Segment[] memory none = new Segment[](0);
        _last = range;
        range = _next();
        _refused(range, none, _certify(range, none, 7, _none()), 1, abi.encodeWithSelector(HealthRollup.NoSegments.selector));
    }

    function test_PlaceOfARange() public {
        (Range memory range, Segment[] memory segments) = _proposed();
        range.number = 1;
        _refusedAs(range, segments, abi.encodeWithSelector(HealthRollup.AlreadyProven.selector, 1, 1));
        range.number = 3;
        _refusedAs(range, segments, abi.encodeWithSelector(HealthRollup.RangeSkipped.selector, 3, 2));
        range = _next();
        range.firstHeight = 10;
        _refusedAs(range, segments, abi.encodeWithSelector(HealthRollup.HeightsOutOfOrder.selector, 10, 10, 20));
        range = _next();
        range.lastTime = range.firstTime - 1;
        _refusedAs(
            range,
            segments,
            abi.encodeWithSelector(HealthRollup.TimesOutOfOrder.selector, _last.lastTime, range.firstTime, range.lastTime)
        );
    }

    function test_RulesOfARange() public {
        (Range memory range, Segment[] memory segments) = _proposed();
        range.rulesVersion = 0;
        _refusedAs(range, segments, abi.encodeWithSelector(HealthRollup.RulesWentBack.selector, 0, 1));
        range.rulesVersion = 2;
        _refusedAs(range, segments, abi.encodeWithSelector(Verifiers.VerifierUnknown.selector, 0, 2));
        range.rulesVersion = 257; // 1 if it were cut to eight bits
        _refusedAs(range, new Segment[](0), abi.encodeWithSelector(Verifiers.VerifierUnknown.selector, 0, 257));
    }

    function test_ProofsAndWords() public {
        (Range memory range, Segment[] memory segments) = _proposed();
        segments[0].proof = "another";
        _refusedAs(range, segments, abi.encodeWithSelector(HealthRollup.ProofRejected.selector, 0));
        segments[0].shape = 4;
        _refusedAs(range, segments, abi.encodeWithSelector(Verifiers.VerifierUnknown.selector, 4, 1));
        segments[0].newRoot = bytes32(type(uint256).max);
        _refusedAs(range, segments, abi.encodeWithSelector(HealthRollup.NotInField.selector, segments[0].newRoot));
    }

    /// Whatever subset signs: more than two thirds of the power settles, and nothing less.
    function testFuzz_QuorumExactly(uint256 signers, uint64[4] memory powers) public {
        signers = signers % 16;
        uint256 signed;
        uint256 total;
        for (uint256 i = 0; i < 4; ++i) {
            uint64 power = 1 + powers[i] / 4;
            _attesters[i].power = power;
            total += power;
            if ((signers >> i) & 1 == 1) signed += power;
        }
        vm.prank(address(_timelock));
        _rollup.recoverAttesters(_attesters);
        (Range memory range, Segment[] memory segments) = _proposed();
        Certificate memory certificate = _certify(range, segments, signers, _none());
        if (3 * signed <= 2 * total) {
            vm.expectRevert(abi.encodeWithSelector(Attestations.QuorumMissed.selector, signed, total));
        }
        _rollup.settle(range, segments, certificate, 0);
    }

    function test_SignaturesThatDoNotCount() public {
        (Range memory range, Segment[] memory segments) = _proposed();
        bytes32 digest = _digest(range, segments, _none(), block.chainid, address(_rollup));
        address first = _attesters[0].account;
        bytes memory rest = bytes.concat(_sign(_keys[1], digest), _sign(_keys[2], digest));

        bytes memory stranger = _sign(99, digest);
        _signed(range, segments, bytes.concat(stranger, rest), _ofAnother(first, vm.addr(99)));
        bytes memory twice = _sign(_keys[1], digest);
        _signed(range, segments, bytes.concat(twice, rest), _ofAnother(first, _attesters[1].account));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(_keys[0], digest);
        _signed(
            range,
            segments,
            bytes.concat(abi.encodePacked(r, bytes32(ORDER - uint256(s)), v ^ 7), rest),
            abi.encodeWithSelector(Attestations.AttestationHighS.selector, first)
        );
        _signed(
            range,
            segments,
            bytes.concat(abi.encodePacked(r, s, v - 27), rest),
            abi.encodeWithSelector(Attestations.AttestationMalformed.selector, first)
        );
        // One too few: each stands in another's place. At the end of the set, one is simply not there.
        _signed(range, segments, rest, _ofAnother(first, _attesters[1].account));
        _signed(
            range,
            segments,
            bytes.concat(_sign(_keys[0], digest), _sign(_keys[1], digest)),
            abi.encodeWithSelector(Attestations.SignaturesMiscounted.selector, 130, 195)
        );
        _signed(
            range,
            segments,
            bytes.concat(_sign(_keys[0], digest), rest, hex"00"),
            abi.encodeWithSelector(Attestations.SignaturesMiscounted.selector, 196, 195)
        );
    }

    /// A signature is worthless under another chain id and for another contract.
    function test_SignaturesForAnotherPlace() public {
        (Range memory range, Segment[] memory segments) = _proposed();
        Certificate memory certificate = _certify(range, segments, 7, _none());
        vm.chainId(CHAIN + 1);
        (bool taken,) = address(_rollup).call(abi.encodeCall(HealthRollup.settle, (range, segments, certificate, 0)));
        require(!taken, "taken on another chain");
        vm.chainId(CHAIN);
        (taken,) = address(_implementation).call(abi.encodeCall(HealthRollup.settle, (range, segments, certificate, 0)));
        require(!taken, "taken by another contract");
        _rollup.settle(range, segments, certificate, 0);
    }

    /// Any bit beyond the set is refused, whatever it would count.
    function testFuzz_SignersBeyondTheSet(uint8 bit) public {
        vm.assume(bit > 3);
        (Range memory range, Segment[] memory segments) = _proposed();
        Certificate memory certificate = _certify(range, segments, 7, _none());
        certificate.signers |= uint256(1) << bit;
        _refused(
            range,
            segments,
            certificate,
            0,
            abi.encodeWithSelector(Attestations.SignerUnknown.selector, certificate.signers, 4)
        );
    }

    /// Nothing of the certificate can be changed by whoever carries it.
    function testFuzz_CertificateIsBound(uint8 place, bytes32 noise) public {
        vm.assume(noise != 0);
        (Range memory range, Segment[] memory segments) = _proposed();
        Certificate memory certificate = _certify(range, segments, 7, _none());
        if (place % 5 == 0) range.appHash ^= noise;
        if (place % 5 == 1) range.lastTime += 1 + uint40(uint256(noise) % 1000);
        if (place % 5 == 2) certificate.attesters[uint8(noise[0]) % 4].power += 1 + uint64(uint32(uint256(noise)));
        if (place % 5 == 3) certificate.next = _successors(50, 2);
        if (place % 5 == 4) segments[0].opCount += 1 + uint32(uint16(uint256(noise)));
        (bool taken,) = address(_rollup).call(abi.encodeCall(HealthRollup.settle, (range, segments, certificate, 0)));
        require(!taken, "taken with something else in it");
    }

    function test_HandOver() public {
        Range memory range = _next();
        Segment[] memory none = new Segment[](0);
        Attester[] memory next = _successors(50, 5);
        Certificate memory certificate = _certify(range, none, 7, next);
        vm.expectEmit(address(_rollup));
        emit Attestations.AttestersChanged(2, keccak256(abi.encode(next)), next);
        _rollup.settle(range, none, certificate, 0);
        vm.snapshotGasLastCall("HealthRollup", "settle: no operations, hands over to five");
        _last = range;

        range = _next();
        bytes32 given = keccak256(abi.encode(_attesters));
        certificate = _certify(range, none, 15, _none());
        _refused(
            range,
            none,
            certificate,
            0,
            abi.encodeWithSelector(Attestations.AttestersUnknown.selector, given, keccak256(abi.encode(next)))
        );
        _attest(50, 5);
        _rollup.settle(range, none, _certify(range, none, 30, _none()), 0);
    }

    /// Sets that could not attest, or in which somebody counts twice, cannot take over, signed or not.
    function test_SetsThatCannotTakeOver() public {
        Attester[] memory next = _successors(50, 2);
        (next[0], next[1]) = (next[1], next[0]);
        _successorsRefused(next, abi.encodeWithSelector(Attestations.AttesterOutOfOrder.selector, 1));
        next[0] = next[1];
        _successorsRefused(next, abi.encodeWithSelector(Attestations.AttesterOutOfOrder.selector, 1));
        next[0].account = address(0);
        _successorsRefused(next, abi.encodeWithSelector(Attestations.AttesterOutOfOrder.selector, 0));
        next = _successors(50, 2);
        next[1].power = 0;
        _successorsRefused(next, abi.encodeWithSelector(Attestations.AttesterWithoutPower.selector, 1));
        (next[0].power, next[1].power) = (type(uint64).max, 1);
        _successorsRefused(next, abi.encodeWithSelector(Attestations.PowerTooGreat.selector, uint256(1) << 64));
        _successorsRefused(new Attester[](101), abi.encodeWithSelector(Attestations.AttestersMiscounted.selector, 101));
    }

    /// The largest set settles, with all of its signatures, in well under a transaction's gas.
    function test_HundredAttesters() public {
        _attest(1000, 100);
        vm.prank(address(_timelock));
        _rollup.recoverAttesters(_attesters);
        (Range memory range, Segment[] memory segments) = _proposed();
        Certificate memory certificate = _certify(range, segments, (1 << 100) - 1, _none());
        _rollup.settle(range, segments, certificate, 0);
        vm.snapshotGasLastCall("HealthRollup", "settle: a hundred signatures, proof not counted");
    }

    function test_RootsOfTheFuture() public {
        vm.expectRevert(abi.encodeWithSelector(HealthRollup.NotSettled.selector, 2, 1));
        _rollup.settledRoot(2);
        require(_rollup.settledRoot(0) == GENESIS_ROOT && _rollup.settledRoot(1) == _root, "roots");
    }

    function _proposed() private returns (Range memory range, Segment[] memory segments) {
        range = _next();
        segments = _only(_segment(range, 5, 0));
    }

    function _successors(uint256 firstKey, uint256 count) private returns (Attester[] memory next) {
        (Attester[] memory attesters, uint256[] memory keys) = (_attesters, _keys);
        _attest(firstKey, count);
        next = _attesters;
        delete _attesters;
        for (uint256 i = 0; i < attesters.length; ++i) {
            _attesters.push(attesters[i]);
        }
        _keys = keys;
    }

    function _successorsRefused(Attester[] memory next, bytes memory reason) private {
        Range memory range = _next();
        _refused(range, new Segment[](0), _certify(range, new Segment[](0), 7, next), 0, reason);
        vm.prank(address(_timelock));
        vm.expectRevert(reason);
        _rollup.recoverAttesters(next);
    }

    function _signed(Range memory range, Segment[] memory segments, bytes memory signatures, bytes memory reason)
        private
    {
        _refused(range, segments, Certificate(_attesters, 7, signatures, _none()), 0, reason);
    }

    function _refusedAs(Range memory range, Segment[] memory segments, bytes memory reason) private {
        _refused(range, segments, _certify(range, segments, 7, _none()), 0, reason);
    }

    function _refused(
        Range memory range,
        Segment[] memory segments,
        Certificate memory certificate,
        uint256 forced,
        bytes memory reason
    ) private {
        vm.expectRevert(reason);
        _rollup.settle(range, segments, certificate, forced);
    }

    function _ofAnother(address attester, address signer) private pure returns (bytes memory) {
        return abi.encodeWithSelector(Attestations.AttestationOfAnother.selector, attester, signer);
    }
}
