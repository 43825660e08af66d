// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Certificate} from "../src/Attestations.sol";
import {ForcedRevocations, ForcedTerms} from "../src/ForcedRevocations.sol";
import {HealthRollup} from "../src/HealthRollup.sol";
import {Range, Segment} from "../src/Ranges.sol";
import {RequestHash} from "../src/RequestHash.sol";
import {Network} from "./Network.sol";
import {vm} from "./Vm.sol";

contract ForcedRevocationsTest is Network {
    address private constant BURNT = address(0xdEaD);

    function setUp() public {
        _found(FEE);
        vm.deal(address(this), 1e24);
        _settle(1, 0, 0);
    }

    receive() external payable {}

    function test_HeldBackUntilAnswered() public {
        _force(1);
        vm.snapshotGasLastCall("HealthRollup", "forceRevocation");
        uint40 due = _rollup.forcedRequest(0).due;
        vm.warp(due - 1);
        _settle(1, due - 1, 0);
        require(_rollup.settledRanges() == 2, "nothing is due");
        bytes32 settled = _root;
        _settle(1, due, 0);
        vm.warp(due + 1 days);
        _settle(1, due + 1 days, 0);
        require(_rollup.provenRanges() == 4 && _rollup.settledRanges() == 2, "taken, not settled");
        require(_rollup.root() == settled, "no root past the deadline");
        vm.expectRevert(abi.encodeWithSelector(HealthRollup.NotSettled.selector, 3, 2));
        _rollup.settledRoot(3);
        _settle(1, 0, 1);
        require(_rollup.settledRanges() == 5 && _rollup.root() == _root, "settled with all before it");
        _rollup.settledRoot(3);
    }

    /// A clock that stands still does not help: three days behind its deadline a request binds every range.
    function test_LatestBindsWhateverTheClock() public {
        _force(1);
        uint40 latest = _rollup.forcedRequest(0).due + _rollup.LATEST();
        vm.warp(latest - 1);
        _settle(1, 0, 0);
        require(_rollup.settledRanges() == 2, "before it");
        vm.warp(latest);
        _settle(1, 0, 0);
        require(_rollup.settledRanges() == 2 && _rollup.provenRanges() == 3, "at it");
    }

    function test_AnswerWithoutARange() public {
        _force(1);
        uint40 due = _rollup.forcedRequest(0).due;
        vm.warp(due);
        _settle(1, due, 0);
        Segment memory answer = _segment(_last, 0, 1);
        vm.expectEmit(address(_rollup));
        emit HealthRollup.HeldBackReleased(2, _root);
        _rollup.answerForced(_last, answer, 1);
        vm.snapshotGasLastCall("HealthRollup", "answerForced: one request, proof not counted");
        require(_rollup.settledRanges() == 2 && _rollup.answeredCount() == 1, "released");
    }

    /// A thousand requests of somebody's, all due: anybody answers for four with each transaction, and no range is needed.
    function test_ThousandRequestsCannotBlock() public {
        _found(1);
        vm.deal(address(this), 1e24);
        delete _last;
        (_root, _accumulator) = (GENESIS_ROOT, GENESIS_ACCUMULATOR);
        for (uint48 i = 0; i < 1000; ++i) {
            _force(i);
        }
        uint40 lastDue = _rollup.forcedRequest(999).due;
        vm.warp(lastDue + 30 days);
        _settle(1, lastDue + 29 days, 4);
        require(_rollup.settledRanges() == 0 && _rollup.provenRanges() == 1, "four answers release nothing that is due");
        for (uint256 i = 1; i < 250; ++i) {
            require(_rollup.settledRanges() == 0, "some are due still");
            _rollup.answerForced(_last, _segment(_last, 0, 4), 4);
        }
        require(_rollup.answeredCount() == 1000 && _rollup.settledRanges() == 1, "all answered, and settled");
    }

    /// Nobody can wait for a clock that the network moves: a recovery's delay takes its time on Ethereum, too.
    function test_ClockAhead() public {
        Range memory range = _next();
        range.lastTime = uint40(block.timestamp) + 1 hours + 1;
        Segment[] memory segments = _only(_segment(range, 1, 0));
        Certificate memory certificate = _certify(range, segments, 7, _none());
        vm.expectRevert(abi.encodeWithSelector(HealthRollup.ClockAhead.selector, range.lastTime, block.timestamp));
        _rollup.settle(range, segments, certificate, 0);
    }

    /// Deadlines never come before an earlier request's, and nobody gains time by queueing and answering for itself.
    function test_Deadlines() public {
        uint40 start = 1_800_000_000;
        _force(1);
        _force(2);
        require(_rollup.forcedRequest(0).due == start + DELAY, "first");
        require(_rollup.forcedRequest(1).due == start + DELAY + SPACING, "second");
        _settle(1, 0, 2);
        _force(3);
        require(_rollup.forcedRequest(2).due == start + DELAY + SPACING, "not before an earlier one");
        vm.warp(start + 1 hours);
        _force(4);
        require(_rollup.forcedRequest(3).due == start + 1 hours + DELAY + SPACING, "one waits");
    }

    /// What a request costs beyond the base fee is burnt, so that spamming oneself costs what it costs others. What is paid
    /// beyond the cost comes back.
    function testFuzz_Fees(uint8 pending, uint64 surplus) public {
        uint256 count = pending % 40;
        uint256 paid;
        for (uint256 i = 0; i < count; ++i) {
            require(_rollup.forcedFee() == uint256(FEE) << (i / 8), "doubles with every eight");
            paid += _rollup.forcedFee();
            _force(uint48(i));
        }
        uint256 fee = _rollup.forcedFee();
        vm.expectRevert(abi.encodeWithSelector(ForcedRevocations.FeeTooLow.selector, fee - 1, fee));
        _rollup.forceRevocation{value: fee - 1}(7, 1, 12, _signature());
        _rollup.forceRevocation{value: fee + surplus}(7, 1, 12, _signature());
        paid += fee;
        require(address(_rollup).balance == FEE * (count + 1), "the base fees stay");
        require(BURNT.balance == paid - FEE * (count + 1), "the rest is burnt");

        uint256 before = address(this).balance;
        _settle(1, 0, 1);
        _rollup.withdrawRewards();
        require(address(this).balance == before + FEE, "one base fee for one answer");
        vm.expectRevert(abi.encodeWithSelector(ForcedRevocations.NothingToPay.selector));
        _rollup.withdrawRewards();
    }

    function test_RequestsThatAreRefused() public {
        vm.expectRevert(abi.encodeWithSelector(ForcedRevocations.NonceExhausted.selector));
        _rollup.forceRevocation{value: FEE}(7, type(uint48).max, 12, _signature());
        uint256[3] memory signature = _signature();
        signature[1] = 2;
        _malformed(signature);
        signature = _signature();
        signature[2] = 2736030358979909402780800718157159386076813972158567259200215660948447373041;
        _malformed(signature);
        signature = _signature();
        signature[0] = 0x30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001;
        _malformed(signature);
    }

    function test_AnswersThatAreRefused() public {
        _force(1);
        _answerRefused(1, abi.encodeWithSelector(HealthRollup.ProofRejected.selector, 0));
        _answerRefused(2, abi.encodeWithSelector(ForcedRevocations.ForcedUnknown.selector, 2, 1));
        for (uint48 i = 2; i < 7; ++i) {
            _force(i);
        }
        _answerRefused(5, abi.encodeWithSelector(ForcedRevocations.ForcedUnknown.selector, 5, 6));
    }

    function test_TermsThatAreRefused() public {
        vm.expectRevert(abi.encodeWithSelector(ForcedRevocations.TermsTooLong.selector, 30 days + 1, 0));
        new HealthRollup(DOMAIN, address(_timelock), ForcedTerms(30 days + 1, 0, FEE, _hash));
        vm.expectRevert(abi.encodeWithSelector(ForcedRevocations.TermsTooLong.selector, 0, 1 days + 1));
        new HealthRollup(DOMAIN, address(_timelock), ForcedTerms(0, 1 days + 1, FEE, _hash));
        vm.expectRevert(abi.encodeWithSelector(ForcedRevocations.HashWithoutCode.selector, address(0xbad)));
        new HealthRollup(DOMAIN, address(_timelock), ForcedTerms(DELAY, SPACING, FEE, RequestHash(address(0xbad))));
    }

    /// A settler that takes no ether hurts itself only.
    function test_PaymentThatFails() public {
        Penniless penniless = new Penniless();
        _force(1);
        Range memory range = _next();
        Segment[] memory segments = _only(_segment(range, 1, 1));
        Certificate memory certificate = _certify(range, segments, 7, _none());
        vm.prank(address(penniless));
        _rollup.settle(range, segments, certificate, 1);
        vm.expectRevert(abi.encodeWithSelector(ForcedRevocations.PaymentFailed.selector));
        vm.prank(address(penniless));
        _rollup.withdrawRewards();
    }

    function _malformed(uint256[3] memory signature) private {
        vm.expectRevert(abi.encodeWithSelector(ForcedRevocations.SignatureMalformed.selector));
        _rollup.forceRevocation{value: FEE}(7, 1, 12, signature);
    }

    /// The proof of the range answers for none.
    function _answerRefused(uint256 answered, bytes memory reason) private {
        Range memory range = _next();
        Segment[] memory segments = _only(_segment(range, 1, 0));
        Certificate memory certificate = _certify(range, segments, 7, _none());
        vm.expectRevert(reason);
        _rollup.settle(range, segments, certificate, answered);
    }
}

/// Refuses ether.
contract Penniless {}
