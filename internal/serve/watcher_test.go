package serve

import (
	"fmt"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/fsnotify/fsnotify"

	"summitline/internal/build"
	"summitline/internal/record"
)

const topicPath = "/topics/chips/"

func topic(name string) string { return fmt.Sprintf("name: %s\n", name) }

func TestSavesThatReplaceTheFile(t *testing.T) {
	site := newTree(t)
	site.write("content/topics/chips.yaml", topic("version 0"))
	r := site.start()
	page := r.listen()
	for i := range 3 {
		name := fmt.Sprintf("version %d", i+1)
		site.replace("content/topics/chips.yaml", topic(name))
		page.until(func(message) bool { return r.shows(topicPath, name) })
	}
}

func TestAFreshTreeOfFolders(t *testing.T) {
	site := newTree(t)
	r := site.start()
	page := r.listen()
	site.write("content/topics/a/b/c/chips.yaml", topic("made"))
	page.until(func(message) bool { return r.shows(topicPath, "made") })
	site.write("content/topics/a/b/c/chips.yaml", topic("edited"))
	page.until(func(message) bool { return r.shows(topicPath, "edited") })
	site.write("content/organizations/chips-org.yaml", topic("a kind that had no folder"))
	page.until(func(message) bool { return r.shows("/organizations/chips-org/", "a kind that had no folder") })
}

func TestAFolderThatIsMoved(t *testing.T) {
	site := newTree(t)
	site.write("content/topics/a/b/chips.yaml", topic("before"))
	r := site.start()
	page := r.listen()
	for i, move := range [][2]string{
		{"content/topics/a", "content/topics/c"}, // inside
		{"content/topics/c", "kept"},             // out
		{"kept", "content/topics/d"},             // and in
	} {
		site.rename(move[0], move[1])
		if move[1] == "kept" {
			page.until(func(message) bool { return !r.shows(topicPath, "") })
			continue
		}
		name := fmt.Sprintf("moved %d", i)
		site.write(move[1]+"/b/chips.yaml", topic(name))
		page.until(func(message) bool { return r.shows(topicPath, name) })
		site.write(move[1]+"/b/chips.yaml", topic(name+" and edited"))
		page.until(func(message) bool { return r.shows(topicPath, name+" and edited") })
		site.write(fmt.Sprintf("%s/beside-%d.yaml", move[1], i), topic("beside"))
		page.until(func(message) bool { return r.shows(fmt.Sprintf("/topics/beside-%d/", i), "beside") })
	}
}

func TestAFolderThatIsRemovedAndMadeAgain(t *testing.T) {
	site := newTree(t)
	site.write("content/topics/a/chips.yaml", topic("before"))
	r := site.start()
	page := r.listen()
	for i := range 3 {
		site.remove("content/topics/a")
		page.until(func(message) bool { return !r.shows(topicPath, "") })
		name := fmt.Sprintf("version %d", i)
		site.write("content/topics/a/chips.yaml", topic(name))
		page.until(func(message) bool { return r.shows(topicPath, name) })
		site.write("content/topics/a/chips.yaml", topic(name+" edited"))
		page.until(func(message) bool { return r.shows(topicPath, name+" edited") })
	}
}

func TestAWatchedFolderThatComesLater(t *testing.T) {
	site := newTree(t)
	r := site.start()
	page := r.listen()
	notFound := `{{define "main"}}<p>%s</p>{{end}}`
	finds := func(text string) func(message) bool {
		return func(message) bool {
			status, body := r.get("/nothing")
			return status == http.StatusNotFound && strings.Contains(body, text)
		}
	}
	for _, text := range []string{"first", "second"} {
		site.write("templates/404.html", fmt.Sprintf(notFound, text))
		page.until(finds(text))
		site.write("templates/404.html", fmt.Sprintf(notFound, text+" edited"))
		page.until(finds(text + " edited"))
		site.remove("templates")
		page.until(finds("<h1>"))
	}
}

