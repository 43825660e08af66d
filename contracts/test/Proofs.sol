// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ISettledRoots} from "../src/ISettledRoots.sol";
import {CellProof} from "../src/StateMembership.sol";
import {Poseidon2Reference} from "./Poseidon2Reference.sol";
import {vm} from "./Vm.sol";

/// Holds the roots that a test says are settled. The settlement contract itself, with proofs, stands behind the same
/// views in the tests of internal/settlement.
contract KnownRoots is ISettledRoots {
    error NotSettled(uint64 number, uint64 rangeCount);

    bytes32[] private _roots;

    function add(bytes32 root) external returns (uint64 number) {
        _roots.push(root);
        return uint64(_roots.length - 1);
    }

    function settledRoot(uint64 number) external view returns (bytes32) {
        if (number >= _roots.length) revert NotSettled(number, uint64(_roots.length - 1));
        return _roots[number];
    }
}

/// Proofs of the state that Go writes into testdata/cells.json, and proofs of trees made up here.
abstract contract Proofs {
    uint256 internal constant R = 0x30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001;

    string internal _cells;
    mapping(string name => bytes) private _encoded;
    Poseidon2Reference private _reference4;
    Poseidon2Reference private _reference8;

    function _load() internal {
        _cells = vm.readFile("testdata/cells.json");
        string memory parameters = vm.readFile("testdata/poseidon2.json");
        _reference4 = new Poseidon2Reference(4, parameters);
        _reference8 = new Poseidon2Reference(8, parameters);
        string[8] memory names = _names();
        for (uint256 i = 0; i < names.length; ++i) {
            (uint8 kind, uint40 sequence, CellProof memory proof) = _parse(names[i]);
            _encoded[names[i]] = abi.encode(kind, sequence, proof);
        }
    }

    function _names() internal pure returns (string[8] memory) {
        return ["consent", "revoked", "absent", "index", "denied", "claim", "clinician", "hospital"];
    }

    function _root() internal view returns (bytes32) {
        return vm.parseJsonBytes32(_cells, ".root");
    }

    function _actor(string memory name) internal view returns (uint40) {
        return uint40(vm.parseJsonUint(_cells, string.concat(".actors.", name)));
    }

    /// The proof of that name, with the kind and the sequence of its cell.
    function _proof(string memory name) internal view returns (uint8 kind, uint40 sequence, CellProof memory proof) {
        return abi.decode(_encoded[name], (uint8, uint40, CellProof));
    }

    function _parse(string memory name) private view returns (uint8 kind, uint40 sequence, CellProof memory proof) {
        string memory path = string.concat(".proofs.", name);
        uint256 index = vm.parseJsonUint(_cells, string.concat(path, ".index"));
        (kind, sequence) = (uint8(index >> 40), uint40(index));
        bytes32[] memory words = vm.parseJsonBytes32Array(_cells, string.concat(path, ".words"));
        for (uint256 i = 0; i < 8; ++i) {
            proof.words[i] = words[i];
        }
        for (uint256 i = 0; i < 22; ++i) {
            string memory level = string.concat(path, ".siblings[", _decimal(i), "]");
            bytes32[] memory siblings = vm.parseJsonBytes32Array(_cells, level);
            for (uint256 j = 0; j < 3; ++j) {
                proof.siblings[i][j] = siblings[j];
            }
        }
    }

    /// A proof with siblings of a seed's making, and where it leads by the reference hash.
    function _grow(uint8 kind, uint40 sequence, bytes32[8] memory words, uint256 seed)
        internal
        view
        returns (CellProof memory proof, bytes32 root)
    {
        proof.words = words;
        uint256 value = words[0] == 0 ? 0 : _hash8(words);
        uint256 index = (uint256(kind) << 40) | sequence;
        for (uint256 step = 0; step < 22; ++step) {
            uint256[] memory children = new uint256[](4);
            uint256 next;
            for (uint256 i = 0; i < 4; ++i) {
                if (i == index & 3) {
                    children[i] = value;
                } else {
                    children[i] = uint256(keccak256(abi.encode(seed, step, i))) % R;
                    proof.siblings[step][next++] = bytes32(children[i]);
                }
            }
            value = _reference4.compress(children);
            index >>= 2;
        }
        root = bytes32(value);
    }

    function _hash8(bytes32[8] memory words) private view returns (uint256) {
        uint256[] memory x = new uint256[](8);
        for (uint256 i = 0; i < 8; ++i) {
            x[i] = uint256(words[i]);
        }
        return _reference8.compress(x);
    }

    function _decimal(uint256 below100) private pure returns (string memory) {
        bytes1 units = bytes1(uint8(48 + below100 % 10));
        if (below100 < 10) return string(bytes.concat(units));
        return string(bytes.concat(bytes1(uint8(48 + below100 / 10)), units));
    }
}
