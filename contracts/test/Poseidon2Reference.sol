// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {vm} from "./Vm.sol";

/// Poseidon2 as the paper writes it, with every sum reduced: slow, short, and with parameters from the file that Go
/// writes. What Poseidon2.sol is compared with.
contract Poseidon2Reference {
    uint256 internal constant R = 0x30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001;
    uint256 private constant HALF = 4;

    uint256 private immutable WIDTH;
    uint256[] private _keys;
    uint256[] private _diagonal;

    constructor(uint256 width, string memory parameters) {
        WIDTH = width;
        bytes32[] memory keys = vm.parseJsonBytes32Array(parameters, string.concat(_path(), ".keys"));
        for (uint256 i = 0; i < keys.length; ++i) {
            _keys.push(uint256(keys[i]));
        }
        bytes32[] memory diagonal = vm.parseJsonBytes32Array(parameters, string.concat(_path(), ".diagonal"));
        for (uint256 i = 0; i < diagonal.length; ++i) {
            _diagonal.push(uint256(diagonal[i]));
        }
    }

    function compress(uint256[] memory x) public view returns (uint256) {
        (uint256 first, uint256[] memory keys, uint256[] memory diagonal) = (x[0], _keys, _diagonal);
        uint256 partialRounds = keys.length - 2 * HALF * WIDTH;
        uint256 key;
        _external(x);
        for (uint256 round = 0; round < 2 * HALF + partialRounds; ++round) {
            bool full = round < HALF || round >= HALF + partialRounds;
            for (uint256 i = 0; i < (full ? WIDTH : 1); ++i) {
                x[i] = _fifthPower(addmod(x[i], keys[key++], R));
            }
            full ? _external(x) : _internal(x, diagonal);
        }
        return addmod(x[0], first, R);
    }

    function _fifthPower(uint256 x) private pure returns (uint256) {
        uint256 square = mulmod(x, x, R);
        return mulmod(mulmod(square, square, R), x, R);
    }

    function _internal(uint256[] memory x, uint256[] memory diagonal) private pure {
        uint256 sum;
        for (uint256 i = 0; i < x.length; ++i) {
            sum = addmod(sum, x[i], R);
        }
        for (uint256 i = 0; i < x.length; ++i) {
            x[i] = addmod(mulmod(x[i], diagonal[i], R), sum, R);
        }
    }

    /// M4 on each block of four; with two blocks, to each word is added the sum of the words at its place.
    function _external(uint256[] memory x) private pure {
        uint8[16] memory m4 = [5, 7, 1, 3, 4, 6, 1, 1, 1, 3, 5, 7, 1, 1, 4, 6];
        uint256[] memory y = new uint256[](x.length);
        for (uint256 i = 0; i < x.length; ++i) {
            for (uint256 j = 0; j < 4; ++j) {
                y[i] = addmod(y[i], mulmod(m4[(i % 4) * 4 + j], x[(i / 4) * 4 + j], R), R);
            }
        }
        for (uint256 i = 0; i < x.length; ++i) {
            x[i] = x.length == 4 ? y[i] : addmod(y[i], addmod(y[i % 4], y[i % 4 + 4], R), R);
        }
    }

    function _path() private view returns (string memory) {
        return WIDTH == 4 ? ".width4" : ".width8";
    }
}
