package render

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"sync"
)

// assets knows the marks of static files. All pages ask for the same few, so
// each is read once.
type assets struct {
	static fs.FS

	lock  sync.Mutex
	marks map[string]string
}

func newAssets(static fs.FS) *assets { return &assets{static: static, marks: map[string]string{}} }

// mark returns a short word that follows from the content of a file.
func (a *assets) mark(name string) (string, error) {
	a.lock.Lock()
	defer a.lock.Unlock()
	if mark, known := a.marks[name]; known {
		return mark, nil
	}
	content, err := fs.ReadFile(a.static, name)
	if err != nil {
		return "", fmt.Errorf("no static file %q", name)
	}
	sum := sha256.Sum256(content)
	a.marks[name] = hex.EncodeToString(sum[:4])
	return a.marks[name], nil
}
