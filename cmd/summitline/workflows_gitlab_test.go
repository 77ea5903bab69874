package main

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// gitLabJob is what the tests look at of a GitLab job.
type gitLabJob struct {
	Stage        string
	BeforeScript []string `yaml:"before_script"`
	Script       []string
	Needs        []string
	Rules        []struct{ If string }
	Artifacts    struct {
		Paths    []string
		ExposeAs string `yaml:"expose_as"`
	}
}

// pipelines returns the jobs of each GitLab pipeline, by variant.
func pipelines(t *testing.T) map[string]map[string]gitLabJob {
	t.Helper()
	found := map[string]map[string]gitLabJob{}
	for about, files := range variants(t) {
		text, ok := files[".gitlab-ci.yml"]
		if !ok {
			continue
		}
		var all map[string]yaml.Node
		if err := yaml.Unmarshal(text, &all); err != nil {
			t.Fatalf("%s: %v", about, err)
		}
		jobs := map[string]gitLabJob{}
		for id, n := range all {
			if slices.Contains([]string{"stages", "workflow", "variables", "default"}, id) {
				continue
			}
			var j gitLabJob
			if err := n.Decode(&j); err != nil {
				t.Errorf("%s: %s: %v", about, id, err)
			}
			jobs[id] = j
		}
		found[about] = jobs
	}
	return found
}

func TestGitLabPipelines(t *testing.T) {
	goVersion := regexp.MustCompile(`(?m)^go (\d+\.\d+)`).FindStringSubmatch(read(t, "go.mod"))[1]
	found := pipelines(t)
	if len(found) != 4 {
		t.Fatalf("%d variants", len(found))
	}
	for about, jobs := range found {
		pages := jobs["pages"]
		for _, id := range []string{"check", "code"} {
			if _, there := jobs[id]; there && !slices.Contains(pages.Needs, id) {
				t.Errorf("%s: pages does not wait for %s", about, id)
			}
		}
		if !slices.Equal(pages.Artifacts.Paths, []string{"public/"}) || !strings.Contains(strings.Join(pages.Script, ""), `--base-url "$CI_PAGES_URL"`) {
			t.Errorf("%s: pages publishes %v", about, pages.Artifacts.Paths)
		}
		for id, j := range jobs {
			if name := j.Artifacts.ExposeAs; name != "" && !regexp.MustCompile(`^\w[-\w ]*$`).MatchString(name) {
				t.Errorf("%s: GitLab refuses the name %q in %s", about, name, id)
			}
			if id[0] != '.' && len(j.Rules) == 0 {
				t.Errorf("%s: %s runs in every pipeline", about, id)
			}
		}
	}
	for about, files := range variants(t) {
		if text := string(files[".gitlab-ci.yml"]); text != "" && !strings.Contains(text, "image: golang:"+goVersion+"\n") {
			t.Errorf("%s: the image is not that of Go %s", about, goVersion)
		}
	}
}
