package main

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"

	"golang.org/x/sync/errgroup"
)

// limitCommand is the argument with which this program runs as one of the
// limits of the machine, which are measured as processes like all else.
const limitCommand = "limit"

// limits are what no generator can be faster than: each reads a content folder.
var limits = map[string]func(content string, args []string) error{
	"look":  look,
	"hash":  hash,
	"write": readAndWrite,
}

// runLimit runs a limit on a content folder.
func runLimit(name string, args []string) error {
	limit, found := limits[name]
	if !found || len(args) == 0 {
		return fmt.Errorf("there is no limit %q", name)
	}
	return limit(args[0], args[1:])
}

// look asks the system about every file of a folder.
func look(content string, _ []string) error {
	return each(content, func(name string) error {
		_, err := os.Lstat(name)
		return err
	})
}

// hash hashes every file of a folder.
func hash(content string, _ []string) error {
	return each(content, func(name string) error {
		text, err := os.ReadFile(name)
		sha256.Sum256(text)
		return err
	})
}

// readAndWrite reads every file of a folder, and writes those of a list into
// another: args are the list, as [manifest] makes it, and the other folder.
func readAndWrite(content string, args []string) error {
	if err := each(content, func(name string) error {
		_, err := os.ReadFile(name)
		return err
	}); err != nil {
		return err
	}
	list, err := os.ReadFile(args[0])
	if err != nil {
		return err
	}
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	made := map[string]bool{}
	for line := range strings.Lines(string(list)) {
		size, name, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		bytesOf, err := strconv.Atoi(size)
		if err != nil {
			return err
		}
		name = filepath.Join(args[1], name)
		if dir := filepath.Dir(name); !made[dir] {
			made[dir] = true
			if err := os.MkdirAll(dir, 0o777); err != nil {
				return err
			}
		}
		group.Go(func() error { return os.WriteFile(name, bytes.Repeat([]byte("-"), bytesOf), 0o666) })
	}
	return group.Wait()
}

// each does something with every file of a folder, several at a time.
func each(dir string, do func(name string) error) error {
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	err := filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			group.Go(func() error { return do(name) })
		}
		return err
	})
	if wrong := group.Wait(); err == nil {
		err = wrong
	}
	return err
}

// manifest writes a list of the files of a folder and their sizes.
func manifest(dir, list string) (files int, size int64, err error) {
	var b bytes.Buffer
	err = filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		inside, err := filepath.Rel(dir, name)
		fmt.Fprintf(&b, "%d %s\n", info.Size(), inside)
		files, size = files+1, size+info.Size()
		return err
	})
	if err != nil {
		return 0, 0, err
	}
	return files, size, os.WriteFile(list, b.Bytes(), 0o666)
}
