package main

import (
	"flag"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/testscript"
	"gopkg.in/yaml.v3"

	"summitline/internal/scaffold"
)

// A workflow that is wrong is found out when it runs, on somebody else's
// machine. These tests hold to the program, and to what is safe, what they can
// of those that init writes.

// variants are the files that init writes, by what they are for.
func variants(t *testing.T) map[string]scaffold.Files {
	t.Helper()
	found := map[string]scaffold.Files{}
	for _, service := range scaffold.CIs() {
		for about, tool := range map[string]scaffold.Tool{
			"":            {},
			" for a tool": {Repository: "https://example.org/tools/summitline", Ref: "v1.0.0"},
		} {
			for where, dir := range map[string]string{"a site": t.TempDir(), "this repository": root} {
				files, err := scaffold.Workflows(dir, service, tool)
				if err != nil {
					t.Fatal(err)
				}
				found[string(service)+about+", "+where] = files
			}
		}
	}
	return found
}

// workflow is what the tests look at of a GitHub workflow or action.
type workflow struct {
	On          yaml.Node
	Permissions map[string]string
	Jobs        map[string]job
	Runs        struct{ Steps []step } // of an action
}

type job struct {
	RunsOn      string `yaml:"runs-on"`
	Timeout     int    `yaml:"timeout-minutes"`
	If          string
	Needs       stringOrList
	Permissions map[string]string
	Steps       []step
}

type step struct {
	Name, Uses, Run, Shell string
	With                   map[string]string
}

type stringOrList []string

// UnmarshalYAML reads a list, or one value alone.
func (l *stringOrList) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind == yaml.ScalarNode {
		*l = []string{n.Value}
		return nil
	}
	return n.Decode((*[]string)(l))
}

// eachWorkflow calls visit for each GitHub workflow and action.
func eachWorkflow(t *testing.T, visit func(about, name, text string, w workflow)) {
	t.Helper()
	for about, files := range variants(t) {
		for name, text := range files {
			if !strings.HasPrefix(name, ".github/") {
				continue
			}
			var w workflow
			if err := yaml.Unmarshal(text, &w); err != nil {
				t.Errorf("%s: %s: %v", about, name, err)
				continue
			}
			visit(about, name, string(text), w)
		}
	}
}

func (w workflow) steps() []step {
	steps := w.Runs.Steps
	for _, j := range w.Jobs {
		steps = append(steps, j.Steps...)
	}
	return steps
}

func (w workflow) isAction() bool { return len(w.Runs.Steps) > 0 }

// TestThisRepositoryUsesItsOwnWorkflows compares the files here with those that
// init would write: to change them, change their templates, take .github away,
// and `go run ./cmd/summitline init --ci github`.
func TestThisRepositoryUsesItsOwnWorkflows(t *testing.T) {
	want, err := scaffold.Workflows(root, scaffold.GitHub, scaffold.Tool{})
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	err = fs.WalkDir(os.DirFS(root), ".github", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(name)))
		got[name] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range want {
		if diff := cmp.Diff(string(text), got[name]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		delete(got, name)
	}
	for name := range got {
		t.Errorf("%s is not of init's making", name)
	}
}

var (
	pinned = regexp.MustCompile(`^[\w.-]+/[\w.-]+(/[\w.-]+)*@[0-9a-f]{40}$`)
	tagged = regexp.MustCompile(`(?m)uses: (\S+?)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)$`)
)

func TestActionsArePinned(t *testing.T) {
	commits := map[string]string{}
	eachWorkflow(t, func(about, name, text string, w workflow) {
		for _, s := range w.steps() {
			if s.Uses != "" && !pinned.MatchString(s.Uses) && s.Uses != "./.github/actions/summitline" {
				t.Errorf("%s: %s uses %s", about, name, s.Uses)
			}
		}
		all := tagged.FindAllStringSubmatch(text, -1)
		if n := strings.Count(text, "uses: actions/"); len(all) != n {
			t.Errorf("%s: %s has %d versions for %d actions", about, name, len(all), n)
		}
		for _, m := range all {
			if known, ok := commits[m[1]]; ok && known != m[2]+m[3] {
				t.Errorf("%s is used at two commits", m[1])
			}
			commits[m[1]] = m[2] + m[3]
		}
	})
	if len(commits) < 6 {
		t.Errorf("found %d actions only: %v", len(commits), commits)
	}
}

// writers are the jobs that may do more than read, and what.
var writers = map[string][]string{
	"publish": {"id-token: write", "pages: write"},
	"comment": {"pull-requests: write"},
}

func TestJobsMayDoWhatTheyMust(t *testing.T) {
	seen := map[string]bool{}
	eachWorkflow(t, func(about, name, text string, w workflow) {
		if w.isAction() {
			return
		}
		if w.Permissions == nil || len(w.Permissions) > 0 {
			t.Errorf("%s: %s gives all jobs %v", about, name, w.Permissions)
		}
		for id, j := range w.Jobs {
			if j.Permissions == nil || j.Timeout == 0 || !regexp.MustCompile(`^ubuntu-\d`).MatchString(j.RunsOn) {
				t.Errorf("%s: the job %s of %s has permissions %v, %d minutes, and runs on %s", about, id, name, j.Permissions, j.Timeout, j.RunsOn)
			}
			var writes []string
			for what, how := range j.Permissions {
				if how != "read" {
					writes = append(writes, what+": "+how)
				}
			}
			slices.Sort(writes)
			if !slices.Equal(writes, writers[id]) {
				t.Errorf("%s: the job %s of %s may %v", about, id, name, writes)
			}
			seen[id] = true
		}
	})
	for id := range writers {
		if !seen[id] {
			t.Errorf("there is no job %s", id)
		}
	}
}

