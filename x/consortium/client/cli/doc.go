// Package cli holds the commands by which members propose, vote and see where things stand.
package cli
