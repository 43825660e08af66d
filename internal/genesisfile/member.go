package genesisfile

import (
	"fmt"

	consortiumtypes "github.com/healthd/healthd/x/consortium/types"
)

// AddMember adds a member of the consortium, with its validator, and returns the names of all members.
func (f *File) AddMember(member consortiumtypes.Member) ([]string, error) {
	var consortium consortiumtypes.GenesisState
	if err := f.codec.UnmarshalJSON(f.state[consortiumtypes.ModuleName], &consortium); err != nil {
		return nil, fmt.Errorf("genesis file %s: %s: %w", f.path, consortiumtypes.ModuleName, err)
	}
	consortium.Members = append(consortium.Members, member)
	if err := consortium.Validate(); err != nil {
		return nil, err
	}
	encoded, err := f.codec.MarshalJSON(&consortium)
	if err != nil {
		return nil, err
	}
	f.state[consortiumtypes.ModuleName] = encoded
	names := make([]string, len(consortium.Members))
	for i, each := range consortium.Members {
		names[i] = each.Name
	}
	return names, nil
}
