//go:build !linux

package main

// releaseProgramPages is for Linux; elsewhere the program's pages stay where they are.
func releaseProgramPages() {}
