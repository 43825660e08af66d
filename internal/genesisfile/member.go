package genesisfile

import (
	"fmt"

	consortiumtypes "github.com/healthd/healthd/x/consortium/types"
)

// AddMember adds a member of the consortium with a validator and returns the names of all members.
func (f *File) AddMember(member consortiumtypes.Member, validator consortiumtypes.Validator) ([]string, error) {
	var names []string
	err := f.editConsortium(func(consortium *consortiumtypes.GenesisState) error {
		consortium.Members = append(consortium.Members, member)
		consortium.Validators = append(consortium.Validators, validator)
		for _, each := range consortium.Members {
			names = append(names, each.Name)
		}
		return nil
	})
	return names, err
}

// SetMemberActor makes an institution the one that acts for a member.
func (f *File) SetMemberActor(name string, actor uint64) error {
	return f.editConsortium(func(consortium *consortiumtypes.GenesisState) error {
		for i := range consortium.Members {
			if consortium.Members[i].Name == name {
				consortium.Members[i].Actor = actor
				return nil
			}
		}
		return fmt.Errorf("there is no member %q in the genesis file", name)
	})
}

// HasMember says whether the consortium has a member of that name.
func (f *File) HasMember(name string) (found bool, err error) {
	consortium, err := f.consortium()
	for _, member := range consortium.Members {
		found = found || member.Name == name
	}
	return found, err
}

func (f *File) consortium() (consortium consortiumtypes.GenesisState, err error) {
	if err := f.codec.UnmarshalJSON(f.state[consortiumtypes.ModuleName], &consortium); err != nil {
		return consortium, fmt.Errorf("genesis file %s: %s: %w", f.path, consortiumtypes.ModuleName, err)
	}
	return consortium, nil
}

func (f *File) editConsortium(edit func(*consortiumtypes.GenesisState) error) error {
	consortium, err := f.consortium()
	if err != nil {
		return err
	}
	if err := edit(&consortium); err != nil {
		return err
	}
	if err := consortium.Validate(); err != nil {
		return err
	}
	encoded, err := f.codec.MarshalJSON(&consortium)
	if err != nil {
		return err
	}
	f.state[consortiumtypes.ModuleName] = encoded
	return nil
}
