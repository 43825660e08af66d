// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {ERC1967Proxy} from "@openzeppelin/contracts/proxy/ERC1967/ERC1967Proxy.sol";

import {Attester, Certificate} from "../src/Attestations.sol";
import {ForcedTerms} from "../src/ForcedRevocations.sol";
import {Genesis, HealthRollup} from "../src/HealthRollup.sol";
import {IProofVerifier} from "../src/IProofVerifier.sol";
import {Range, Segment, VerifierEntry} from "../src/Ranges.sol";
import {RequestHash} from "../src/RequestHash.sol";
import {vm} from "./Vm.sol";

/// Stands for a proof system: a proof is a name, and holds for the inputs that it was marked for. The settlement
/// contract meets real proofs in Go's tests.
contract MarkedProofs is IProofVerifier {
    mapping(bytes32 statement => bool) private _marked;

    function mark(bytes calldata proof, uint256[7] calldata inputs) external {
        _marked[keccak256(abi.encode(proof, inputs))] = true;
    }

    function verify(bytes calldata proof, uint256[7] calldata inputs) external view returns (bool) {
        return _marked[keccak256(abi.encode(proof, inputs))];
    }
}

/// A network with four attesters of equal power, and its settlement contract.
abstract contract Network {
    bytes32 internal constant DOMAIN = bytes32(uint256(0xd0));
    bytes32 internal constant GENESIS_ROOT = bytes32(uint256(0xa0));
    bytes32 internal constant GENESIS_ACCUMULATOR = bytes32(uint256(0xb0));
    uint32 internal constant SHAPE = 3;
    uint40 internal constant DELAY = 1 days;
    uint40 internal constant SPACING = 10 minutes;
    uint96 internal constant FEE = 1000;
    uint256 internal constant TIMELOCK_DELAY = 14 days;
    address internal constant GOVERNOR = address(0x60);
    address internal constant PAUSER = address(0x61);
    bytes32 internal constant IMPLEMENTATION_SLOT = 0x360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc;

    HealthRollup internal _rollup;
    HealthRollup internal _implementation;
    TimelockController internal _timelock;
    MarkedProofs internal _proofs;
    RequestHash internal _hash;
    Attester[] internal _attesters;
    uint256[] internal _keys;
    // Where the chain is: at the end of its newest range.
    bytes32 internal _root = GENESIS_ROOT;
    bytes32 internal _accumulator = GENESIS_ACCUMULATOR;
    Range internal _last;
    uint256 private _made;

    function _found(uint96 fee) internal {
        vm.warp(1_800_000_000);
        _last.lastTime = uint40(block.timestamp);
        _attest(1, 4);
        _proofs = new MarkedProofs();
        _hash = new RequestHash();
        address[] memory governors = new address[](1);
        governors[0] = GOVERNOR;
        _timelock = new TimelockController(TIMELOCK_DELAY, governors, new address[](1), address(0));
        _implementation = new HealthRollup(DOMAIN, address(_timelock), ForcedTerms(DELAY, SPACING, fee, _hash));
        _rollup = HealthRollup(
            address(new ERC1967Proxy(address(_implementation), abi.encodeCall(HealthRollup.initialize, (_genesis()))))
        );
    }

    function _genesis() internal view returns (Genesis memory genesis) {
        VerifierEntry[] memory verifiers = new VerifierEntry[](1);
        verifiers[0] = VerifierEntry(SHAPE, 1, _proofs);
        return Genesis(GENESIS_ROOT, GENESIS_ACCUMULATOR, verifiers, _attesters, PAUSER);
    }

    /// Makes the set of attesters one of new keys, in ascending order of their accounts.
    function _attest(uint256 firstKey, uint256 count) internal {
        delete _attesters;
        delete _keys;
        for (uint256 key = firstKey; key < firstKey + count; ++key) {
            _attesters.push(Attester(vm.addr(key), 10));
            _keys.push(key);
            for (uint256 i = _keys.length - 1; i > 0 && _attesters[i].account < _attesters[i - 1].account; --i) {
                (_attesters[i].account, _attesters[i - 1].account) = (_attesters[i - 1].account, _attesters[i].account);
                (_keys[i], _keys[i - 1]) = (_keys[i - 1], _keys[i]);
            }
        }
    }

    /// The range that would follow: ten blocks, a minute.
    function _next() internal view returns (Range memory range) {
        return Range({
            number: _last.number + 1,
            firstHeight: _last.lastHeight + 1,
            lastHeight: _last.lastHeight + 10,
            firstTime: _last.lastTime,
            lastTime: _last.lastTime + 60,
            rulesVersion: 1,
            appHash: bytes32(uint256(_last.number))
        });
    }

    /// A proven segment from the chain's state on to another, which answers for the oldest requests.
    function _segment(Range memory range, uint32 opCount, uint256 answered) internal returns (Segment memory segment) {
        bytes memory name = abi.encode(++_made);
        segment = Segment(SHAPE, opCount, _root, _accumulator, name);
        if (opCount > 0) {
            segment.newRoot = bytes32(uint256(keccak256(abi.encode("root", _made))) >> 8);
            segment.newAccumulator = bytes32(uint256(keccak256(abi.encode("accumulator", _made))) >> 8);
        }
        _proofs.mark(
            name,
            [
                uint256(DOMAIN),
                uint256(_root),
                uint256(segment.newRoot),
                uint256(_accumulator),
                uint256(segment.newAccumulator),
                _rollup.packRange(range, opCount),
                _forcedInput(answered)
            ]
        );
    }

    function _only(Segment memory segment) internal pure returns (Segment[] memory segments) {
        segments = new Segment[](1);
        segments[0] = segment;
    }

    function _forcedInput(uint256 answered) internal view returns (uint256) {
        if (answered == 0) return 0;
        uint256[4] memory ids;
        for (uint256 i = 0; i < answered && i < 4; ++i) {
            ids[i] = uint256(_rollup.forcedRequest(_rollup.answeredCount() + i).id);
        }
        return _hash.input(ids);
    }

    /// A certificate by the attesters whose bits are set, who hand over to `successors` unless that is empty.
    function _certify(Range memory range, Segment[] memory segments, uint256 signers, Attester[] memory successors)
        internal
        view
        returns (Certificate memory certificate)
    {
        bytes32 digest = _digest(range, segments, successors, block.chainid, address(_rollup));
        certificate = Certificate(_attesters, signers, "", successors);
        for (uint256 i = 0; i < _keys.length; ++i) {
            if ((signers >> i) & 1 == 1) {
                certificate.signatures = bytes.concat(certificate.signatures, _sign(_keys[i], digest));
            }
        }
    }

    function _sign(uint256 key, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    /// What attesters sign, put together as EIP-712 says and not as the contract does.
    function _digest(
        Range memory range,
        Segment[] memory segments,
        Attester[] memory successors,
        uint256 chain,
        address rollup
    ) internal view returns (bytes32) {
        uint64 ops;
        (bytes32 newRoot, bytes32 newAccumulator) = (_root, _accumulator);
        for (uint256 i = 0; i < segments.length; ++i) {
            ops += segments[i].opCount;
            (newRoot, newAccumulator) = (segments[i].newRoot, segments[i].newAccumulator);
        }
        bytes memory first = abi.encode(
            keccak256(
                "RangeAttestation(bytes32 domain,uint64 number,uint48 firstHeight,uint48 lastHeight,uint40 firstTime,uint40 lastTime,uint32 rulesVersion,uint64 ops,bytes32 oldRoot,bytes32 newRoot,bytes32 oldAccumulator,bytes32 newAccumulator,bytes32 appHash,bytes32 nextAttesters)"
            ),
            DOMAIN,
            range.number,
            range.firstHeight,
            range.lastHeight,
            range.firstTime,
            range.lastTime,
            range.rulesVersion
        );
        bytes memory second = abi.encode(
            ops,
            _root,
            newRoot,
            _accumulator,
            newAccumulator,
            range.appHash,
            keccak256(successors.length == 0 ? abi.encode(_attesters) : abi.encode(successors))
        );
        bytes32 separator = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("healthd"),
                keccak256("1"),
                chain,
                rollup
            )
        );
        return keccak256(abi.encodePacked(hex"1901", separator, keccak256(bytes.concat(first, second))));
    }

    /// Settles the next range with three signatures.
    function _settle(uint32 opCount, uint40 lastTime, uint256 answered) internal {
        Range memory range = _next();
        if (lastTime > range.lastTime) range.lastTime = lastTime;
        Segment[] memory segments = _only(_segment(range, opCount, answered));
        _rollup.settle(range, segments, _certify(range, segments, 7, _none()), answered);
        _follow(range, segments);
    }

    /// Moves the chain to the end of a range.
    function _follow(Range memory range, Segment[] memory segments) internal {
        _last = range;
        if (segments.length == 0) return;
        (_root, _accumulator) =
            (segments[segments.length - 1].newRoot, segments[segments.length - 1].newAccumulator);
    }

    /// A request with a signature of the right form, which nobody made.
    function _force(uint48 nonce) internal returns (uint256 number) {
        return _rollup.forceRevocation{value: _rollup.forcedFee()}(7, nonce, 12, _signature());
    }

    function _signature() internal pure returns (uint256[3] memory) {
        return [uint256(0), 1, 5]; // R is the neutral point
    }

    function _none() internal pure returns (Attester[] memory) {
        return new Attester[](0);
    }
}
