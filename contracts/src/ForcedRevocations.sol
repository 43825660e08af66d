// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {RequestHash} from "./RequestHash.sol";

/// How soon the network must answer, and what asking costs at least.
struct ForcedTerms {
    // Seconds from a request to its deadline.
    uint40 delay;
    // Least number of seconds between two deadlines, so that a flood of requests cannot make them all due at once.
    uint40 spacing;
    // Wei for a request while few are pending; it doubles with every eight that are.
    uint96 fee;
    // Computes what requests are called.
    RequestHash hash;
}

/// The queue by which a patient revokes a consent although the validators will not take the operation. First in,
/// first out. Once a request is due, nothing settles until a range answers for it: the proof of the range must show
/// that the signed revocation is no longer admissible, because it was executed, overtaken or never valid. So neither
/// censorship nor garbage stops the network from anything but ignoring a patient.
abstract contract ForcedRevocations {
    event RevocationForced(
        uint256 indexed number,
        uint40 indexed actor,
        uint48 nonce,
        uint40 consent,
        uint256[3] signature,
        uint8 rulesVersion,
        bytes32 id,
        uint40 due
    );
    event RevocationsAnswered(uint256 first, uint256 count, address indexed settler, uint256 reward);
    event RewardPaid(address indexed settler, uint256 amount);

    error FeeTooLow(uint256 paid, uint256 fee);
    error SignatureMalformed();
    error ForcedUnknown(uint256 named, uint256 pending);
    error NonceExhausted();
    error NothingToPay();
    error PaymentFailed();
    error HashWithoutCode(address hash);
    error TermsTooLong(uint40 delay, uint40 spacing);

    /// A request that waits: its name, which the circuit computes alike, when it is due, and what answering it earns.
    struct Request {
        bytes32 id;
        uint40 due;
        uint96 reward;
    }

    /// The most requests that one proof answers for.
    uint256 public constant MAX_FORCED = 4;
    /// A deadline binds ranges whose clock has passed it, and after this long every range, whatever its clock says. The
    /// delay and this together must be shorter than the recovery of a key takes: whoever recovers the patient's key
    /// meanwhile makes the request stale.
    uint40 public constant LATEST = 3 days;

    uint40 private constant MAX_DELAY = 30 days;
    uint40 private constant MAX_SPACING = 1 days;
    uint256 private constant R = 0x30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001;
    // The twisted Edwards curve -x² + y² = 1 + D·x²·y² over the scalar field, and the order of its subgroup.
    uint256 private constant D = 12181644023421730124874158521699555681764249180949974110617291017600649128846;
    uint256 private constant ORDER = 2736030358979909402780800718157159386076813972158567259200215660948447373041;
    uint256 private constant DOUBLE_EVERY = 8;
    uint256 private constant MOST_DOUBLINGS = 64;
    // Nobody holds its key.
    address private constant BURNT = address(0xdEaD);

    uint40 public immutable forcedDelay;
    uint40 public immutable forcedSpacing;
    uint96 public immutable forcedBaseFee;
    RequestHash public immutable requestHash;

    // One storage slot together.
    uint64 public forcedCount;
    uint64 public answeredCount;
    uint40 private _lastDue;

    mapping(uint256 number => Request) private _requests;
    mapping(address settler => uint256) public rewards;

    // Room for later versions of this part.
    uint256[47] private _gap;

    constructor(ForcedTerms memory terms) {
        // Beyond these nobody would be helped, and far beyond them deadlines would not fit.
        if (terms.delay > MAX_DELAY || terms.spacing > MAX_SPACING) revert TermsTooLong(terms.delay, terms.spacing);
        if (address(terms.hash).code.length == 0) revert HashWithoutCode(address(terms.hash));
        (forcedDelay, forcedSpacing, forcedBaseFee, requestHash) = (terms.delay, terms.spacing, terms.fee, terms.hash);
    }

    /// Puts a signed revocation of a consent into the queue. Anybody may: the signature inside is what counts. What it
    /// costs beyond the base fee is burnt: settlers who could earn it would make requests dear at no cost to themselves.
    /// What is paid beyond the cost comes back, so that whoever pays more is not priced out by a request that is faster.
    /// @param actor who signed it: the patient or the guardian
    /// @param nonce the signer's next nonce on the healthd chain
    /// @param consent the consent to revoke
    /// @param signature R.x, R.y and S over the operation's digest
    function forceRevocation(uint40 actor, uint48 nonce, uint40 consent, uint256[3] calldata signature)
        external
        payable
        returns (uint256 number)
    {
        uint256 fee = forcedFee();
        if (msg.value < fee) revert FeeTooLow(msg.value, fee);
        // The network takes no operation that would leave its signer without a next nonce, so nobody could answer.
        if (nonce == type(uint48).max) revert NonceExhausted();
        if (!_signatureWellFormed(signature)) revert SignatureMalformed();
        uint8 rules = _rulesVersion();
        bytes32 id = requestHash.id(_operationDomain(), actor, nonce, consent, rules, signature);
        number = forcedCount;
        // Only what waits now pushes a deadline out: who queues and answers its own requests gains no time.
        uint40 due = uint40(block.timestamp + forcedDelay + (number - answeredCount) * forcedSpacing);
        if (due < _lastDue) due = _lastDue;
        _requests[number] = Request({id: id, due: due, reward: forcedBaseFee});
        (forcedCount, _lastDue) = (uint64(number + 1), due);
        emit RevocationForced(number, actor, nonce, consent, signature, rules, id, due);
        _pay(BURNT, fee - forcedBaseFee);
        _pay(msg.sender, msg.value - fee);
    }

    /// What a request costs now. Whoever settles the range that answers for it receives the base fee.
    function forcedFee() public view returns (uint256) {
        uint256 doublings = (forcedCount - answeredCount) / DOUBLE_EVERY;
        if (doublings > MOST_DOUBLINGS) doublings = MOST_DOUBLINGS;
        return uint256(forcedBaseFee) << doublings;
    }

    /// A request that was made; answered ones are forgotten.
    function forcedRequest(uint256 number) external view returns (Request memory) {
        return _requests[number];
    }

    /// Pays out what the caller has earned by answering for requests.
    function withdrawRewards() external {
        uint256 amount = rewards[msg.sender];
        if (amount == 0) revert NothingToPay();
        rewards[msg.sender] = 0;
        _pay(msg.sender, amount);
        emit RewardPaid(msg.sender, amount);
    }

    /// The version that an operation must state now.
    function _rulesVersion() internal view virtual returns (uint8);

    /// The domain of the network's operations.
    function _operationDomain() internal view virtual returns (bytes32);

    /// The public input of a proof that answers for the `count` oldest requests: 0 for none.
    function _forcedInput(uint256 count) internal view returns (uint256) {
        if (count == 0) return 0;
        uint256 first = answeredCount;
        uint256 pending = forcedCount - first;
        if (count > pending || count > MAX_FORCED) revert ForcedUnknown(count, pending);
        uint256[4] memory ids;
        for (uint256 i = 0; i < count; ++i) {
            ids[i] = uint256(_requests[first + i].id);
        }
        return requestHash.input(ids);
    }

    /// Takes the `count` oldest requests off the queue, after a proof has answered for them.
    function _answerForced(uint256 count) internal {
        if (count == 0) return;
        uint256 first = answeredCount;
        uint256 reward;
        for (uint256 i = 0; i < count; ++i) {
            reward += _requests[first + i].reward;
            delete _requests[first + i];
        }
        answeredCount = uint64(first + count);
        rewards[msg.sender] += reward;
        emit RevocationsAnswered(first, count, msg.sender, reward);
    }

    /// The oldest request that is left over, when it is due for a range that ends at `rangeTime`. However many were
    /// answered: what is left is answered by anybody, four at a time, without another range.
    function _overdue(uint40 rangeTime) internal view returns (bool overdue, uint256 number, uint40 due) {
        number = answeredCount;
        if (number == forcedCount) return (false, 0, 0);
        due = _requests[number].due;
        overdue = due <= rangeTime || due + LATEST <= block.timestamp;
    }

    function _pay(address to, uint256 amount) private {
        if (amount == 0) return;
        (bool paid,) = to.call{value: amount}("");
        if (!paid) revert PaymentFailed();
    }

    /// R is a point of the curve, canonical, and S is below the order: all of predicate V that needs no key.
    function _signatureWellFormed(uint256[3] calldata signature) private pure returns (bool) {
        (uint256 x, uint256 y) = (signature[0], signature[1]);
        if (x >= R || y >= R || signature[2] >= ORDER) return false;
        (uint256 xx, uint256 yy) = (mulmod(x, x, R), mulmod(y, y, R));
        return addmod(yy, R - xx, R) == addmod(1, mulmod(D, mulmod(xx, yy, R), R), R);
    }
}
