// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IProofVerifier} from "./IProofVerifier.sol";

/// A run of blocks that settles as a whole. Times are Unix seconds, heights are block heights of the healthd chain.
struct Range {
    uint64 number;
    uint48 firstHeight;
    uint48 lastHeight;
    uint40 firstTime;
    uint40 lastTime;
    uint32 rulesVersion;
    // After the block that closed the range. No proof speaks of it, the validators attest it.
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
