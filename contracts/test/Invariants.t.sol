// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Attester, Certificate} from "../src/Attestations.sol";
import {HealthRollup} from "../src/HealthRollup.sol";
import {Range, Segment, VerifierEntry} from "../src/Ranges.sol";
import {Network} from "./Network.sol";
import {vm} from "./Vm.sol";

/// What happens to a settlement contract, in any order. It keeps books of its own, and `violated` says what should not
/// have happened.
contract Handler is Network {
    string public violated;
    // Roots by range; 0 is genesis. The settled ones are the first of them.
    bytes32[] public roots;
    uint64 public settled;
    bytes32 public attesters;
    uint256 public provenOps;

    // Deadlines of all requests, and how many of them were answered for.
    uint40[] private _queue;
    uint256 private _answered;
    uint256 private _pausedFrom;
    uint256 private _now = 1_800_000_000;
    uint256 private _nextKey = 100;

    constructor() {
        _found(1);
        vm.deal(address(this), 1e30);
        roots.push(GENESIS_ROOT);
        attesters = keccak256(abi.encode(_attesters));
    }

    function rollup() external view returns (HealthRollup) {
        return _rollup;
    }

    /// A range, signed by anybody, answering for some requests, with or without operations and hand-over.
    function settle(uint8 signers, uint16 ops, uint24 advance, uint8 answered, uint8 newSet) external {
        _clock();
        Range memory range = _next();
        range.lastTime += advance % 2 days;
        // Most clocks are right: those that are ahead are refused.
        if (advance % 8 != 0 && range.lastTime > _now) range.lastTime = _now > _last.lastTime ? uint40(_now) : _last.lastTime;
        uint256 answers = answered % 2 == 0 ? 0 : (answered / 2) % 6; // half of the ranges leave the queue alone
        if (answers > _queue.length - _answered) answers = _queue.length - _answered;
        Segment[] memory segments;
        if (ops % 5 != 0 || answers > 0) segments = _only(_segment(range, ops, answers));
        Attester[] memory next = newSet % 8 == 0 ? _strangers(1 + newSet % 5) : _none();
        // All, or any part of them.
        uint8 all = uint8((1 << _keys.length) - 1);
        signers = signers % 2 == 0 ? all : (signers / 2) & all;
        Certificate memory certificate = _certify(range, segments, signers, next);
        try _rollup.settle(range, segments, certificate, answers) {
            if (range.lastTime > _now + 1 hours) _violate("a clock ran ahead");
            _taken(range, segments, answers, signers, next);
        } catch {
            if (_mustBeTaken(signers, answers) && range.lastTime <= _now + 1 hours) _violate("a valid range was refused");
        }
    }

    /// A range whose proof is of something else.
    function settleUnproven(uint16 ops, bool otherRoot) external {
        _clock();
        Range memory range = _next();
        Segment[] memory segments = _only(_segment(range, 1 + uint32(ops), 0));
        if (otherRoot) segments[0].newRoot = bytes32(uint256(segments[0].newRoot) ^ 1);
        else segments[0].opCount += 1;
        Certificate memory certificate = _certify(range, segments, (1 << _keys.length) - 1, _none());
        try _rollup.settle(range, segments, certificate, 0) {
            _violate("settled without a proof");
        } catch {}
    }

    /// A range that is there already, with everything that it came with or as anything else.
    function settleAgain(uint64 number) external {
        _clock();
        Range memory range = _next();
        range.number = number % uint64(roots.length);
        Segment[] memory none = new Segment[](0);
        Certificate memory certificate = _certify(range, none, (1 << _keys.length) - 1, _none());
        try _rollup.settle(range, none, certificate, 0) {
            _violate("settled twice");
        } catch {}
    }

    function answer(uint8 count) external {
        _clock();
        uint256 answers = 1 + count % 4;
        if (roots.length == 1 || answers > _queue.length - _answered) return;
        Segment memory segment = _segment(_last, 0, answers);
        try _rollup.answerForced(_last, segment, answers) {
            if (_paused()) _violate("answered while paused");
            _answered += answers;
            if (!_overdue()) settled = _last.number;
        } catch {
            if (!_paused()) _violate("an answer was refused");
        }
    }

    function force(uint48 nonce) external {
        _clock();
        if (_rollup.forcedFee() > 1e20) return;
        uint256 number = _force(nonce % 1e6);
        _queue.push(_rollup.forcedRequest(number).due);
    }

    function wait(uint24 time) external {
        _now += time % 6 days;
        _clock();
    }

    function pause() external {
        _clock();
        vm.prank(PAUSER);
        try _rollup.pause() {
            if (_pausedFrom != 0 && _now < _pausedFrom + 14 days) _violate("paused too soon again");
            _pausedFrom = _now;
        } catch {}
    }

    /// Anybody tries to govern, the timelock's own governor included, who may only schedule.
    function govern(address caller, uint8 what) external {
        _clock();
        if (caller == address(_timelock)) return;
        if (what % 3 == 0) caller = GOVERNOR;
        bytes[5] memory changes = [
            abi.encodeCall(HealthRollup.registerVerifier, (VerifierEntry(SHAPE, 1, _proofs))),
            abi.encodeCall(HealthRollup.recoverAttesters, (_attesters)),
            abi.encodeCall(HealthRollup.setPauser, (caller)),
            abi.encodeCall(HealthRollup.unpause, ()),
            abi.encodeCall(_rollup.upgradeToAndCall, (address(_implementation), ""))
        ];
        vm.prank(caller);
        (bool done,) = address(_rollup).call(changes[what % 5]);
        if (done) _violate("governed by another");
    }

    /// What the books say of a range that was taken.
    function _taken(
        Range memory range,
        Segment[] memory segments,
        uint256 answers,
        uint256 signers,
        Attester[] memory next
    ) private {
        if (_paused()) _violate("settled while paused");
        if (!_quorum(signers)) _violate("settled without a quorum");
        if (range.number != roots.length) _violate("settled out of order");
        _follow(range, segments);
        roots.push(_root);
        if (segments.length > 0) provenOps += segments[0].opCount;
        _answered += answers;
        if (!_overdue()) settled = range.number;
        if (next.length == 0) return;
        _attest(_nextKey, next.length);
        _nextKey += next.length;
        attesters = keccak256(abi.encode(_attesters));
    }

    function _mustBeTaken(uint256 signers, uint256 answers) private view returns (bool) {
        return !_paused() && _quorum(signers) && answers <= 4;
    }

    /// All have the same power.
    function _quorum(uint256 signers) private view returns (bool) {
        uint256 count;
        for (uint256 i = 0; i < _keys.length; ++i) {
            count += (signers >> i) & 1;
        }
        return 3 * count > 2 * _keys.length;
    }

    /// Whether the oldest request that waits is due at the end of the newest range, or three days ago.
    function _overdue() private view returns (bool) {
        if (_answered == _queue.length) return false;
        uint256 due = _queue[_answered];
        return due <= _last.lastTime || due + 3 days <= _now;
    }

    function _paused() private view returns (bool) {
        return _pausedFrom != 0 && _now < _pausedFrom + 3 days;
    }

    function _strangers(uint256 count) private returns (Attester[] memory next) {
        (Attester[] memory set, uint256[] memory keys) = (_attesters, _keys);
        _attest(_nextKey, count);
        next = _attesters;
        delete _attesters;
        for (uint256 i = 0; i < set.length; ++i) {
            _attesters.push(set[i]);
        }
        _keys = keys;
    }

    function _clock() private {
        vm.warp(_now);
    }

    function _violate(string memory what) private {
        if (bytes(violated).length == 0) violated = what;
    }
}

