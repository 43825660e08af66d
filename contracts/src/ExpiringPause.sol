// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// A brake on settlement for the hours after something was found wrong. It cannot become a lock: a pause ends by itself,
/// and the next one is a long time away, whoever holds the key.
abstract contract ExpiringPause {
    event Paused(address indexed pauser, uint40 until);
    event Unpaused(address indexed by);
    event PauserChanged(address indexed previous, address indexed current);

    error SettlementPaused(uint40 until);
    error SettlementNotPaused();
    error PausedLately(uint40 pausableFrom);
    error PauserOnly(address caller);

    /// How long a pause lasts.
    uint40 public constant PAUSE = 3 days;
    /// Time from the start of one pause to that of the next.
    uint40 public constant PAUSE_INTERVAL = 14 days;

    // One storage slot together.
    /// Who may pause; the zero address when nobody may.
    address public pauser;
    uint40 public pausedUntil;
    uint40 public pausableFrom;

    // Room for later versions of this part.
    uint256[49] private _gap;

    /// Stops settlement for a while.
    function pause() external {
        if (msg.sender != pauser) revert PauserOnly(msg.sender);
        if (block.timestamp < pausableFrom) revert PausedLately(pausableFrom);
        (pausedUntil, pausableFrom) = (uint40(block.timestamp) + PAUSE, uint40(block.timestamp) + PAUSE_INTERVAL);
        emit Paused(msg.sender, pausedUntil);
    }

    function _requireNotPaused() internal view {
        if (block.timestamp < pausedUntil) revert SettlementPaused(pausedUntil);
    }

    /// Ends a pause early. The next one is no sooner possible for it.
    function _unpause() internal {
        if (block.timestamp >= pausedUntil) revert SettlementNotPaused();
        pausedUntil = 0;
        emit Unpaused(msg.sender);
    }

    function _setPauser(address next) internal {
        emit PauserChanged(pauser, next);
        pauser = next;
    }
}
