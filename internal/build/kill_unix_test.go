//go:build linux || darwin

package build_test

import (
	"bufio"
	"math/rand/v2"
	"path/filepath"
	"testing"
	"time"
)

// TestAKilledBuildLeavesAWholeSite kills builds, each in a process of its own,
// at moments that nobody chooses.
func TestAKilledBuildLeavesAWholeSite(t *testing.T) {
	t.Parallel()
	const most, patience = 40, 2 * time.Second
	sites := twoSites()
	next := plan(t, builtIn(records("-- site.yaml --\ntitle: 셋째\n")))
	dir := filepath.Join(t.TempDir(), "public")
	write(t, next, dir)
	start := time.Now()
	for i := 0; i == 0 || i < most && time.Since(start) < patience; i++ {
		cmd := child("rewrite", dir)
		stdin, err := cmd.StdinPipe() // ends with this process, and with it the child
		if err != nil {
			t.Fatal(err)
		}
		stdout, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		if _, err := bufio.NewReader(stdout).ReadString('\n'); err != nil {
			t.Fatal("the child does not write:", err)
		}
		time.Sleep(time.Duration(rand.IntN(int(20 * time.Millisecond))))
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		if err := cmd.Wait(); err == nil {
			t.Fatal("the child ended before it was killed")
		}
		stdin.Close()
		mustHoldOneOf(t, dir, sites)

		// A third site shows whether the next build takes up what is left of
		// either.
		write(t, next, dir)
		mustHold(t, dir, next)
	}
}
