// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// Verdict on one batch proof.
interface IProofVerifier {
    /// @param proof points as gnark's MarshalSolidity writes them
    /// @param inputs the seven public inputs of the batch circuit, in circuit order
    /// @return true exactly when the proof holds for these inputs; anything malformed is false, not a revert,
    /// so that native code, gnark and this contract can be compared verdict by verdict
    function verify(bytes calldata proof, uint256[7] calldata inputs) external view returns (bool);
}
