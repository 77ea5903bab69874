package build_test

import (
	"crypto/sha256"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"slices"
	"testing"

	"summitline/internal/build"
)

// childTask is the variable by which the tests start their own program again,
// as a build in a process of its own.
const childTask = "SUMMITLINE_TEST_CHILD"

func TestMain(m *testing.M) {
	tasks := map[string]func(dir string) error{"digest": digest, "rewrite": rewrite}
	task := tasks[os.Getenv(childTask)]
	if task == nil {
		os.Exit(m.Run())
	}
	if err := task(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// child returns the command that does a task on a directory.
func child(task, dir string, env ...string) *exec.Cmd {
	cmd := exec.Command(os.Args[0], dir)
	cmd.Env = slices.Concat(os.Environ(), env, []string{childTask + "=" + task, "GORACE=atexit_sleep_ms=0"})
	cmd.Stderr = os.Stderr
	return cmd
}

// digest builds the records in a directory and prints the sum of every file.
func digest(dir string) error {
	opts := builtIn(os.DirFS(dir))
	opts.Content.Name = dir
	out, diags := build.Plan(opts, nil)
	if len(diags) > 0 {
		return fmt.Errorf("the site has faults:\n%s", text(diags))
	}
	files, diags := out.Contents(nil)
	if len(diags) > 0 {
		return fmt.Errorf("the pages have faults:\n%s", text(diags))
	}
	for _, path := range slices.Sorted(maps.Keys(files)) {
		fmt.Printf("%x %s\n", sha256.Sum256(files[path]), path)
	}
	return nil
}

// rewrite writes one site and another to a directory, in turn, until it is
// killed or its standard input ends.
func rewrite(dir string) error {
	go func() {
		io.Copy(io.Discard, os.Stdin)
		os.Exit(0)
	}()
	sites := twoSites()
	for i := 0; ; i++ {
		if _, diags, err := sites[i%2].Write(dir, nil, nil); err != nil || len(diags) > 0 {
			return fmt.Errorf("%v\n%s", err, text(diags))
		}
		if i == 0 {
			fmt.Println("at work")
		}
	}
}
