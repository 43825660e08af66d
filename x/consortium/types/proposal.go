package types

import (
	codectypes "github.com/cosmos/cosmos-sdk/codec/types"
	sdk "github.com/cosmos/cosmos-sdk/types"
)

// ValidateBasic checks what can be checked without state. The keeper tries the messages.
func (m *MsgSubmitProposal) ValidateBasic() error {
	if err := ValidateMemberName(m.Member); err != nil {
		return err
	}
	return validateProposalText(m.Title, m.Summary, len(m.Messages))
}

// ValidateBasic checks what can be checked without state.
func (m *MsgVote) ValidateBasic() error {
	if !m.Option.Valid() {
		return ErrInvalidProposal.Wrap("the option must be yes, no or abstain")
	}
	return ValidateMemberName(m.Member)
}

func validateProposalText(title, summary string, messages int) error {
	switch {
	case title == "" || len(title) > MaxTitleLength:
		return ErrInvalidProposal.Wrapf("the title must have 1 to %d bytes", MaxTitleLength)
	case len(summary) > MaxTextLength:
		return ErrInvalidProposal.Wrapf("the summary must have at most %d bytes", MaxTextLength)
	case messages == 0 || messages > MaxProposalMessages:
		return ErrInvalidProposal.Wrapf("%d messages; a proposal has 1 to %d", messages, MaxProposalMessages)
	}
	return nil
}

// UnwrapMessages returns the messages of a proposal as what they are.
func UnwrapMessages(wrapped []*codectypes.Any) ([]sdk.Msg, error) {
	messages := make([]sdk.Msg, len(wrapped))
	for i, each := range wrapped {
		message, ok := each.GetCachedValue().(sdk.Msg)
		if !ok {
			return nil, ErrInvalidProposal.Wrapf("message %d, %s, is none that this network knows", i+1, each.GetTypeUrl())
		}
		messages[i] = message
	}
	return messages, nil
}

// UnpackInterfaces implements codectypes.UnpackInterfacesMessage.
func (m *MsgSubmitProposal) UnpackInterfaces(unpacker codectypes.AnyUnpacker) error {
	return unpackMessages(unpacker, m.Messages)
}

// UnpackInterfaces implements codectypes.UnpackInterfacesMessage.
func (p *Proposal) UnpackInterfaces(unpacker codectypes.AnyUnpacker) error {
	return unpackMessages(unpacker, p.Messages)
}

// UnpackInterfaces implements codectypes.UnpackInterfacesMessage.
func (r *QueryProposalResponse) UnpackInterfaces(unpacker codectypes.AnyUnpacker) error {
	return r.Proposal.UnpackInterfaces(unpacker)
}

// UnpackInterfaces implements codectypes.UnpackInterfacesMessage.
func (r *QueryProposalsResponse) UnpackInterfaces(unpacker codectypes.AnyUnpacker) error {
	return unpackProposals(unpacker, r.Proposals)
}

// UnpackInterfaces implements codectypes.UnpackInterfacesMessage.
func (g *GenesisState) UnpackInterfaces(unpacker codectypes.AnyUnpacker) error {
	return unpackProposals(unpacker, g.Proposals)
}

func unpackProposals(unpacker codectypes.AnyUnpacker, proposals []Proposal) error {
	for i := range proposals {
		if err := proposals[i].UnpackInterfaces(unpacker); err != nil {
			return err
		}
	}
	return nil
}

func unpackMessages(unpacker codectypes.AnyUnpacker, messages []*codectypes.Any) error {
	for _, each := range messages {
		var message sdk.Msg
		if err := unpacker.UnpackAny(each, &message); err != nil {
			return err
		}
	}
	return nil
}