func TestAWatchedFolderFarBelowWhatIsThere(t *testing.T) {
	site := newTree(t)
	opts := site.options()
	far := filepath.Join(t.TempDir(), "far", "away")
	opts.Folders = append(opts.Folders, Folder{far, build.PassedOver})
	r := start(t, opts)
	if err := os.MkdirAll(far, 0o777); err != nil {
		t.Fatal(err)
	}
	r.untilChanged(far)
	name := filepath.Join(far, "a.css")
	if err := os.WriteFile(name, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	r.untilChanged(name)
}

func TestTheContentGoesAndComesBack(t *testing.T) {
	site := newTree(t)
	r := site.start()
	page := r.listen()
	site.rename("content", "elsewhere")
	page.until(func(m message) bool { return strings.Contains(m.Panel, "no such folder") })
	if !r.shows("/summits/first/", "첫 회의") {
		t.Error("the last good site is gone")
	}
	site.rename("elsewhere", "content")
	page.until(func(m message) bool { return m.Errors == "" })
	site.write("content/summits/first.yaml", "title: 처음\ndate: 2024\n")
	page.until(func(message) bool { return r.shows("/summits/first/", "처음") })
}

func TestWhatIsNobodysBusiness(t *testing.T) {
	site := newTree(t)
	site.write("content/_drafts/a.yaml", "")
	r := site.start()
	<-r.built
	for _, name := range []string{
		"beside.txt", "other/folder/a.yaml", "content.txt",
		"content/.git/index", "content/_drafts/a.yaml", "content/_new/b.yaml", "content/topics/chips.yaml~",
		"content/topics/.chips.yaml.swp", "content/topics/#chips.yaml#", "content/topics/4913", "content/topics/chips.yaml___jb_tmp___",
	} {
		site.write(name, "x")
		site.remove(name)
	}
	site.replace("content/topics/chips.yaml", topic("at last"))
	if result := <-r.built; !slices.Equal(result.Changed, []string{site.path("content/topics/chips.yaml")}) {
		t.Errorf("the site was built because of %q", result.Changed)
	}
}

func TestStaticFilesOfAnyNameThatIsPublished(t *testing.T) {
	site := newTree(t)
	site.mkdir("static/.well-known")
	r := site.start()
	page := r.listen()
	for _, name := range []string{"_headers", ".nojekyll", ".well-known/security.txt", "_app/_a.txt"} {
		site.replace("static/"+name, "made")
		page.until(func(message) bool { return r.shows(name, "made") })
		site.replace("static/"+name, "edited")
		page.until(func(message) bool { return r.shows(name, "edited") })
	}
	later := []string{site.path("static/a.txt"), site.path("static/a.txt~"), site.path("static/.git"), site.path("static/.git/index")}
	site.write("static/.git/index", "x")
	site.write("static/a.txt~", "x")
	site.write("static/a.txt", "x")
	for result := range r.built {
		if !slices.ContainsFunc(result.Changed, func(name string) bool { return slices.Contains(later, name) }) {
			continue // because of what was edited before
		}
		if !slices.Equal(result.Changed, later[:1]) {
			t.Errorf("the site was built because of %q", result.Changed)
		}
		break
	}
}

func TestNamesAreThoseTheUserUses(t *testing.T) {
	t.Chdir(newTree(t).dir)
	w := newWatcher([]Folder{{"./content/", record.PassedOver}})
	defer w.notify.Close()
	for _, test := range []struct {
		event fsnotify.Event
		want  []string
	}{
		{fsnotify.Event{Name: w.folders[0].path + "/topics/chips.yaml", Op: fsnotify.Write}, []string{"content/topics/chips.yaml"}},
		{fsnotify.Event{Name: w.folders[0].path + "/topics/gone.yaml", Op: fsnotify.Remove}, []string{"content/topics/gone.yaml"}},
		{fsnotify.Event{Name: w.folders[0].path, Op: fsnotify.Create}, []string{"content"}},
		{fsnotify.Event{Name: w.folders[0].path + "/topics", Op: fsnotify.Write}, nil},
		{fsnotify.Event{Name: w.folders[0].path + "/topics/chips.yaml", Op: fsnotify.Chmod}, nil},
		{fsnotify.Event{Name: w.folders[0].path + "2/chips.yaml", Op: fsnotify.Write}, nil},
	} {
		if got := w.see(test.event); !slices.Equal(got, test.want) {
			t.Errorf("%v changes %q, want %q", test.event, got, test.want)
		}
	}
}

func TestTroubleSaysWhatToDo(t *testing.T) {
	w := newWatcher([]Folder{{"content", record.PassedOver}})
	defer w.notify.Close()
	if changed := w.miss(fsnotify.ErrEventOverflow); !slices.Equal(changed, []string{"content"}) {
		t.Errorf("after lost events %q may have changed", changed)
	}
	for _, test := range []struct {
		err  error
		want string
	}{
		{syscall.ENOSPC, "fs.inotify.max_user_watches"},
		{&fs.PathError{Op: "open", Path: "x", Err: syscall.EMFILE}, "ulimit -n"},
		{syscall.EACCES, syscall.EACCES.Error()},
	} {
		w.check(w.folders[0], test.err)
		select {
		case err := <-w.errors:
			if !strings.Contains(err.Error(), test.want) || !strings.Contains(err.Error(), "content") {
				t.Errorf("%v is told as %v", test.err, err)
			}
		default:
			t.Errorf("%v is not told", test.err)
		}
	}
	w.check(w.folders[0], fs.ErrNotExist)
	if len(w.errors) > 0 {
		t.Errorf("a folder that is not there is told as %v", <-w.errors)
	}
	for range 100 {
		w.fail(syscall.EIO) // must not wait for anyone to listen
	}
}

// untilChanged waits for a build because of a file.
func (r *running) untilChanged(name string) {
	r.t.Helper()
	late := time.After(deadline)
	for {
		select {
		case result := <-r.built:
			if slices.Contains(result.Changed, name) {
				return
			}
		case <-late:
			r.t.Fatalf("no build because of %s", name)
		}
	}
}
