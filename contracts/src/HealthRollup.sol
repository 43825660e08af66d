// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Initializable} from "@openzeppelin/contracts/proxy/utils/Initializable.sol";
import {UUPSUpgradeable} from "@openzeppelin/contracts/proxy/utils/UUPSUpgradeable.sol";

import {Attestations, Attester, Certificate, Outcome} from "./Attestations.sol";
import {ExpiringPause} from "./ExpiringPause.sol";
import {ForcedRevocations, ForcedTerms} from "./ForcedRevocations.sol";
import {IProofVerifier} from "./IProofVerifier.sol";
import {ISettledRoots} from "./ISettledRoots.sol";
import {Range, Segment, VerifierEntry} from "./Ranges.sol";
import {Verifiers} from "./Verifiers.sol";

/// What a network starts from.
struct Genesis {
    bytes32 root;
    bytes32 accumulator;
    // The rules of the first one are in force.
    VerifierEntry[] verifiers;
    // Who attests the first range.
    Attester[] attesters;
    address pauser;
}

/// Settles ranges of the healthd chain: each state root is reached from the one before by operations that a proof
/// shows to obey the rules, and more than two thirds of the validators' power signed that the range is the chain's.
/// Anybody may call settle; what may be settled is decided by proofs and signatures alone.
///
/// A range that is proven and signed is always taken, in order. It counts as settled only while no forced revocation is
/// overdue: until one of the ranges answers, they are held back, and no root of them is served.
///
/// Proofs are checked and forgotten. They identify nothing: Groth16 proofs can be re-randomised by anybody, so a
/// range is known by its number and a state by its root.
///
/// Lives behind an ERC1967Proxy. What is immutable here is part of the code, and changes with it only.
contract HealthRollup is
    Initializable,
    UUPSUpgradeable,
    Attestations,
    ExpiringPause,
    Verifiers,
    ForcedRevocations,
    ISettledRoots
{
    event RangeSettled(
        uint64 indexed number, bytes32 newRoot, bytes32 newAccumulator, uint48 lastHeight, uint64 ops
    );
    /// The range is proven, and counts once a later one answers for the request that was due.
    event RangeHeldBack(
        uint64 indexed number, bytes32 newRoot, bytes32 newAccumulator, uint48 lastHeight, uint64 ops, uint256 request, uint40 due
    );

    /// A request was answered for at the end of this range, and it counts now, as do all that were held back before it.
    event HeldBackReleased(uint64 indexed number, bytes32 newRoot);

    error AlreadyProven(uint64 number, uint64 provenRanges);
    error RangeSkipped(uint64 number, uint64 expected);
    error HeightsOutOfOrder(uint48 provenHeight, uint48 firstHeight, uint48 lastHeight);
    error ClockAhead(uint40 lastTime, uint256 now_);
    error TimesOutOfOrder(uint40 provenTime, uint40 firstTime, uint40 lastTime);
    error RulesWentBack(uint32 rulesVersion, uint32 currentRules);
    error NoSegments();
    error AnswerChangesState();
    error NotInField(bytes32 word);
    error ProofRejected(uint256 segment);
    error NotSettled(uint64 number, uint64 settledRanges);

    error NoVerifiers();
    error GovernanceWithoutCode(address governance);
    error GovernanceOnly(address caller);

    /// Order of the scalar field of BN254: every root, accumulator and domain is below it.
    /// How far the network's clock may be ahead of Ethereum's.
    uint256 public constant CLOCK_AHEAD = 1 hours;
    uint48 private constant MOST_HEIGHTS = type(uint32).max;
    uint256 private constant R = 0x30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001;

    /// Binds every proof to one network: 31 bytes of SHA-256 over the chain id and the initial cells.
    bytes32 public immutable domain;
    /// The TimelockController that may change what can be changed.
    address public immutable governance;

    /// L1 block of the deployment: where a search for events may stop.
    uint256 public deployedAt;
    bytes32 public accumulator;

    // One storage slot together. The heights and times are those of the newest proven range.
    uint48 private _provenRanges;
    uint48 private _settledRanges;
    uint64 public totalOps;
    uint48 public lastHeight;
    uint40 public lastTime;
    uint8 public currentRules;

    // Root after each proven range; number 0 is the state at genesis.
    mapping(uint64 number => bytes32) private _roots;

    modifier onlyGovernance() {
        if (msg.sender != governance) revert GovernanceOnly(msg.sender);
        _;
    }

    constructor(bytes32 domain_, address governance_, ForcedTerms memory terms) ForcedRevocations(terms) {
        _requireInField(domain_);
        if (governance_.code.length == 0) revert GovernanceWithoutCode(governance_);
        (domain, governance) = (domain_, governance_);
        _disableInitializers();
    }

    /// Called once, by the constructor of the proxy.
    function initialize(Genesis calldata genesis) external initializer {
        _requireInField(genesis.root);
        _requireInField(genesis.accumulator);
        if (genesis.verifiers.length == 0) revert NoVerifiers();
        for (uint256 i = 0; i < genesis.verifiers.length; ++i) {
            _register(genesis.verifiers[i]);
        }
        deployedAt = block.number;
        accumulator = genesis.accumulator;
        _roots[0] = genesis.root;
        currentRules = uint8(genesis.verifiers[0].rulesVersion); // registered, so it fits
        _handOver(0, _requireSet(genesis.attesters), genesis.attesters);
        _setPauser(genesis.pauser);
    }

    /// Takes the range that follows the last proven one.
    /// @param range what the segments have in common
    /// @param segments in order; together they lead from the last proven root to the range's last one. A range without
    /// operations may have none: there is nothing to prove
    /// @param certificate the quorum's signatures over the range
    /// @param forced how many of the oldest forced revocations the last segment's proof answers for
    function settle(Range calldata range, Segment[] calldata segments, Certificate calldata certificate, uint256 forced)
        external
    {
        _requireNext(range);
        _requireNotPaused();
        if (segments.length == 0 && forced != 0) revert NoSegments();
        Outcome memory outcome = _outcome(segments);
        bytes32 nextAttesters = _nextAttesters(certificate);
        _requireQuorum(domain, range, outcome, nextAttesters, certificate);
        _requireProven(range, segments, outcome, _forcedInput(forced));

        accumulator = outcome.newAccumulator;
        _roots[range.number] = outcome.newRoot;
        (_provenRanges, totalOps) = (uint48(range.number), totalOps + outcome.ops);
        (lastHeight, lastTime, currentRules) = (range.lastHeight, range.lastTime, uint8(range.rulesVersion));
        _handOver(range.number, nextAttesters, certificate.next);
        _answerForced(forced);
        _count(range, outcome);
    }

    /// Answers for forced revocations at the end of the newest range, without a new one. Anybody may: nothing moves but
    /// the queue, and with it the ranges that were held back.
    /// @param range the newest range
    /// @param segment executes nothing and answers
    /// @param forced how many of the oldest forced revocations it answers for
    function answerForced(Range calldata range, Segment calldata segment, uint256 forced) external {
        if (range.number < _provenRanges) revert AlreadyProven(range.number, _provenRanges);
        if (range.number > _provenRanges) revert RangeSkipped(range.number, _provenRanges);
        // A verifier of other rules would take every request for outdated.
        if (range.rulesVersion != currentRules) revert RulesWentBack(range.rulesVersion, currentRules);
        if (range.lastHeight != lastHeight) {
            revert HeightsOutOfOrder(lastHeight, range.firstHeight, range.lastHeight);
        }
        if (range.lastTime != lastTime) revert TimesOutOfOrder(lastTime, range.firstTime, range.lastTime);
        _requireNotPaused();
        bytes32 newest = _roots[range.number];
        if (forced == 0) revert ForcedUnknown(0, forcedCount - answeredCount);
        if (segment.opCount != 0 || segment.newRoot != newest || segment.newAccumulator != accumulator) {
            revert AnswerChangesState();
        }
        uint256[7] memory inputs;
        (inputs[0], inputs[1], inputs[2]) = (uint256(domain), uint256(newest), uint256(newest));
        (inputs[3], inputs[4]) = (uint256(accumulator), uint256(accumulator));
        (inputs[5], inputs[6]) = (packRange(range, 0), _forcedInput(forced));
        _requireHolds(range, segment, inputs, 0);
        _answerForced(forced);
        if (_settledRanges == _provenRanges) return;
        (bool overdue,,) = _overdue(lastTime);
        if (overdue) return;
        _settledRanges = _provenRanges;
        emit HeldBackReleased(range.number, newest);
    }

    /// Puts a verifier in charge of a shape under a version of the rules.
    function registerVerifier(VerifierEntry calldata entry) external onlyGovernance {
        _register(entry);
    }

    /// Takes a verifier out of charge.
    function retireVerifier(uint32 shape, uint32 rulesVersion) external onlyGovernance {
        _retire(shape, rulesVersion, currentRules);
    }

    /// Replaces a set that can no longer reach a quorum.
    function recoverAttesters(Attester[] calldata next) external onlyGovernance {
        _handOver(_provenRanges, _requireSet(next), next);
    }

    /// Ends a pause before it ends by itself.
    function unpause() external onlyGovernance {
        _unpause();
    }

    /// Names who may pause; the zero address for nobody.
    function setPauser(address next) external onlyGovernance {
        _setPauser(next);
    }

    /// How many ranges were taken; the next one has the number after it.
    function provenRanges() external view returns (uint64) {
        return _provenRanges;
    }

    /// How many ranges are settled.
    function settledRanges() external view returns (uint64) {
        return _settledRanges;
    }

    /// The newest settled state root.
    function root() external view returns (bytes32) {
        return _roots[_settledRanges];
    }

    /// The state root after range `number`; 0 asks for the state at genesis.
    function settledRoot(uint64 number) external view override returns (bytes32) {
        if (number > _settledRanges) revert NotSettled(number, _settledRanges);
        return _roots[number];
    }

    /// All that the next range depends on, read at one block.
    function status()
        external
        view
        returns (
            bytes32 provenRoot,
            bytes32 provenAccumulator,
            uint64 proven,
            uint64 settled,
            uint64 ops,
            uint48 provenHeight,
            uint40 provenTime,
            uint8 rules,
            bytes32 attesters,
            uint40 paused
        )
    {
        return (
            _roots[_provenRanges],
            accumulator,
            _provenRanges,
            _settledRanges,
            totalOps,
            lastHeight,
            lastTime,
            currentRules,
            attestersHash,
            pausedUntil
        );
    }

    /// The sixth public input of a segment: heights and times of the whole range, number of operations of the segment.
    function packRange(Range calldata range, uint32 opCount) public pure returns (uint256) {
        return uint256(range.firstHeight) | (uint256(range.lastHeight) << 48) | (uint256(range.firstTime) << 96)
            | (uint256(range.lastTime) << 136) | (uint256(opCount) << 176);
    }

    /// The range follows the proven ones. Its place comes first, so that a repeat costs no proof check: two relayers
    /// that race for one range lose little.
    function _requireNext(Range calldata range) private view {
        uint64 proven = _provenRanges;
        if (range.number <= proven) revert AlreadyProven(range.number, proven);
        if (range.number != proven + 1) revert RangeSkipped(range.number, proven + 1);
        if (range.firstHeight <= lastHeight || range.firstHeight > range.lastHeight) {
            revert HeightsOutOfOrder(lastHeight, range.firstHeight, range.lastHeight);
        }
        if (range.firstTime < lastTime || range.firstTime > range.lastTime) {
            revert TimesOutOfOrder(lastTime, range.firstTime, range.lastTime);
        }
        // A clock ahead of this chain's would let delays of the network, such as that of a key's recovery, pass at once.
        if (range.lastTime > block.timestamp + CLOCK_AHEAD) revert ClockAhead(range.lastTime, block.timestamp);
        // Heights could be used up by one range.
        if (range.lastHeight - lastHeight > MOST_HEIGHTS) {
            revert HeightsOutOfOrder(lastHeight, range.firstHeight, range.lastHeight);
        }
        if (range.rulesVersion < currentRules) revert RulesWentBack(range.rulesVersion, currentRules);
        // A range without segments asks no verifier whether the version exists.
        if (range.rulesVersion != currentRules && !_hasVerifier(range.rulesVersion)) {
            revert VerifierUnknown(0, range.rulesVersion);
        }
    }

    /// Where the segments lead, as they say themselves, from the stored state on. Callers never name an old root.
    function _outcome(Segment[] calldata segments) private view returns (Outcome memory outcome) {
        (outcome.oldRoot, outcome.oldAccumulator) = (_roots[_provenRanges], accumulator);
        (outcome.newRoot, outcome.newAccumulator) = (outcome.oldRoot, outcome.oldAccumulator);
        for (uint256 i = 0; i < segments.length; ++i) {
            outcome.ops += segments[i].opCount;
        }
        if (segments.length != 0) {
            Segment calldata last = segments[segments.length - 1];
            (outcome.newRoot, outcome.newAccumulator) = (last.newRoot, last.newAccumulator);
        }
    }

    /// Every segment is proven, each from where the one before it led.
    function _requireProven(
        Range calldata range,
        Segment[] calldata segments,
        Outcome memory outcome,
        uint256 forcedInput
    ) private view {
        uint256[7] memory inputs;
        inputs[0] = uint256(domain);
        inputs[2] = uint256(outcome.oldRoot);
        inputs[4] = uint256(outcome.oldAccumulator);
        for (uint256 i = 0; i < segments.length; ++i) {
            Segment calldata segment = segments[i];
            _requireInField(segment.newRoot);
            _requireInField(segment.newAccumulator);
            inputs[1] = inputs[2];
            inputs[2] = uint256(segment.newRoot);
            inputs[3] = inputs[4];
            inputs[4] = uint256(segment.newAccumulator);
            inputs[5] = packRange(range, segment.opCount);
            // A range is judged at its end: only there can a request be answered for.
            inputs[6] = i == segments.length - 1 ? forcedInput : 0;

            _requireHolds(range, segment, inputs, i);
        }
    }

    /// The proof of one segment holds for the public inputs.
    function _requireHolds(Range calldata range, Segment calldata segment, uint256[7] memory inputs, uint256 place)
        private
        view
    {
        IProofVerifier judge = verifier(segment.shape, range.rulesVersion);
        if (address(judge) == address(0)) revert VerifierUnknown(segment.shape, range.rulesVersion);
        if (!judge.verify(segment.proof, inputs)) revert ProofRejected(place);
    }

    /// Settles the range, and with it those that were held back before it, unless a forced revocation is overdue.
    function _count(Range calldata range, Outcome memory outcome) private {
        (bool overdue, uint256 request, uint40 due) = _overdue(range.lastTime);
        if (overdue) {
            emit RangeHeldBack(
                range.number, outcome.newRoot, outcome.newAccumulator, range.lastHeight, outcome.ops, request, due
            );
            return;
        }
        _settledRanges = uint48(range.number);
        emit RangeSettled(range.number, outcome.newRoot, outcome.newAccumulator, range.lastHeight, outcome.ops);
    }

    function _authorizeUpgrade(address) internal override onlyGovernance {}

    function _rulesVersion() internal view override returns (uint8) {
        return currentRules;
    }

    function _operationDomain() internal view override returns (bytes32) {
        return domain;
    }

    function _requireInField(bytes32 word) private pure {
        if (uint256(word) >= R) revert NotInField(word);
    }
}
