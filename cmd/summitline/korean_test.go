package main

import (
	"bytes"
	"flag"
	"strings"
	"testing"
	"unicode"

	"summitline/internal/diag"
)

// TestHelpInKorean checks that all of the help is Korean for those who want it
// so: the commands, what they do, and their flags.
func TestHelpInKorean(t *testing.T) {
	for _, cmd := range commands() {
		flags := cmd.flags()
		cmd.define(flags)
		flags.VisitAll(func(f *flag.Flag) {
			korean := diag.Translated(f.Usage, "ko")
			if korean == f.Usage {
				t.Errorf("%s: no Korean for the usage of --%s: %q", cmd.name, f.Name, f.Usage)
				return
			}
			said := *f
			said.Usage = korean
			name, _ := flag.UnquoteUsage(f)
			if other, _ := flag.UnquoteUsage(&said); other != name {
				t.Errorf("%s: the value of --%s is %q in English and %q in Korean", cmd.name, f.Name, name, other)
			}
		})
		var out bytes.Buffer
		if status := run([]string{cmd.name, "-h", "--lang", "ko"}, console{&out, &out, "en"}); status != ok {
			t.Errorf("%s -h: status %d", cmd.name, status)
		}
		for line := range strings.Lines(out.String()) {
			isExample := strings.HasPrefix(line, "  summitline ")
			if strings.TrimSpace(line) != "" && !isExample && !strings.ContainsFunc(line, isHangul) {
				t.Errorf("%s -h: a line is not Korean: %s", cmd.name, line)
			}
		}
	}
}

func isHangul(r rune) bool { return unicode.Is(unicode.Hangul, r) }

func TestTheLanguageOfMessages(t *testing.T) {
	for _, c := range []struct {
		env  map[string]string
		args string
		want string
	}{
		{nil, "biuld", "en"},
		{map[string]string{"LANG": "ko_KR.UTF-8"}, "biuld", "ko"},
		{map[string]string{"LANG": "ko"}, "biuld", "ko"},
		{map[string]string{"LANG": "C.UTF-8"}, "biuld", "en"},
		{map[string]string{"LANG": "en_US.UTF-8", "LC_MESSAGES": "ko_KR"}, "biuld", "ko"},
		{map[string]string{"LANG": "ko_KR", "LC_ALL": "C"}, "biuld", "en"},
		{map[string]string{"LANG": "ko_KR"}, "biuld --lang en", "en"},
		{map[string]string{"LANG": "en_US"}, "biuld --lang=ko", "ko"},
		{nil, "build --nonsense --lang ko", "ko"},
		{nil, "build -lang ko a b c", "ko"},
		{nil, "--lang ko", "ko"},
		{nil, "build --lang", "en"},
		{nil, "build --lang fr", "en"},
		{map[string]string{"LANG": "ko_KR"}, "build --lang=fr", "ko"},
		{nil, "build --language ko", "en"},
	} {
		var out bytes.Buffer
		status := run(strings.Fields(c.args), console{&out, &out, langOf(func(name string) string { return c.env[name] })})
		if korean := strings.ContainsFunc(out.String(), isHangul); status != misuse || korean != (c.want == "ko") {
			t.Errorf("%v summitline %s: status %d, not in %s: %s", c.env, c.args, status, c.want, &out)
		}
	}
}
