// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ForcedRevocations, ForcedTerms} from "./ForcedRevocations.sol";
import {IProofVerifier} from "./IProofVerifier.sol";
import {ISettledRoots} from "./ISettledRoots.sol";

/// A run of blocks that settles as a whole. Times are Unix seconds, heights are block heights of the healthd chain.
struct Range {
    uint64 number;
    uint48 firstHeight;
    uint48 lastHeight;
    uint40 firstTime;
    uint40 lastTime;
    uint32 rulesVersion;
    // What the validators attest together with the roots. No proof speaks of it, so nothing relies on it yet.
    bytes32 appHash;
}

/// A part of a range under one proof. Segments chain root to root; all carry the heights and times of their range.
struct Segment {
    uint32 shape;
    uint32 opCount;
    bytes32 newRoot;
    bytes32 newAccumulator;
    bytes proof;
}

/// Which contract judges the proofs of one circuit shape under one version of the rules.
struct VerifierEntry {
    uint32 shape;
    uint32 rulesVersion;
    IProofVerifier verifier;
}

/// Settles ranges of the healthd chain: each state root is reached from the one before by operations that a proof
/// shows to obey the rules. Anybody may call settle; what may be settled is decided by the proofs alone.
///
/// Proofs are checked and forgotten. They identify nothing: Groth16 proofs can be re-randomised by anybody, so a
/// range is known by its number and a state by its root.
contract HealthRollup is ForcedRevocations, ISettledRoots {
    event RangeSettled(
        uint64 indexed number, bytes32 newRoot, bytes32 newAccumulator, uint48 lastHeight, uint64 ops
    );

    error AlreadySettled(uint64 number, uint64 rangeCount);
    error RangeSkipped(uint64 number, uint64 expected);
    error HeightsOutOfOrder(uint48 settledHeight, uint48 firstHeight, uint48 lastHeight);
    error TimesOutOfOrder(uint40 settledTime, uint40 firstTime, uint40 lastTime);
    error NoSegments();
    error QuorumNotSupported(uint256 signatures);
    error VerifierUnknown(uint32 shape, uint32 rulesVersion);
    error NotInField(bytes32 word);
    error ProofRejected(uint256 segment);
    error NotSettled(uint64 number, uint64 rangeCount);

    error NoVerifiers();
    error VerifierRepeated(uint32 shape, uint32 rulesVersion);
    error VerifierWithoutCode(address verifier);

    /// Order of the scalar field of BN254: every root, accumulator and domain is below it.
    uint256 private constant R = 0x30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001;

    /// Binds every proof to one network: 31 bytes of SHA-256 over the chain id and the initial cells.
    bytes32 public immutable domain;
    /// L1 block of the deployment: where a search for RangeSettled events may stop.
    uint256 public immutable deployedAt;

    bytes32 public accumulator;

    // One storage slot together.
    uint64 public rangeCount;
    uint64 public totalOps;
    uint48 public lastHeight;
    uint40 public lastTime;
    uint8 public currentRules;

    // Root after each range; number 0 is the state at genesis. The newest one is the current root.
    mapping(uint64 number => bytes32) private _settledRoots;
    mapping(uint256 shapeAndRules => IProofVerifier) private _verifiers;

    constructor(
        bytes32 domain_,
        bytes32 root_,
        bytes32 accumulator_,
        VerifierEntry[] memory verifiers,
        ForcedTerms memory terms
    ) ForcedRevocations(terms) {
        _requireInField(domain_);
        _requireInField(root_);
        _requireInField(accumulator_);
        domain = domain_;
        deployedAt = block.number;
        accumulator = accumulator_;
        _settledRoots[0] = root_;
        if (verifiers.length == 0) revert NoVerifiers();
        for (uint256 i = 0; i < verifiers.length; ++i) {
            _register(verifiers[i]);
        }
        currentRules = uint8(verifiers[0].rulesVersion);
    }

    /// Settles the range that follows the last settled one.
    /// @param range what the segments have in common
    /// @param segments at least one, in order; together they lead from the current root to the range's last one
    /// @param signatures the quorum's attestations; must be empty until quorums are checked here
    /// @param forced how many of the oldest forced revocations the last segment's proof answers for
    function settle(Range calldata range, Segment[] calldata segments, bytes[] calldata signatures, uint256 forced)
        external
    {
        _requireNext(range);
        if (segments.length == 0) revert NoSegments();
        Segment calldata last = segments[segments.length - 1];
        _requireQuorum(range, last.newRoot, last.newAccumulator, signatures);
        uint64 ops = _requireProven(range, segments, _forcedInput(forced));

        accumulator = last.newAccumulator;
        _settledRoots[range.number] = last.newRoot;
        rangeCount = range.number;
        totalOps += ops;
        lastHeight = range.lastHeight;
        lastTime = range.lastTime;
        currentRules = uint8(range.rulesVersion);
        _answerForced(forced, range.lastTime);
        emit RangeSettled(range.number, last.newRoot, last.newAccumulator, range.lastHeight, ops);
    }

    /// The current state root.
    function root() public view returns (bytes32) {
        return _settledRoots[rangeCount];
    }

    /// The state root after range `number`; 0 asks for the state at genesis.
    function settledRoot(uint64 number) external view override returns (bytes32) {
        if (number > rangeCount) revert NotSettled(number, rangeCount);
        return _settledRoots[number];
    }

    /// The verifier in charge of a shape under a version of the rules; the zero address when there is none.
    function verifier(uint32 shape, uint32 rulesVersion) public view returns (IProofVerifier) {
        return _verifiers[_verifierKey(shape, rulesVersion)];
    }

    /// All of the settlement state, read at one block.
    function status()
        external
        view
        returns (
            bytes32 currentRoot,
            bytes32 currentAccumulator,
            uint64 settledRanges,
            uint64 settledOps,
            uint48 settledHeight,
            uint40 settledTime
        )
    {
        return (root(), accumulator, rangeCount, totalOps, lastHeight, lastTime);
    }

    /// The sixth public input of a segment: heights and times of the whole range, number of operations of the segment.
    function packRange(Range calldata range, uint32 opCount) public pure returns (uint256) {
        return uint256(range.firstHeight) | (uint256(range.lastHeight) << 48) | (uint256(range.firstTime) << 96)
            | (uint256(range.lastTime) << 136) | (uint256(opCount) << 176);
    }

    /// The range follows the settled ones. Its place comes first, so that a repeat costs no proof check: two relayers
    /// that race for one range lose little.
    function _requireNext(Range calldata range) private view {
        uint64 settled = rangeCount;
        if (range.number <= settled) revert AlreadySettled(range.number, settled);
        if (range.number != settled + 1) revert RangeSkipped(range.number, settled + 1);
        if (range.firstHeight <= lastHeight || range.firstHeight > range.lastHeight) {
            revert HeightsOutOfOrder(lastHeight, range.firstHeight, range.lastHeight);
        }
        if (range.firstTime < lastTime || range.firstTime > range.lastTime) {
            revert TimesOutOfOrder(lastTime, range.firstTime, range.lastTime);
        }
    }

    /// Where the attestations of more than two thirds of the validators will be checked. They will sign the range,
    /// its app hash and the state it leads to. Until then signatures are refused rather than ignored: nobody may
    /// believe that they were looked at.
    function _requireQuorum(Range calldata, bytes32, bytes32, bytes[] calldata signatures) private pure {
        if (signatures.length != 0) revert QuorumNotSupported(signatures.length);
    }

    /// Every segment is proven, from the stored state on. Callers never name an old root.
    function _requireProven(Range calldata range, Segment[] calldata segments, uint256 forcedInput)
        private
        view
        returns (uint64 ops)
    {
        uint256[7] memory inputs;
        inputs[0] = uint256(domain);
        inputs[2] = uint256(root());
        inputs[4] = uint256(accumulator);
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

            IProofVerifier judge = verifier(segment.shape, range.rulesVersion);
            if (address(judge) == address(0)) revert VerifierUnknown(segment.shape, range.rulesVersion);
            if (!judge.verify(segment.proof, inputs)) revert ProofRejected(i);
            ops += segment.opCount;
        }
    }

    function _rulesVersion() internal view override returns (uint8) {
        return currentRules;
    }

    function _operationDomain() internal view override returns (bytes32) {
        return domain;
    }

    function _register(VerifierEntry memory entry) private {
        if (address(entry.verifier).code.length == 0) revert VerifierWithoutCode(address(entry.verifier));
        uint256 key = _verifierKey(entry.shape, entry.rulesVersion);
        if (address(_verifiers[key]) != address(0)) revert VerifierRepeated(entry.shape, entry.rulesVersion);
        _verifiers[key] = entry.verifier;
    }

    function _verifierKey(uint32 shape, uint32 rulesVersion) private pure returns (uint256) {
        return (uint256(shape) << 32) | rulesVersion;
    }

    function _requireInField(bytes32 word) private pure {
        if (uint256(word) >= R) revert NotInField(word);
    }
}
