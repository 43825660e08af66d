package main

import (
	"fmt"
	"os"
	"path/filepath"

	cmtjson "github.com/cometbft/cometbft/libs/json"
	"github.com/cometbft/cometbft/privval"
)

// validatorOf is the address of a home's validator key, empty if there is none.
func validatorOf(home string) (string, error) {
	file := filepath.Join(home, filepath.FromSlash(validatorKeyPath))
	if !exists(file) {
		return "", nil
	}
	key, err := loadValidatorKey(file)
	if err != nil {
		return "", err
	}
	return key.Address.String(), nil
}

func loadValidatorKey(file string) (key privval.FilePVKey, err error) {
	content, err := os.ReadFile(file)
	if err != nil {
		return key, err
	}
	if err := cmtjson.Unmarshal(content, &key); err != nil {
		return key, fmt.Errorf("%s: %w", file, err)
	}
	return key, nil
}
