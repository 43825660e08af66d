// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Poseidon2} from "../src/Poseidon2.sol";
import {Poseidon2Reference} from "./Poseidon2Reference.sol";
import {vm} from "./Vm.sol";

/// Makes the library callable.
contract Hashes {
    function hash4(uint256 a, uint256 b, uint256 c, uint256 d) external pure returns (uint256) {
        return Poseidon2.compress4(Poseidon2.loadKeys4(), a, b, c, d);
    }

    function hash8(bytes32[8] calldata words) external pure returns (uint256) {
        return Poseidon2.compress8(Poseidon2.loadKeys8(), words);
    }

    /// One table of keys must serve any number of hashes.
    function twice8(bytes32[8] calldata words) external pure returns (uint256, uint256) {
        Poseidon2.Keys8 keys = Poseidon2.loadKeys8();
        return (Poseidon2.compress8(keys, words), Poseidon2.compress8(keys, words));
    }
}

contract Poseidon2Test {
    string private _vectors;
    Hashes private _hashes;
    Poseidon2Reference private _reference4;
    Poseidon2Reference private _reference8;

    function setUp() public {
        _vectors = vm.readFile("testdata/poseidon2.json");
        _hashes = new Hashes();
        _reference4 = new Poseidon2Reference(4, _vectors);
        _reference8 = new Poseidon2Reference(8, _vectors);
    }

    function test_VectorsOfWidth4() public view {
        bytes32[] memory inputs = vm.parseJsonBytes32Array(_vectors, ".width4.inputs");
        bytes32[] memory hashes = vm.parseJsonBytes32Array(_vectors, ".width4.hashes");
        require(hashes.length >= 20 && inputs.length == 4 * hashes.length, "vectors are missing");
        for (uint256 i = 0; i < hashes.length; ++i) {
            uint256[4] memory x;
            for (uint256 j = 0; j < 4; ++j) {
                x[j] = uint256(inputs[4 * i + j]);
            }
            require(_hash4(x) == uint256(hashes[i]), "H_4 differs from Go's");
        }
    }

    function test_VectorsOfWidth8() public {
        bytes32[] memory inputs = vm.parseJsonBytes32Array(_vectors, ".width8.inputs");
        bytes32[] memory hashes = vm.parseJsonBytes32Array(_vectors, ".width8.hashes");
        require(hashes.length >= 20 && inputs.length == 8 * hashes.length, "vectors are missing");
        for (uint256 i = 0; i < hashes.length; ++i) {
            bytes32[8] memory words;
            for (uint256 j = 0; j < 8; ++j) {
                words[j] = inputs[8 * i + j];
            }
            require(_hashes.hash8(words) == uint256(hashes[i]), "H_8 differs from Go's");
            (uint256 first, uint256 second) = _hashes.twice8(words);
            require(first == uint256(hashes[i]) && second == first, "the second hash differs from the first");
        }
        vm.snapshotGasLastCall("Poseidon2", "two H_8 and their keys");
    }

    function testFuzz_Width4AgreesWithReference(uint256[4] memory x) public view {
        uint256[] memory y = new uint256[](4);
        for (uint256 i = 0; i < 4; ++i) {
            (x[i], y[i]) = (x[i] % Poseidon2.R, x[i] % Poseidon2.R);
        }
        require(_hash4(x) == _reference4.compress(y), "H_4 differs from the reference");
    }

    function testFuzz_Width8AgreesWithReference(uint256[8] memory x) public view {
        uint256[] memory y = new uint256[](8);
        bytes32[8] memory words;
        for (uint256 i = 0; i < 8; ++i) {
            y[i] = x[i] % Poseidon2.R;
            words[i] = bytes32(y[i]);
        }
        require(_hashes.hash8(words) == _reference8.compress(y), "H_8 differs from the reference");
    }

    /// Words next to R are where a sum that is reduced too late would overflow.
    function testFuzz_GreatestWordsAgreeWithReference(uint8[8] memory below) public view {
        uint256[] memory y = new uint256[](8);
        bytes32[8] memory words;
        for (uint256 i = 0; i < 8; ++i) {
            y[i] = Poseidon2.R - 1 - below[i] % 4;
            words[i] = bytes32(y[i]);
        }
        require(_hashes.hash8(words) == _reference8.compress(y), "H_8 differs from the reference");
    }

    function test_GasOfWidth4() public {
        _hashes.hash4(1, 2, 3, 4);
        vm.snapshotGasLastCall("Poseidon2", "H_4 and its keys");
    }

    function _hash4(uint256[4] memory x) private view returns (uint256) {
        return _hashes.hash4(x[0], x[1], x[2], x[3]);
    }
}