/// What holds of the settlement contract after any sequence of calls.
contract InvariantsTest is Network {
    Handler private _handler;

    function setUp() public {
        _handler = new Handler();
    }

    /// Forge calls the handler and nothing else.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_handler);
    }

    /// No range without quorum or proof, none twice, none while paused, no change but the timelock's.
    function invariant_NothingForbiddenSucceeds() public view {
        require(bytes(_handler.violated()).length == 0, _handler.violated());
    }

    /// Every root is the one that the range before it led to; settled ones never change.
    function invariant_RootsAreContinuous() public view {
        HealthRollup rollup = _handler.rollup();
        (bytes32 provenRoot,, uint64 proven, uint64 settled, uint64 ops,,,,,) = rollup.status();
        require(proven + 1 == _roots(), "ranges");
        require(provenRoot == _handler.roots(proven), "newest root");
        require(ops == _handler.provenOps(), "operations");
        for (uint64 i = 0; i <= settled; ++i) {
            require(rollup.settledRoot(i) == _handler.roots(i), "settled root");
        }
    }

    /// The settled head moves only past ranges that no overdue request holds back.
    function invariant_OverdueHoldsBack() public view {
        require(_handler.rollup().settledRanges() == _handler.settled(), "settled");
    }

    function invariant_OnlySignedSetsTakeOver() public view {
        HealthRollup rollup = _handler.rollup();
        require(rollup.attestersHash() == _handler.attesters(), "attesters");
        require(rollup.pauser() == PAUSER, "pauser");
    }

    function _roots() private view returns (uint256 count) {
        count = _handler.rollup().provenRanges() + 1;
        try _handler.roots(count) {
            revert("the contract lost a range");
        } catch {}
        _handler.roots(count - 1);
    }
}
