package main

import (
	"summitline/internal/diag"
	"summitline/internal/record"
)

// nearestCommand returns the command that was likely meant.
func nearestCommand(name string) string {
	return diag.Nearest(name, func(yield func(string) bool) {
		for _, cmd := range commands() {
			if !yield(cmd.name) {
				return
			}
		}
	})
}

// checkBaseURL says what is wrong with a base address, or "".
func checkBaseURL(url string) string {
	if url == "" {
		return ""
	}
	return record.CheckBaseURL(url)
}
