// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";

import {Range} from "./Ranges.sol";

/// A validator's key for attesting, and what it weighs.
struct Attester {
    address account;
    uint64 power;
}

/// The quorum's word for a range.
struct Certificate {
    // All who attest: the contract keeps only their hash.
    Attester[] attesters;
    // Bit i is set when attester i signed.
    uint256 signers;
    // r ‖ s ‖ v of the signers, in the order of their bits.
    bytes signatures;
    // Who attests from the next range on; empty when nothing changes.
    Attester[] next;
}

/// What a range leads to, besides what its caller says of it.
struct Outcome {
    uint64 ops;
    bytes32 oldRoot;
    bytes32 newRoot;
    bytes32 oldAccumulator;
    bytes32 newAccumulator;
}

/// Who must have signed a range before it counts: more than two thirds of the power of the set that the range before
/// handed over to. Signatures are of EIP-712 typed data, the same as in Go's internal/attestation, so that none serves
/// on another chain, contract, network or range.
abstract contract Attestations {
    /// From range `number` + 1 on, `next` attest.
    event AttestersChanged(uint64 indexed number, bytes32 hash, Attester[] next);

    error AttestersUnknown(bytes32 given, bytes32 known);
    error AttestersMiscounted(uint256 count);
    error AttesterOutOfOrder(uint256 index);
    error AttesterWithoutPower(uint256 index);
    error PowerTooGreat(uint256 total);
    error SignerUnknown(uint256 signers, uint256 attesters);
    error SignaturesMiscounted(uint256 length, uint256 expected);
    error AttestationMalformed(address attester);
    error AttestationHighS(address attester);
    error AttestationOfAnother(address attester, address signer);
    error QuorumMissed(uint256 power, uint256 total);

    /// The most attesters that a set has. Recovering all of their signatures costs less than two proofs.
    uint256 public constant MAX_ATTESTERS = 100;

    uint256 private constant SIGNATURE_LENGTH = 65;
    bytes32 private constant DOMAIN_TYPE =
        keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
    bytes32 private constant DOMAIN_NAME = keccak256("healthd");
    bytes32 private constant DOMAIN_VERSION = keccak256("1");
    bytes32 private constant RANGE_TYPE = keccak256(
        "RangeAttestation(bytes32 domain,uint64 number,uint48 firstHeight,uint48 lastHeight,uint40 firstTime,uint40 lastTime,uint32 rulesVersion,uint64 ops,bytes32 oldRoot,bytes32 newRoot,bytes32 oldAccumulator,bytes32 newAccumulator,bytes32 appHash,bytes32 nextAttesters)"
    );

    /// keccak256 of the ABI encoding of the set that attests the next range.
    bytes32 public attestersHash;

    // Room for later versions of this part.
    uint256[49] private _gap;

    /// More than two thirds of the known power signed the range.
    function _requireQuorum(
        bytes32 domain,
        Range calldata range,
        Outcome memory outcome,
        bytes32 nextAttesters,
        Certificate calldata certificate
    ) internal view {
        bytes32 given = keccak256(abi.encode(certificate.attesters));
        if (given != attestersHash) revert AttestersUnknown(given, attestersHash);
        // A known set has at most MAX_ATTESTERS.
        if (certificate.signers >> certificate.attesters.length != 0) {
            revert SignerUnknown(certificate.signers, certificate.attesters.length);
        }
        (uint256 power, uint256 total) =
            _signedPower(_attestationDigest(domain, range, outcome, nextAttesters), certificate);
        if (3 * power <= 2 * total) revert QuorumMissed(power, total);
    }

    /// The set that attests the next range: the known one where the certificate names no other.
    function _nextAttesters(Certificate calldata certificate) internal view returns (bytes32) {
        return certificate.next.length == 0 ? attestersHash : _requireSet(certificate.next);
    }

    /// Hands over, if the set is another one.
    function _handOver(uint64 number, bytes32 hash, Attester[] calldata next) internal {
        if (hash == attestersHash) return;
        attestersHash = hash;
        emit AttestersChanged(number, hash, next);
    }

    /// The hash of a set that can attest: ascending, so that nobody is in it twice, and nobody without power.
    function _requireSet(Attester[] calldata set) internal pure returns (bytes32) {
        if (set.length == 0 || set.length > MAX_ATTESTERS) revert AttestersMiscounted(set.length);
        uint256 total;
        address before = address(0);
        for (uint256 i = 0; i < set.length; ++i) {
            if (set[i].account <= before) revert AttesterOutOfOrder(i);
            if (set[i].power == 0) revert AttesterWithoutPower(i);
            (before, total) = (set[i].account, total + set[i].power);
        }
        if (total > type(uint64).max) revert PowerTooGreat(total);
        return keccak256(abi.encode(set));
    }

    /// What attesters sign for a range.
    function _attestationDigest(bytes32 domain, Range calldata range, Outcome memory outcome, bytes32 nextAttesters)
        internal
        view
        returns (bytes32)
    {
        bytes32 typed = keccak256(
            abi.encode(
                RANGE_TYPE,
                domain,
                range.number,
                range.firstHeight,
                range.lastHeight,
                range.firstTime,
                range.lastTime,
                range.rulesVersion,
                outcome.ops,
                outcome.oldRoot,
                outcome.newRoot,
                outcome.oldAccumulator,
                outcome.newAccumulator,
                range.appHash,
                nextAttesters
            )
        );
        // Computed anew each time: behind a proxy the address is known only now, and chains do fork.
        bytes32 separator =
            keccak256(abi.encode(DOMAIN_TYPE, DOMAIN_NAME, DOMAIN_VERSION, block.chainid, address(this)));
        return MessageHashUtils.toTypedDataHash(separator, typed);
    }

    /// The power of those whose bits are set, each of whom must have signed, and that of all.
    function _signedPower(bytes32 digest, Certificate calldata certificate)
        private
        pure
        returns (uint256 power, uint256 total)
    {
        uint256 end = 0;
        for (uint256 i = 0; i < certificate.attesters.length; ++i) {
            Attester calldata attester = certificate.attesters[i];
            total += attester.power;
            if ((certificate.signers >> i) & 1 == 0) continue;
            end += SIGNATURE_LENGTH;
            if (end > certificate.signatures.length) revert SignaturesMiscounted(certificate.signatures.length, end);
            _requireSigned(attester.account, digest, certificate.signatures[end - SIGNATURE_LENGTH:end]);
            power += attester.power;
        }
        if (end != certificate.signatures.length) revert SignaturesMiscounted(certificate.signatures.length, end);
    }

    function _requireSigned(address attester, bytes32 digest, bytes calldata signature) private pure {
        (address signer, ECDSA.RecoverError failure,) = ECDSA.tryRecoverCalldata(digest, signature);
        if (failure == ECDSA.RecoverError.InvalidSignatureS) revert AttestationHighS(attester);
        if (failure != ECDSA.RecoverError.NoError) revert AttestationMalformed(attester);
        if (signer != attester) revert AttestationOfAnother(attester, signer);
    }
}
