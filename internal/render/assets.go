package render

import (
	"fmt"
	"io/fs"
	"sync"

	"summitline/internal/offline"
)

// assets knows the marks of static files, and of the pictures of records. All
// pages ask for the same few, so each is read once.
type assets struct {
	static, content fs.FS

	lock  sync.Mutex
	marks map[assetKey]string
}

// assetKey is a file of one of the two folders.
type assetKey struct {
	ofRecord bool
	name     string
}

func newAssets(static, content fs.FS) *assets {
	return &assets{static: static, content: content, marks: map[assetKey]string{}}
}

// mark returns a short word that follows from the content of a file.
func (a *assets) mark(name string) (string, error) {
	return a.markOf(assetKey{false, name}, func() ([]byte, error) {
		content, err := fs.ReadFile(a.static, name)
		if err != nil && name == offline.ScriptPath {
			return offline.Script, nil
		}
		return content, err
	})
}

// pictureMark does the same for a picture in the folder of records.
func (a *assets) pictureMark(name string) (string, error) {
	return a.markOf(assetKey{true, name}, func() ([]byte, error) { return fs.ReadFile(a.content, name) })
}

func (a *assets) markOf(key assetKey, read func() ([]byte, error)) (string, error) {
	a.lock.Lock()
	defer a.lock.Unlock()
	if mark, known := a.marks[key]; known {
		return mark, nil
	}
	content, err := read()
	if err != nil {
		return "", fmt.Errorf("no static file %q", key.name)
	}
	a.marks[key] = offline.Mark(content)
	return a.marks[key], nil
}
