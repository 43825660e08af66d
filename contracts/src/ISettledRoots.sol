// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// What membership needs of the settlement contract: every root that it ever settled stays known by its range.
interface ISettledRoots {
    /// The state root after range `number`, 0 for the state at genesis; reverts when it is not settled.
    function settledRoot(uint64 number) external view returns (bytes32);
}
