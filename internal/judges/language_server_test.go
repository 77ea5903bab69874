package judges

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net/textproto"
	"net/url"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf16"
)

// languageServer is yaml-language-server, as an editor has it at its side.
type languageServer struct {
	t   *testing.T
	in  io.Writer
	out *bufio.Reader

	mu        sync.Mutex
	last      int
	answers   map[int]chan packet
	published map[string]chan []problem // by address of the document
	settings  any
	documents int
}

// packet is a request, an answer or a notification of the Language Server
// Protocol.
type packet struct {
	Version string                    `json:"jsonrpc"`
	ID      json.RawMessage           `json:"id,omitempty"`
	Method  string                    `json:"method,omitempty"`
	Params  json.RawMessage           `json:"params,omitempty"`
	Result  json.RawMessage           `json:"result,omitempty"`
	Error   *struct{ Message string } `json:"error,omitempty"`
}

// problem is what the server finds wrong with a document.
type problem struct {
	Range   span
	Message string
	Source  string
}

func (p problem) String() string {
	return fmt.Sprintf("%d:%d %s", p.Range.Start.Line+1, p.Range.Start.Character+1, p.Message)
}

type span struct{ Start, End position }

type position struct {
	Line      int `json:"line"`
	Character int `json:"character"`
}

// proposal is a completion.
type proposal struct {
	Label         string
	Documentation any
	InsertText    string
}

// says returns what is said of a proposal, in whatever form.
func (p proposal) says() string {
	if markup, ok := p.Documentation.(map[string]any); ok {
		return fmt.Sprint(markup["value"])
	}
	return fmt.Sprint(p.Documentation)
}

// startLanguageServer starts the server with an editor's settings for a folder.
func startLanguageServer(t *testing.T, dir string, settings any) *languageServer {
	t.Helper()
	program := filepath.Join(folder(t), "yaml-language-server", "bin", "yaml-language-server")
	cmd := exec.Command("node", program, "--stdio")
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	s := &languageServer{t: t, in: in, out: bufio.NewReader(out), answers: map[int]chan packet{}, published: map[string]chan []problem{}, settings: settings}
	listening := make(chan struct{})
	go func() {
		defer close(listening)
		s.listen()
	}()
	t.Cleanup(func() {
		in.Close()
		cmd.Process.Kill()
		<-listening
		cmd.Wait()
	})
	s.call("initialize", map[string]any{
		"processId": nil,
		"rootUri":   address(dir),
		"capabilities": map[string]any{
			"workspace": map[string]any{"configuration": true},
			"textDocument": map[string]any{
				"completion":         map[string]any{"completionItem": map[string]any{"snippetSupport": true, "documentationFormat": []string{"markdown", "plaintext"}}},
				"hover":              map[string]any{"contentFormat": []string{"markdown"}},
				"publishDiagnostics": map[string]any{},
			},
		},
		"workspaceFolders": []any{map[string]any{"uri": address(dir), "name": "site"}},
	}, nil)
	s.send(packet{Method: "initialized", Params: encoded(struct{}{})})
	s.send(packet{Method: "workspace/didChangeConfiguration", Params: encoded(map[string]any{"settings": settings})})
	return s
}

func address(file string) string {
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(file)}).String()
}

func encoded(v any) json.RawMessage {
	text, err := json.Marshal(v)
	if err != nil {
		panic(err) // what the tests send can be encoded
	}
	return text
}

func (s *languageServer) send(m packet) {
	m.Version = "2.0"
	text := encoded(m)
	s.mu.Lock()
	defer s.mu.Unlock()
	fmt.Fprintf(s.in, "Content-Length: %d\r\n\r\n%s", len(text), text)
}

