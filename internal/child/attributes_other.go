//go:build !linux

package child

import "syscall"

// attributes: elsewhere only an orderly end of the starter stops its children.
func attributes() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setpgid: true} }
