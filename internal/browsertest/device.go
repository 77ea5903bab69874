package browsertest

import (
	"context"

	"github.com/chromedp/cdproto/animation"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// Device is what a page is shown on. What is not said is as in a browser fresh
// from its maker.
type Device struct {
	Width, Height int  // of the window, in CSS pixels
	Mobile        bool // a phone, which heeds the viewport that a page asks for
	Dark          bool // the reader prefers dark colours
	Print         bool // the page is on paper
	LessMotion    bool // the reader prefers less motion
	ForcedColors  bool // the reader's own few colours replace the page's
	NoScript      bool // scripts do not run, from the next page on
	Still         bool // animations stand at their beginning, however long a test looks at them
}

// Emulate shows the page on another device.
func (p *Page) Emulate(d Device) {
	p.t.Helper()
	media := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: choose(d.Dark, "dark", "light")},
		{Name: "prefers-reduced-motion", Value: choose(d.LessMotion, "reduce", "no-preference")},
		{Name: "forced-colors", Value: choose(d.ForcedColors, "active", "none")},
	}}
	if d.Print {
		media.Media = "print"
	}
	rate := 1.0
	if d.Still {
		rate = 0
	}
	p.do(
		command(animation.Enable, cdp.Empty{}),
		command(animation.SetPlaybackRate, animation.SetPlaybackRateParams{PlaybackRate: rate}),
		command(emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: int64(d.Width), Height: int64(d.Height), Mobile: d.Mobile}),
		command(emulation.SetEmulatedMedia, media),
		command(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: d.NoScript}),
	)
}

func choose(is bool, yes, no string) string {
	if is {
		return yes
	}
	return no
}

// command returns the step that gives the page's browser a command.
func command[P, R any](c cdp.Command[P, R], params P) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, c, params)
		return err
	})
}