// listen takes what the server says until it ends.
func (s *languageServer) listen() {
	for {
		header, err := textproto.NewReader(s.out).ReadMIMEHeader()
		if err != nil {
			return
		}
		length, _ := strconv.Atoi(header.Get("Content-Length"))
		text := make([]byte, length)
		if _, err := io.ReadFull(s.out, text); err != nil {
			return
		}
		var m packet
		if json.Unmarshal(text, &m) != nil {
			return
		}
		switch {
		case m.Method != "" && m.ID != nil:
			s.send(packet{ID: m.ID, Result: s.answer(m)})
		case m.Method == "textDocument/publishDiagnostics":
			var p struct {
				URI         string
				Diagnostics []problem
			}
			json.Unmarshal(m.Params, &p)
			s.publishedOf(p.URI) <- p.Diagnostics
		case m.ID != nil:
			id, _ := strconv.Atoi(string(m.ID))
			s.mu.Lock()
			answer := s.answers[id]
			s.mu.Unlock()
			answer <- m
		}
	}
}

// answer answers a question of the server: what the settings are.
func (s *languageServer) answer(m packet) json.RawMessage {
	if m.Method != "workspace/configuration" {
		return encoded(nil)
	}
	var asked struct{ Items []struct{ Section string } }
	json.Unmarshal(m.Params, &asked)
	var all []any
	for _, item := range asked.Items {
		settings, _ := s.settings.(map[string]any)
		all = append(all, settings[item.Section])
	}
	return encoded(all)
}

func (s *languageServer) publishedOf(uri string) chan []problem {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.published[uri] == nil {
		s.published[uri] = make(chan []problem, 100)
	}
	return s.published[uri]
}

// call asks the server and reads its answer into result, which may be nil.
func (s *languageServer) call(method string, params, result any) {
	s.t.Helper()
	answer := make(chan packet, 1)
	s.mu.Lock()
	s.last++
	id := s.last
	s.answers[id] = answer
	s.mu.Unlock()
	s.send(packet{ID: encoded(id), Method: method, Params: encoded(params)})
	select {
	case m := <-answer:
		if m.Error != nil {
			s.t.Fatalf("%s: %s", method, m.Error.Message)
		}
		if result != nil {
			if err := json.Unmarshal(m.Result, result); err != nil {
				s.t.Fatalf("%s: %v in %s", method, err, m.Result)
			}
		}
	case <-time.After(time.Minute):
		s.t.Fatalf("%s: no answer", method)
	}
}

// show shows the server a document as the file of a path, and returns its
// address. Each time the file has another name, since what the server says of a
// file may be of what it was before.
func (s *languageServer) show(file, text string) string {
	if filepath.Base(file) != "site.yaml" {
		s.documents++
		file = strings.TrimSuffix(file, ".yaml") + fmt.Sprintf("-%d.yaml", s.documents)
	}
	uri := address(file)
	s.send(packet{Method: "textDocument/didOpen", Params: encoded(map[string]any{
		"textDocument": map[string]any{"uri": uri, "languageId": "yaml", "version": 1, "text": text},
	})})
	return uri
}

// problems returns what the server finds wrong with a document.
func (s *languageServer) problems(uri string) []problem {
	s.t.Helper()
	select {
	case found := <-s.publishedOf(uri):
		return found
	case <-time.After(time.Minute):
		s.t.Fatalf("nothing is said of %s", uri)
		return nil
	}
}

// cursor is the sign that stands for the cursor in a document.
const cursor = "¦"

// ask opens a document that has the cursor in it, and asks about that place.
func (s *languageServer) ask(method, file, text string, result any) {
	s.t.Helper()
	before, after, _ := strings.Cut(text, cursor)
	uri := s.show(file, before+after)
	line := before[strings.LastIndex(before, "\n")+1:]
	s.call(method, map[string]any{
		"textDocument": map[string]any{"uri": uri},
		"position":     position{strings.Count(before, "\n"), len(utf16.Encode([]rune(line)))},
	}, result)
}

// complete returns what the server proposes at the cursor.
func (s *languageServer) complete(file, text string) []proposal {
	s.t.Helper()
	var list struct{ Items []proposal }
	s.ask("textDocument/completion", file, text, &list)
	return list.Items
}

// hover returns what the server says of the place at the cursor.
func (s *languageServer) hover(file, text string) string {
	s.t.Helper()
	var found struct{ Contents struct{ Value string } }
	s.ask("textDocument/hover", file, text, &found)
	return found.Contents.Value
}
