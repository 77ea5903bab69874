package main

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"
)

// row is a line of the table. An empty cell is a dash there.
type row struct {
	work, goal, measured, limit, hugo string
	met                               verdict
}

// verdict is whether a goal is met; nobody knows where there is no Hugo.
type verdict string

const (
	unknown verdict = ""
	yes     verdict = "yes"
	no      verdict = "no"
)

func met(is bool) verdict {
	if is {
		return yes
	}
	return no
}

// both joins what is known of two parts of a goal.
func both(a, b verdict) verdict {
	switch {
	case a == no || b == no:
		return no
	case a == unknown || b == unknown:
		return unknown
	}
	return yes
}

// goals of a site of a size: how many times faster than Hugo.
type goals struct{ clean, same, touched, edited float64 }

// goalsOf returns the goals, of which that of a clean build depends on the size.
func goalsOf(n int) goals {
	g := goals{4, 150, 60, 50}
	if n >= 10_000 {
		g.clean = 10
	}
	return g
}

// report writes the table.
func (b *bench) report(w io.Writer) error {
	info, err := os.Stat(b.program)
	if err != nil {
		return err
	}
	sizes, made := make([]string, len(b.sites)), ""
	for i, s := range b.sites {
		sizes[i] = strconv.Itoa(s.n)
		made += fmt.Sprintf("; %d summits are %d files of %d MB", s.n, s.files, s.bytes/1e6)
	}
	fmt.Fprintf(w, "Measured %s on %s/%s with %d cores by `go run ./cmd/bench -sizes %s -rounds %d`, medians%s", time.Now().Format(time.DateOnly),
		runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), strings.Join(sizes, ","), b.rounds, made)
	fmt.Fprint(w, ".\n\n| work | goal | measured | met | limit | Hugo |\n| --- | --- | --- | --- | --- | --- |\n")
	var rows []row
	for _, s := range b.sites {
		rows = append(rows, s.rows()...)
	}
	if len(b.sites) > 1 {
		rows = append(rows, growth(b.sites[0], b.sites[len(b.sites)-1]))
	}
	rows = append(rows,
		row{work: "`version`", goal: "10 ms", measured: milliseconds(median(b.start)), met: met(median(b.start) <= 10*time.Millisecond)},
		row{work: "binary", goal: "below 20 MB", measured: fmt.Sprintf("%.1f MB", float64(info.Size())/(1<<20)), met: met(info.Size() < 20<<20)},
	)
	for _, r := range rows {
		cells := []string{r.work, r.goal, r.measured, string(r.met), r.limit, r.hugo}
		for i, cell := range cells {
			if cell == "" {
				cells[i] = "–"
			}
		}
		fmt.Fprintf(w, "| %s |\n", strings.Join(cells, " | "))
	}
	return nil
}

// rows returns what was measured with a site.
func (s *site) rows() []row {
	g := goalsOf(s.n)
	of := func(work string) string { return fmt.Sprintf("%s, %d summits", work, s.n) }
	rows := []row{
		s.compared(of("clean build, no cache"), runClean, runWrite, g.clean, 2),
		s.compared(of("nothing changed"), runSame, runLook, g.same, 3),
		s.compared(of("nothing but time stamps changed"), runTouched, runHash, g.touched, 3),
		s.compared(of("one summit edited, to files"), runEdited, "", g.edited, 0),
	}
	cpu := s.ratio(runHugo, runClean, func(u usage) float64 { return u.cpu.Seconds() })
	memory := s.ratio(runHugo, runClean, func(u usage) float64 { return float64(u.peak) })
	hugoHas := func(is bool) verdict {
		if len(s.runs[runHugo]) == 0 {
			return unknown
		}
		return met(is)
	}
	start := median(s.first)
	return append(rows,
		row{work: of("CPU of a clean build"), goal: "a tenth of Hugo's", measured: seconds(s.median(runClean).cpu), met: hugoHas(cpu >= 10), limit: seconds(s.median(runWrite).cpu), hugo: s.besideHugo(seconds(s.median(runHugo).cpu), cpu, "as much")},
		row{work: of("peak memory of a clean build"), goal: "a tenth of Hugo's", measured: mebibytes(s.median(runClean).peak), met: hugoHas(memory >= 10), hugo: s.besideHugo(mebibytes(s.median(runHugo).peak), memory, "as much")},
		row{work: of("clean build with all forms"), measured: seconds(s.median(runForms).wall)},
		row{work: of("`serve` until the first page"), goal: "5 times faster than the clean build", measured: fmt.Sprintf("%s (%.1f times faster), %s", seconds(start), s.median(runClean).wall.Seconds()/start.Seconds(), mebibytes(s.servePeak)), met: met(5*start <= s.median(runClean).wall)},
		row{work: of("`serve`, an edit until its page has it"), goal: "30 ms, worst 60 ms", measured: times(s.page), met: quick(s.page)},
		row{work: of("`serve`, an edit until a speaker's page has it"), goal: "30 ms, worst 60 ms", measured: times(s.speaker), met: quick(s.speaker)},
	)
}

