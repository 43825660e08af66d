// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IProofVerifier} from "./IProofVerifier.sol";
import {VerifierEntry} from "./Ranges.sol";

/// Which contracts judge proofs: one for each circuit shape and version of the rules.
abstract contract Verifiers {
    event VerifierRegistered(
        uint32 indexed shape, uint32 indexed rulesVersion, IProofVerifier verifier, IProofVerifier replaced
    );
    event VerifierRetired(uint32 indexed shape, uint32 indexed rulesVersion, IProofVerifier verifier);

    error VerifierUnknown(uint32 shape, uint32 rulesVersion);
    error VerifierWithoutCode(address verifier);
    error LastVerifier(uint32 shape, uint32 rulesVersion);
    error RulesVersionOutOfRange(uint32 rulesVersion);

    mapping(uint256 shapeAndRules => IProofVerifier) private _verifiers;
    mapping(uint256 rulesVersion => uint256) private _countOf;

    // Room for later versions of this part.
    uint256[48] private _gap;

    /// The verifier in charge of a shape under a version of the rules; the zero address when there is none.
    function verifier(uint32 shape, uint32 rulesVersion) public view returns (IProofVerifier) {
        return _verifiers[_key(shape, rulesVersion)];
    }

    /// Whether anything at all can be proven under a version.
    function _hasVerifier(uint32 rulesVersion) internal view returns (bool) {
        return _countOf[rulesVersion] != 0;
    }

    /// Puts a verifier in charge, in the place of the one before it if there is one, so that replacing an unsound one
    /// leaves no moment without.
    function _register(VerifierEntry memory entry) internal {
        // An operation has eight bits for the version.
        if (entry.rulesVersion == 0 || entry.rulesVersion > type(uint8).max) {
            revert RulesVersionOutOfRange(entry.rulesVersion);
        }
        if (address(entry.verifier).code.length == 0) revert VerifierWithoutCode(address(entry.verifier));
        uint256 key = _key(entry.shape, entry.rulesVersion);
        IProofVerifier replaced = _verifiers[key];
        if (address(replaced) == address(0)) ++_countOf[entry.rulesVersion];
        _verifiers[key] = entry.verifier;
        emit VerifierRegistered(entry.shape, entry.rulesVersion, entry.verifier, replaced);
    }

    /// Takes a verifier out of charge. The rules in force always keep one: without it nothing would settle.
    function _retire(uint32 shape, uint32 rulesVersion, uint32 rulesInForce) internal {
        uint256 key = _key(shape, rulesVersion);
        IProofVerifier retired = _verifiers[key];
        if (address(retired) == address(0)) revert VerifierUnknown(shape, rulesVersion);
        if (rulesVersion == rulesInForce && _countOf[rulesVersion] == 1) revert LastVerifier(shape, rulesVersion);
        --_countOf[rulesVersion];
        delete _verifiers[key];
        emit VerifierRetired(shape, rulesVersion, retired);
    }

    function _key(uint32 shape, uint32 rulesVersion) private pure returns (uint256) {
        return (uint256(shape) << 32) | rulesVersion;
    }
}
