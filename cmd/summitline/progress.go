package main

import (
	"fmt"
	"os"
	"sync"
	"time"

	"summitline/internal/diag"
)

// patience is how long a command may take before it shows how far it is.
const patience = time.Second

// meter shows on a terminal how far a command is, once it has taken a while.
// Where standard error is no terminal, it shows nothing.
type meter struct {
	lang  string
	lock  sync.Mutex
	text  string // what to show
	stage diag.Text
	shown bool // something stands on the terminal
	done  chan struct{}
}

// newMeter starts a meter.
func newMeter(lang string) *meter {
	m := &meter{lang: lang, done: make(chan struct{})}
	if info, err := os.Stderr.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 {
		go m.run()
	}
	return m
}

func (m *meter) run() {
	ticks := time.NewTicker(patience / 10)
	defer ticks.Stop()
	start := time.Now()
	for {
		select {
		case <-m.done:
			return
		case now := <-ticks.C:
			if now.Sub(start) >= patience {
				m.draw()
			}
		}
	}
}

func (m *meter) draw() {
	m.lock.Lock()
	defer m.lock.Unlock()
	if m.text != "" {
		fmt.Fprintf(os.Stderr, "\r\x1b[K%s", m.text)
		m.shown = true
	}
}

// show says what the command does now.
func (m *meter) show(text diag.Text) {
	m.lock.Lock()
	defer m.lock.Unlock()
	m.stage, m.text = text, text.In(m.lang)
}

// count says how far what the command does now is.
func (m *meter) count(done, total int) {
	m.lock.Lock()
	defer m.lock.Unlock()
	m.text = diag.Say("%s: %d of %d", m.stage, done, total).In(m.lang)
}

// hide wipes the meter off the terminal, until there is something new to show.
func (m *meter) hide() {
	m.lock.Lock()
	defer m.lock.Unlock()
	if m.text = ""; m.shown {
		fmt.Fprint(os.Stderr, "\r\x1b[K")
		m.shown = false
	}
}

// stop ends the meter.
func (m *meter) stop() {
	m.hide()
	close(m.done)
}