// TestNothingOfAStrangerRunsWithRights checks what makes the two workflows for
// a pull request safe.
func TestNothingOfAStrangerRunsWithRights(t *testing.T) {
	eachWorkflow(t, func(about, name, text string, w workflow) {
		if strings.Contains(text, "pull_request_target") || strings.Contains(text, "secrets.") {
			t.Errorf("%s: %s", about, name)
		}
		for _, s := range w.steps() {
			if strings.Contains(s.Run, "${{") {
				t.Errorf("%s: %s puts an expression into the script of %q", about, name, s.Name)
			}
			if strings.HasPrefix(s.Uses, "actions/checkout@") && s.With["persist-credentials"] != "false" {
				t.Errorf("%s: %s leaves its token behind", about, name)
			}
			if strings.Contains(text, "workflow_run:") && s.Uses != "" {
				t.Errorf("%s: %s, which may write, uses %s", about, name, s.Uses)
			}
		}
	})
}

func TestNothingIsPublishedWhenACheckFails(t *testing.T) {
	found := 0
	eachWorkflow(t, func(about, name, text string, w workflow) {
		publish, ok := w.Jobs["publish"]
		if !ok {
			return
		}
		found++
		for id := range w.Jobs {
			if id != "publish" && !slices.Contains(publish.Needs, id) {
				t.Errorf("%s: publish does not wait for %s", about, id)
			}
		}
		if strings.Contains(publish.If, "always()") || strings.Contains(publish.If, "cancelled()") || !strings.Contains(publish.If, "default_branch") {
			t.Errorf("%s: publish runs if %s", about, publish.If)
		}
		steps := w.Jobs["check"].Steps
		at := func(command string) int {
			return slices.IndexFunc(steps, func(s step) bool { return strings.Contains(s.Run, command) })
		}
		if check, build := at("summitline check"), at("summitline build"); check < 0 || build < check {
			t.Errorf("%s: check is step %d, build step %d", about, check, build)
		}
	})
	if found == 0 {
		t.Error("nothing is published at all")
	}
}

func TestHostsAreAskedOnAScheduleOnly(t *testing.T) {
	found := 0
	eachWorkflow(t, func(about, name, text string, w workflow) {
		if !strings.Contains(text, "summitline linkcheck") {
			return
		}
		found++
		var when []string
		for i := 0; i < len(w.On.Content); i += 2 {
			when = append(when, w.On.Content[i].Value)
		}
		if !slices.Equal(when, []string{"schedule", "workflow_dispatch"}) {
			t.Errorf("%s: %s runs on %v", about, name, when)
		}
	})
	for about, pipeline := range pipelines(t) {
		for id, j := range pipeline {
			if !strings.Contains(strings.Join(j.Script, "\n"), "summitline linkcheck") {
				continue
			}
			found++
			if len(j.Rules) != 1 || j.Rules[0].If != `$CI_PIPELINE_SOURCE == "schedule"` {
				t.Errorf("%s: %s runs if %v", about, id, j.Rules)
			}
		}
	}
	if found != len(variants(t)) {
		t.Errorf("%d of %d variants ask hosts", found, len(variants(t)))
	}
}

func read(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// call finds a call of the program in a script.
var call = regexp.MustCompile(`(?m)(?:^|[|;&({]\s*)summitline ([a-z]+)((?:[ \t]+(?:"[^"]*"|'[^']*'|[^\s"'<>|;&)]+))*)`)

// TestScriptsCallWhatThereIs checks that each command and flag that a script
// calls exists.
func TestScriptsCallWhatThereIs(t *testing.T) {
	called := map[string]bool{}
	check := func(about, script string) {
		for _, m := range call.FindAllStringSubmatch(script, -1) {
			called[m[1]] = true
			i := slices.IndexFunc(commands(), func(cmd command) bool { return cmd.name == m[1] })
			if i < 0 {
				t.Errorf("%s: there is no command %s", about, m[1])
				continue
			}
			cmd := commands()[i]
			flags := flag.NewFlagSet(cmd.name, flag.ContinueOnError)
			flags.SetOutput(io.Discard)
			cmd.define(flags)
			var args []string
			for rest := strings.Fields(m[2]); len(rest) > 0; rest = flags.Args() {
				if !strings.HasPrefix(rest[0], "-") {
					args = append(args, rest[0])
					rest = rest[1:]
				}
				if err := flags.Parse(rest); err != nil {
					t.Errorf("%s: %s: %v", about, m[0], err)
					return
				}
			}
			if problem := cmd.checkArgs(len(args)); !problem.IsZero() {
				t.Errorf("%s: %s %s", about, m[0], problem)
			}
		}
	}
	eachWorkflow(t, func(about, name, text string, w workflow) {
		for _, s := range w.steps() {
			check(about+": "+name, s.Run)
		}
	})
	for about, jobs := range pipelines(t) {
		for id, j := range jobs {
			check(about+": "+id, strings.Join(slices.Concat(j.BeforeScript, j.Script), "\n"))
		}
	}
	for _, name := range []string{"check", "build", "diff", "linkcheck"} {
		if !called[name] {
			t.Errorf("nothing calls %s", name)
		}
	}
}

// writeStep is the command step of the scripts.
func writeStep(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: step FILE NAME")
	}
	var w workflow
	ts.Check(yaml.Unmarshal([]byte(ts.ReadFile(args[0])), &w))
	for _, s := range w.steps() {
		if s.Name == args[1] && s.Run != "" {
			ts.Check(os.WriteFile(ts.MkAbs("step.sh"), []byte(s.Run), 0o666))
			return
		}
	}
	ts.Fatalf("%s has no script called %q", args[0], args[1])
}