// compared is a row on a run, beside Hugo's clean build and a limit.
func (s *site) compared(work, run, limit string, timesHugo, timesLimit float64) row {
	wall := func(u usage) float64 { return u.wall.Seconds() }
	r := row{work: work, goal: fmt.Sprintf("%.0f times faster than Hugo", timesHugo), measured: seconds(s.median(run).wall)}
	if limit != "" {
		ratio := s.ratio(run, limit, wall)
		r.goal += fmt.Sprintf(", within %.0f times of the limit", timesLimit)
		r.limit = fmt.Sprintf("%s (it takes %.1f times as long)", seconds(s.median(limit).wall), ratio)
		r.met = met(ratio <= timesLimit)
	} else {
		r.met = yes
	}
	if len(s.runs[runHugo]) == 0 {
		r.met = both(r.met, unknown)
		return r
	}
	ratio := s.ratio(runHugo, run, wall)
	r.hugo = s.besideHugo(seconds(s.median(runHugo).wall), ratio, "as long")
	r.met = both(r.met, met(ratio >= timesHugo))
	return r
}

// besideHugo says what Hugo takes, and how many times that is what summitline does.
func (s *site) besideHugo(took string, ratio float64, as string) string {
	if len(s.runs[runHugo]) == 0 {
		return ""
	}
	return fmt.Sprintf("%s (%.1f times %s)", took, ratio, as)
}

// ratio returns how many times one run takes what another does, by the median of rounds.
func (s *site) ratio(run, other string, of func(usage) float64) float64 {
	var all []float64
	for i, took := range s.runs[run] {
		all = append(all, of(took)/of(s.runs[other][i]))
	}
	return median(all)
}

// median returns the median of each thing that a run took.
func (s *site) median(run string) usage {
	var wall, cpu []time.Duration
	var peak []int64
	for _, took := range s.runs[run] {
		wall, cpu, peak = append(wall, took.wall), append(cpu, took.cpu), append(peak, took.peak)
	}
	return usage{median(wall), median(cpu), median(peak)}
}

// growth compares what a summit takes on the smallest and the largest site.
func growth(small, large *site) row {
	a, b := small.median(runClean), large.median(runClean)
	more := float64(small.n) / float64(large.n)
	wall, peak := b.wall.Seconds()/a.wall.Seconds()*more, float64(b.peak)/float64(a.peak)*more
	return row{
		work: fmt.Sprintf("growth for each summit, from %d to %d", small.n, large.n), goal: "at most 1.2 times the time and memory",
		measured: fmt.Sprintf("%.2f times the time, %.2f times the memory", wall, peak), met: met(wall <= 1.2 && peak <= 1.2),
	}
}

// quick is whether edits are served as fast as they are to be.
func quick(all []time.Duration) verdict {
	return met(median(all) <= 30*time.Millisecond && slices.Max(all) <= 60*time.Millisecond)
}

// times says how long edits took.
func times(all []time.Duration) string {
	if len(all) == 0 {
		return ""
	}
	return fmt.Sprintf("%s, worst %s", milliseconds(median(all)), milliseconds(slices.Max(all)))
}

func seconds(d time.Duration) string {
	if d < time.Second {
		return milliseconds(d)
	}
	return fmt.Sprintf("%.1f s", d.Seconds())
}

func milliseconds(d time.Duration) string { return fmt.Sprintf("%.0f ms", float64(d)/1e6) }

func mebibytes(n int64) string { return fmt.Sprintf("%d MiB", n>>20) }
