package build

import (
	"archive/zip"
	"bytes"
	"cmp"
	"compress/flate"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"summitline/internal/diag"
	"summitline/internal/offline"
	"summitline/internal/record"
	"summitline/internal/render"
)

// Zip writes the site as one file, which holds a folder that can be opened from
// a disk: see [offline.Disk]. A file that is there is replaced in one step if
// it is a zip file too. With errors in the list, or an error, it is as it was.
// It returns how many files are in the zip, and how many bytes it has.
func (o *Output) Zip(name string, progress Progress) (files int, size int64, diags diag.List, err error) {
	if err := replaceable(name); err != nil {
		return 0, 0, nil, err
	}
	disk := offline.NewDisk(o.Site, o.paths())
	p := &packer{folder: o.folder() + "/", date: o.date()}
	p.add(disk.Extra())
	diags = o.each(progress, keeping, func(render.File) ([]byte, bool) { return nil, false }, func(file render.File, content []byte, _ bool) {
		p.add(disk.File(file.Path, content))
	})
	if diags.HasErrors() {
		return 0, 0, diags, nil
	}
	size, err = p.write(name)
	return len(p.entries), size, diags, err
}

// paths returns the paths of all files.
func (o *Output) paths() []string {
	paths := make([]string, len(o.Files))
	for i, file := range o.Files {
		paths[i] = file.Path
	}
	return paths
}

// folder returns what the folder in a zip file is called: as the site is, in
// letters that every system takes.
func (o *Output) folder() string {
	title := o.Site.Record.Title.In(o.Site.Langs[0]).Value
	return cmp.Or(record.SuggestID(title), "site")
}

// The years that the form of a zip file has room for.
const zipFirstYear, zipLastYear = 1980, 2107

// date returns the date of the files in a zip file, as its form has them: up to
// when the record is kept.
func (o *Output) date() uint16 {
	year, month, day := o.Site.AsOf.Civil()
	if !o.Site.Dated() || year < zipFirstYear || year > zipLastYear {
		year, month, day = zipFirstYear, 1, 1
	}
	return uint16(day | month<<5 | int(year-zipFirstYear)<<9)
}

// packer collects the files of a zip file, compressed.
type packer struct {
	folder string
	date   uint16

	lock    sync.Mutex
	entries []entry
}

// entry is a file in a zip file.
type entry struct {
	header zip.FileHeader
	data   []byte
}

// utf8Names says in the header of an entry how its name is written.
const utf8Names = 1 << 11

// add takes one file. It may be called several times at a time.
func (p *packer) add(name string, content []byte) {
	var e entry
	e.header = zip.FileHeader{
		Name:               p.folder + name,
		Flags:              utf8Names,
		CRC32:              crc32.ChecksumIEEE(content),
		UncompressedSize64: uint64(len(content)),
	}
	//lint:ignore SA1019 an entry that is compressed already takes its date from no other field
	e.header.ModifiedDate = p.date
	e.header.SetMode(0o644)
	if small := deflated(content); len(small) < len(content) {
		e.header.Method, e.data = zip.Deflate, small
	} else {
		e.data = bytes.Clone(content)
	}
	e.header.CompressedSize64 = uint64(len(e.data))
	p.lock.Lock()
	defer p.lock.Unlock()
	p.entries = append(p.entries, e)
}

// deflated returns a content as zip files have it. Nothing in that can fail:
// it is written to memory.
func deflated(content []byte) []byte {
	var b bytes.Buffer
	w, _ := flate.NewWriter(&b, flate.DefaultCompression)
	w.Write(content)
	w.Close()
	return b.Bytes()
}

// write puts the file together beside where it belongs, and then there.
func (p *packer) write(name string) (size int64, err error) {
	slices.SortFunc(p.entries, func(a, b entry) int { return strings.Compare(a.header.Name, b.header.Name) })
	dir := filepath.Dir(name)
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return 0, err
	}
	next, err := os.CreateTemp(dir, "."+filepath.Base(name)+".*")
	if err != nil {
		return 0, err
	}
	defer os.Remove(next.Name()) // which fails once all has gone well
	defer next.Close()
	if err := p.writeTo(next); err != nil {
		return 0, err
	}
	info, err := next.Stat()
	if err != nil {
		return 0, err
	}
	if err := next.Chmod(0o644); err != nil {
		return 0, err
	}
	if err := next.Close(); err != nil {
		return 0, err
	}
	return info.Size(), os.Rename(next.Name(), name)
}

func (p *packer) writeTo(w io.Writer) error {
	z := zip.NewWriter(w)
	for _, e := range p.entries {
		f, err := z.CreateRaw(&e.header)
		if err != nil {
			return err
		}
		if _, err := f.Write(e.data); err != nil {
			return err
		}
	}
	return z.Close()
}

// replaceable returns an error if there is a file that a zip file must not take
// the place of.
func replaceable(name string) error {
	file, err := os.Open(name)
	if os.IsNotExist(err) {
		return nil
	}
	if err != nil {
		return err
	}
	defer file.Close()
	start := make([]byte, 2)
	if _, err := io.ReadFull(file, start); err != nil || string(start) != "PK" {
		return diag.Say("%s is there, and is no zip file: choose another name with --zip", name)
	}
	return nil
}
