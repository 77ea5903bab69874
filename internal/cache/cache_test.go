package cache

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"
)

// example is a memory with everything in it.
var example = Memory{
	Program: Input{"/bin/summitline", Stamp{1, -2, 3}, SumOf([]byte("program"))},
	Asked:   SumOf([]byte("asked")),
	Notes:   []byte(`{"a":1}`),
	Inputs:  []Input{{"content/모임.yaml", Stamp{10, 20, 30}, SumOf(nil)}, {"content/a\nb", Stamp{}, Sum{}}},
	Outputs: []Output{{"./", Stamp{}, Made{}}, {"index.html", Stamp{1 << 40, 1 << 60, 0}, Made{SumOf([]byte("x")), CheckOf([]byte("x"))}}},
}

func TestAMemoryIsKept(t *testing.T) {
	file := File(filepath.Join(t.TempDir(), Folder), "content", "public")
	if got := Open(file); !reflect.DeepEqual(got, new(Memory)) {
		t.Errorf("before anything was kept, there is %+v", got)
	}
	if err := example.Save(file); err != nil {
		t.Fatal(err)
	}
	if got := Open(file); !reflect.DeepEqual(*got, example) {
		t.Errorf("got  %+v\nwant %+v", *got, example)
	}
	if text, err := os.ReadFile(filepath.Join(filepath.Dir(file), ".gitignore")); err != nil || string(text) != "*\n" {
		t.Errorf("git would take the cache: %q %v", text, err)
	}
	if names, _ := filepath.Glob(filepath.Join(filepath.Dir(file), ".new-*")); len(names) > 0 {
		t.Errorf("left over are %q", names)
	}
}

func TestADamagedMemoryIsNone(t *testing.T) {
	whole := example.encode()
	for i := range whole {
		damaged := append([]byte(nil), whole...)
		damaged[i] ^= 0x10
		if new(Memory).decode(damaged) {
			t.Errorf("with byte %d changed, it is taken for whole", i)
		}
		if new(Memory).decode(whole[:i]) {
			t.Errorf("cut after %d bytes, it is taken for whole", i)
		}
	}
}

// FuzzDecode reads memories whose check is right and whose content is anything.
func FuzzDecode(f *testing.F) {
	whole := example.encode()
	f.Add(whole[len(heading) : len(whole)-4])
	f.Fuzz(func(t *testing.T, body []byte) {
		m := new(Memory)
		if !m.decode(checked(append([]byte(heading), body...))) {
			return
		}
		again := new(Memory)
		if !again.decode(m.encode()) || !reflect.DeepEqual(m, again) {
			t.Errorf("%+v is read again as %+v", m, again)
		}
	})
}

func TestAFileIsKnownAgain(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "a.yaml")
	write := func(content string) {
		if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	look := func(last []Input) Input {
		found := Look([]string{dir}, nil, last)
		if len(found) != 1 {
			t.Fatal(found)
		}
		return found[0]
	}
	write("one")
	first := look(nil)
	if first.Sum != SumOf([]byte("one")) || first.Modified != 0 {
		t.Errorf("a file just written is %+v, and may be written again at the same time", first)
	}
	first.Stamp, first.Sum = look(nil).Stamp, Sum{1}
	first.Modified = 1
	if got := look([]Input{first}); got.Sum == first.Sum {
		t.Error("a file with another time is not read")
	}
	info, err := os.Stat(name)
	if err != nil {
		t.Fatal(err)
	}
	first.Stamp = stampOf(info)
	if got := look([]Input{first}); got.Sum != first.Sum {
		t.Error("a file whose stamp is the same is read again")
	}
	if gone := Look([]string{filepath.Join(dir, "none")}, []string{filepath.Join(dir, "no.otf")}, nil); len(gone) > 0 {
		t.Errorf("of what is not there is found %v", gone)
	}
}
