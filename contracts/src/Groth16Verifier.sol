// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IProofVerifier} from "./IProofVerifier.sol";

/// A Groth16 verifying key over BN254 for seven public inputs and one BSB22 commitment.
/// G1 points are (x, y). G2 points are (x1, x0, y1, y0), the order of EIP-197, where x = x0 + x1·i.
/// Names ending in Neg hold the negated point, so that proofs are checked without negating anything.
struct Groth16Key {
    uint256[2] alpha;
    uint256[4] betaNeg;
    uint256[4] gammaNeg;
    uint256[4] deltaNeg;
    uint256[4] pedersenG;
    uint256[4] pedersenSigmaNeg;
    // The constant term, one point per public input, then the point of the commitment's challenge.
    uint256[2][9] basis;
    // Bit i is set when public input i is itself part of the commitment and so is hashed with it.
    uint8 committedInputs;
}

/// Verifies proofs made by gnark 0.16 (bn254 Groth16, keccak256 hash-to-field) against a key given at deployment.
///
/// The key lives in immutables: it cannot change, costs no storage reads, and putting a new circuit on chain takes
/// no Solidity compiler. The equations are those of gnark's own verifier:
///
///   challenge = keccak256(D ‖ committed inputs) mod R
///   e(D, -σG) · e(PoK, G) = 1                                   (D commits to what the prover was bound to)
///   L = K0 + Σ inputᵢ·Kᵢ₊₁ + challenge·K8 + D
///   e(A, B) · e(C, -δ) · e(α, -β) · e(L, -γ) = 1                (the Groth16 equation)
///
/// Proof layout, 384 bytes: A (64) ‖ B (128) ‖ C (64) ‖ D (64) ‖ PoK (64).
contract Groth16Verifier is IProofVerifier {
    /// A point of the key is off its curve, outside its group, or the point at infinity where that would be unsafe.
    error KeyPointInvalid();
    /// γ = δ: the key comes from an unfinished ceremony, and proofs for any statement can be forged.
    error KeyGammaEqualsDelta();
    /// A committed-input bit that names no public input.
    error KeyCommittedInputsInvalid(uint8 committedInputs);

    /// Order of the scalar field of BN254.
    uint256 private constant R = 0x30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001;

    uint256 private constant PROOF_BYTES = 384;
    uint256 private constant INPUTS = 7;

    // Precompiles of EIP-196 and EIP-197. They refuse coordinates that are not reduced and points off their curve.
    uint256 private constant EC_ADD = 6;
    uint256 private constant EC_MUL = 7;
    uint256 private constant EC_PAIRING = 8;

    uint256 private immutable ALPHA_X;
    uint256 private immutable ALPHA_Y;
    uint256 private immutable BETA_NEG_X1;
    uint256 private immutable BETA_NEG_X0;
    uint256 private immutable BETA_NEG_Y1;
    uint256 private immutable BETA_NEG_Y0;
    uint256 private immutable GAMMA_NEG_X1;
    uint256 private immutable GAMMA_NEG_X0;
    uint256 private immutable GAMMA_NEG_Y1;
    uint256 private immutable GAMMA_NEG_Y0;
    uint256 private immutable DELTA_NEG_X1;
    uint256 private immutable DELTA_NEG_X0;
    uint256 private immutable DELTA_NEG_Y1;
    uint256 private immutable DELTA_NEG_Y0;
    uint256 private immutable PEDERSEN_G_X1;
    uint256 private immutable PEDERSEN_G_X0;
    uint256 private immutable PEDERSEN_G_Y1;
    uint256 private immutable PEDERSEN_G_Y0;
    uint256 private immutable SIGMA_NEG_X1;
    uint256 private immutable SIGMA_NEG_X0;
    uint256 private immutable SIGMA_NEG_Y1;
    uint256 private immutable SIGMA_NEG_Y0;
    uint256 private immutable K0_X;
    uint256 private immutable K0_Y;
    uint256 private immutable K1_X;
    uint256 private immutable K1_Y;
    uint256 private immutable K2_X;
    uint256 private immutable K2_Y;
    uint256 private immutable K3_X;
    uint256 private immutable K3_Y;
    uint256 private immutable K4_X;
    uint256 private immutable K4_Y;
    uint256 private immutable K5_X;
    uint256 private immutable K5_Y;
    uint256 private immutable K6_X;
    uint256 private immutable K6_Y;
    uint256 private immutable K7_X;
    uint256 private immutable K7_Y;
    uint256 private immutable K8_X;
    uint256 private immutable K8_Y;
    uint256 private immutable COMMITTED_INPUTS;

    /// keccak256 of the ABI-encoded key: lets an operator check what was deployed against the ceremony's key.
    bytes32 public immutable keyHash;

    constructor(Groth16Key memory key) {
        _requireUsable(key);
        (ALPHA_X, ALPHA_Y) = (key.alpha[0], key.alpha[1]);
        (BETA_NEG_X1, BETA_NEG_X0) = (key.betaNeg[0], key.betaNeg[1]);
        (BETA_NEG_Y1, BETA_NEG_Y0) = (key.betaNeg[2], key.betaNeg[3]);
        (GAMMA_NEG_X1, GAMMA_NEG_X0) = (key.gammaNeg[0], key.gammaNeg[1]);
        (GAMMA_NEG_Y1, GAMMA_NEG_Y0) = (key.gammaNeg[2], key.gammaNeg[3]);
        (DELTA_NEG_X1, DELTA_NEG_X0) = (key.deltaNeg[0], key.deltaNeg[1]);
        (DELTA_NEG_Y1, DELTA_NEG_Y0) = (key.deltaNeg[2], key.deltaNeg[3]);
        (PEDERSEN_G_X1, PEDERSEN_G_X0) = (key.pedersenG[0], key.pedersenG[1]);
        (PEDERSEN_G_Y1, PEDERSEN_G_Y0) = (key.pedersenG[2], key.pedersenG[3]);
        (SIGMA_NEG_X1, SIGMA_NEG_X0) = (key.pedersenSigmaNeg[0], key.pedersenSigmaNeg[1]);
        (SIGMA_NEG_Y1, SIGMA_NEG_Y0) = (key.pedersenSigmaNeg[2], key.pedersenSigmaNeg[3]);
        (K0_X, K0_Y) = (key.basis[0][0], key.basis[0][1]);
        (K1_X, K1_Y) = (key.basis[1][0], key.basis[1][1]);
        (K2_X, K2_Y) = (key.basis[2][0], key.basis[2][1]);
        (K3_X, K3_Y) = (key.basis[3][0], key.basis[3][1]);
        (K4_X, K4_Y) = (key.basis[4][0], key.basis[4][1]);
        (K5_X, K5_Y) = (key.basis[5][0], key.basis[5][1]);
        (K6_X, K6_Y) = (key.basis[6][0], key.basis[6][1]);
        (K7_X, K7_Y) = (key.basis[7][0], key.basis[7][1]);
        (K8_X, K8_Y) = (key.basis[8][0], key.basis[8][1]);
        COMMITTED_INPUTS = key.committedInputs;
        keyHash = keccak256(abi.encode(key));
    }

    /// @inheritdoc IProofVerifier
    function verify(bytes calldata proof, uint256[7] calldata inputs) external view returns (bool) {
        if (proof.length != PROOF_BYTES) return false;
        // EC_MUL reduces its scalar, so input and input + R would be one statement under two names.
        for (uint256 i = 0; i < INPUTS; ++i) {
            if (inputs[i] >= R) return false;
        }
        if (!_commitmentHolds(proof)) return false;
        (bool valid, uint256 x, uint256 y) = _combineInputs(proof, inputs);
        return valid && _equationHolds(proof, x, y);
    }

    /// e(D, -σG) · e(PoK, G) = 1
    function _commitmentHolds(bytes calldata proof) private view returns (bool) {
        uint256[12] memory pairs;
        (pairs[0], pairs[1]) = (_word(proof, 8), _word(proof, 9));
        (pairs[2], pairs[3], pairs[4], pairs[5]) = (SIGMA_NEG_X1, SIGMA_NEG_X0, SIGMA_NEG_Y1, SIGMA_NEG_Y0);
        (pairs[6], pairs[7]) = (_word(proof, 10), _word(proof, 11));
        (pairs[8], pairs[9], pairs[10], pairs[11]) = (PEDERSEN_G_X1, PEDERSEN_G_X0, PEDERSEN_G_Y1, PEDERSEN_G_Y0);
        uint256 start;
        assembly ("memory-safe") {
            start := pairs
        }
        return _pairingIsOne(start, 12 * 32);
    }

    /// L = K0 + D + Σ inputᵢ·Kᵢ₊₁ + challenge·K8
    function _combineInputs(bytes calldata proof, uint256[7] calldata inputs)
        private
        view
        returns (bool valid, uint256 x, uint256 y)
    {
        // Words 0–1 hold the sum; words 2–4 are room for the next term and its scalar.
        uint256[5] memory sum;
        (sum[0], sum[1]) = (K0_X, K0_Y);
        valid = _addScaled(sum, _word(proof, 8), _word(proof, 9), 1);
        valid = _addScaled(sum, K1_X, K1_Y, inputs[0]) && valid;
        valid = _addScaled(sum, K2_X, K2_Y, inputs[1]) && valid;
        valid = _addScaled(sum, K3_X, K3_Y, inputs[2]) && valid;
        valid = _addScaled(sum, K4_X, K4_Y, inputs[3]) && valid;
        valid = _addScaled(sum, K5_X, K5_Y, inputs[4]) && valid;
        valid = _addScaled(sum, K6_X, K6_Y, inputs[5]) && valid;
        // Zero in all but few proofs, and then not worth a multiplication.
        if (inputs[6] != 0) valid = _addScaled(sum, K7_X, K7_Y, inputs[6]) && valid;
        valid = _addScaled(sum, K8_X, K8_Y, _challenge(proof, inputs)) && valid;
        (x, y) = (sum[0], sum[1]);
    }

    /// e(A, B) · e(C, -δ) · e(α, -β) · e(L, -γ) = 1
    function _equationHolds(bytes calldata proof, uint256 x, uint256 y) private view returns (bool) {
        uint256[24] memory pairs;
        uint256 start;
        assembly ("memory-safe") {
            start := pairs
            // A, B and C already stand in the precompile's order.
            calldatacopy(start, proof.offset, 0x100)
        }
        (pairs[8], pairs[9], pairs[10], pairs[11]) = (DELTA_NEG_X1, DELTA_NEG_X0, DELTA_NEG_Y1, DELTA_NEG_Y0);
        (pairs[12], pairs[13]) = (ALPHA_X, ALPHA_Y);
        (pairs[14], pairs[15], pairs[16], pairs[17]) = (BETA_NEG_X1, BETA_NEG_X0, BETA_NEG_Y1, BETA_NEG_Y0);
        (pairs[18], pairs[19]) = (x, y);
        (pairs[20], pairs[21], pairs[22], pairs[23]) = (GAMMA_NEG_X1, GAMMA_NEG_X0, GAMMA_NEG_Y1, GAMMA_NEG_Y0);
        return _pairingIsOne(start, 24 * 32);
    }

    /// The value that the circuit's commitment takes: gnark's keccak256 hash-to-field over the commitment point and
    /// over those public inputs that were committed together with private wires.
    function _challenge(bytes calldata proof, uint256[7] calldata inputs) private view returns (uint256) {
        bytes memory preimage = proof[256:320];
        uint256 committed = COMMITTED_INPUTS;
        for (uint256 i = 0; committed != 0; ++i) {
            if (committed & 1 == 1) preimage = bytes.concat(preimage, bytes32(inputs[i]));
            committed >>= 1;
        }
        return uint256(keccak256(preimage)) % R;
    }

    /// sum += scalar · (x, y)
    function _addScaled(uint256[5] memory sum, uint256 x, uint256 y, uint256 scalar) private view returns (bool valid) {
        (sum[2], sum[3], sum[4]) = (x, y, scalar);
        assembly ("memory-safe") {
            let term := add(sum, 0x40)
            valid := 1
            if iszero(eq(scalar, 1)) { valid := staticcall(gas(), EC_MUL, term, 0x60, term, 0x40) }
            let added := staticcall(gas(), EC_ADD, sum, 0x80, sum, 0x40)
            valid := and(valid, added)
        }
    }

    function _pairingIsOne(uint256 start, uint256 size) private view returns (bool holds) {
        assembly ("memory-safe") {
            let answered := staticcall(gas(), EC_PAIRING, start, size, 0x00, 0x20)
            holds := and(and(answered, eq(returndatasize(), 0x20)), eq(mload(0x00), 1))
        }
    }

    /// The index-th 32-byte word of the proof.
    function _word(bytes calldata proof, uint256 index) private pure returns (uint256 word) {
        assembly ("memory-safe") {
            word := calldataload(add(proof.offset, mul(index, 0x20)))
        }
    }

    /// Refuses a key that was mis-encoded or is unsafe, when that costs one failed deployment instead of a network.
    function _requireUsable(Groth16Key memory key) private view {
        if (key.committedInputs >= 1 << INPUTS) revert KeyCommittedInputsInvalid(key.committedInputs);
        if (keccak256(abi.encode(key.gammaNeg)) == keccak256(abi.encode(key.deltaNeg))) revert KeyGammaEqualsDelta();
        // A public input whose point is infinity is one that the circuit does not constrain: anybody could change it.
        for (uint256 i = 1; i < 9; ++i) {
            if (key.basis[i][0] == 0 && key.basis[i][1] == 0) revert KeyPointInvalid();
        }
        _requirePair(key.alpha, key.betaNeg);
        _requirePair(key.basis[1], key.gammaNeg);
        _requirePair(key.basis[2], key.deltaNeg);
        _requirePair(key.basis[3], key.pedersenG);
        _requirePair(key.basis[4], key.pedersenSigmaNeg);
        for (uint256 i = 0; i < 9; ++i) {
            uint256[5] memory sum;
            if (!_addScaled(sum, key.basis[i][0], key.basis[i][1], 1)) revert KeyPointInvalid();
        }
    }

    /// Both points are in their groups and neither is infinity: then, and only then, e(a, b) exists and is not 1.
    function _requirePair(uint256[2] memory a, uint256[4] memory b) private view {
        bool answered;
        uint256 isOne;
        bytes memory pair = abi.encodePacked(a, b);
        assembly ("memory-safe") {
            answered := staticcall(gas(), EC_PAIRING, add(pair, 0x20), mload(pair), 0x00, 0x20)
            answered := and(answered, eq(returndatasize(), 0x20))
            isOne := mload(0x00)
        }
        if (!answered || isOne == 1) revert KeyPointInvalid();
    }
}
