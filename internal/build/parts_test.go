package build_test

import (
	"math/rand/v2"
	"testing"

	"summitline/internal/build"
	"summitline/internal/cache"
	"summitline/internal/samplesite"
)

// partAsMade is what is known of a part of a list: from what it was made, and as
// what.
type partAsMade struct {
	from    cache.Sum
	content string
}

// partsOf makes what shows parts of lists, by path, unless something is wrong
// with the records.
func (d *folders) partsOf() (map[string]partAsMade, bool) {
	inputs := build.Look(d.opts, d.disk(), nil)
	out, diags := build.Plan(d.opts, nil)
	if diags.HasErrors() {
		return nil, false
	}
	parts := map[string]partAsMade{}
	from := inputs.Origins(out)
	for _, file := range out.Files {
		if file.Inputs.Some == nil {
			continue
		}
		content, diags := file.Content()
		if diags.HasErrors() {
			d.t.Fatal(text(diags))
		}
		parts[file.Path] = partAsMade{from.Of(file), string(content)}
	}
	return parts, true
}

// A part of a list is the same as long as that is from which it was made, and
// most are made of records that an edit leaves as they were.
func TestPartsAreMadeOfWhatTheyShow(t *testing.T) {
	edits := randomEdits
	if *exhaustive {
		edits *= 50
	}
	d := newFolders(t, samplesite.ArchiveInMemory(200))
	before, _ := d.partsOf()
	r := rand.New(rand.NewPCG(3, 4))
	again, needed, all := 0, 0, 0
	for range edits {
		what, undo := d.edit(r)
		after, sound := d.partsOf()
		if !sound {
			undo()
			continue
		}
		for path, now := range after {
			was, there := before[path]
			switch {
			case !there:
			case now.content != was.content && now.from == was.from:
				t.Errorf("%s: %s is another, and would not be made again", what, path)
			case now.from != was.from:
				again++
				if now.content != was.content {
					needed++
				}
			}
		}
		all += len(after)
		before = after
	}
	t.Logf("of %d parts, %d are made again and %d have to be", all, again, needed)
	if again > all/4 {
		t.Errorf("of %d parts, %d are made again, where %d have to be", all, again, needed)
	}
}
