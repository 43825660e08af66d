// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ISettledRoots} from "../src/ISettledRoots.sol";
import {CellProof, StateMembership} from "../src/StateMembership.sol";
import {KnownRoots, Proofs} from "./Proofs.sol";
import {vm} from "./Vm.sol";

contract StateMembershipTest is Proofs {
    KnownRoots private _roots;
    StateMembership private _membership;
    uint64 private _range;

    function setUp() public {
        _load();
        _roots = new KnownRoots();
        _membership = new StateMembership(_roots);
        _roots.add(bytes32(uint256(1)));
        _range = _roots.add(_root());
    }

    function test_NeedsAContract() public {
        vm.expectRevert(abi.encodeWithSelector(StateMembership.RollupWithoutCode.selector, address(0xdead)));
        new StateMembership(ISettledRoots(address(0xdead)));
    }

    function test_ProofsOfGo() public {
        string[8] memory names = _names();
        for (uint256 i = 0; i < names.length; ++i) {
            (uint8 kind, uint40 sequence, CellProof memory proof) = _proof(names[i]);
            require(_membership.holds(_range, kind, sequence, proof), names[i]);
            if (i == 0) vm.snapshotGasLastCall("StateMembership", "holds: a cell");
            if (i == 2) vm.snapshotGasLastCall("StateMembership", "holds: no cell");
            require(!_membership.holds(0, kind, sequence, proof), "at another range");
            require(!_membership.holds(_range, kind + 1, sequence, proof), "another kind");
            require(!_membership.holds(_range, kind + 16, sequence, proof), "a kind that wraps");
            // Missing neighbours are shown missing by one and the same proof.
            if (i != 2) require(!_membership.holds(_range, kind, sequence + 1, proof), "another sequence");
        }
    }

    function test_RangesThatAreNotSettled() public {
        (uint8 kind, uint40 sequence, CellProof memory proof) = _proof("consent");
        vm.expectRevert(abi.encodeWithSelector(KnownRoots.NotSettled.selector, 2, 1));
        _membership.holds(2, kind, sequence, proof);
    }

    /// Any place in any tree, present or absent.
    /// forge-config: default.fuzz.runs = 32
    function testFuzz_EveryPlaceIsProvable(uint8 kind, uint40 sequence, bytes32[8] memory words, uint256 seed) public {
        kind = kind % 16;
        words = seed % 4 == 0 || kind == 0 ? _none() : _cellOf(kind, words);
        (CellProof memory proof, bytes32 root) = _grow(kind, sequence, words, seed);
        require(_membership.holds(_roots.add(root), kind, sequence, proof), "a proof of the reference is refused");
    }

    /// No other word at any of the 74 places, no other kind or sequence.
    function testFuzz_NothingElseIsProven(uint8 place, bytes32 word, uint8 kind, uint40 sequence) public view {
        (uint8 provenKind, uint40 provenSequence, CellProof memory proof) =
            _proof(uint256(word) % 2 == 0 ? "consent" : "absent");
        if (proof.words[0] != 0 && (kind != provenKind || sequence != provenSequence)) {
            require(!_membership.holds(_range, kind, sequence, proof), "proven elsewhere");
        }
        uint256 i = place % 74;
        if (i < 8) {
            vm.assume(proof.words[i] != word);
            proof.words[i] = word;
        } else {
            vm.assume(proof.siblings[(i - 8) / 3][(i - 8) % 3] != word);
            proof.siblings[(i - 8) / 3][(i - 8) % 3] = word;
        }
        require(!_membership.holds(_range, provenKind, provenSequence, proof), "proven with another word");
    }

    /// Words plus R hash alike, and must be refused all the same.
    function testFuzz_WordsHaveOneForm(uint8 place, uint8 times) public view {
        (uint8 kind, uint40 sequence, CellProof memory proof) = _proof("consent");
        uint256 added = R * (1 + times % 4);
        uint256 i = place % 74;
        if (i < 8) proof.words[i] = bytes32(uint256(proof.words[i]) + added);
        else proof.siblings[(i - 8) / 3][(i - 8) % 3] =
            bytes32(uint256(proof.siblings[(i - 8) / 3][(i - 8) % 3]) + added);
        require(!_membership.holds(_range, kind, sequence, proof), "a word has two forms");
    }

    /// A leaf of another kind, or with words but no kind, is no cell, even where a root leads to it.
    /// forge-config: default.fuzz.runs = 32
    function testFuzz_LeavesThatAreNoCells(uint8 kind, uint8 other, uint40 sequence, bytes32[8] memory words, uint256 seed)
        public
    {
        (kind, other) = (kind % 16, other % 16);
        vm.assume(kind != other);
        words = _cellOf(other, words);
        words[1] = bytes32(uint256(1));
        (CellProof memory proof, bytes32 root) = _grow(kind, sequence, words, seed);
        require(!_membership.holds(_roots.add(root), kind, sequence, proof), "a leaf of another kind");
    }

    function _cellOf(uint8 kind, bytes32[8] memory words) private pure returns (bytes32[8] memory) {
        for (uint256 i = 1; i < 8; ++i) {
            words[i] = bytes32(uint256(words[i]) % R);
        }
        words[0] = bytes32(uint256(kind));
        return words;
    }

    function _none() private pure returns (bytes32[8] memory words) {}
}
