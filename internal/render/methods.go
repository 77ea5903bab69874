package render

import (
	"summitline/internal/record"
	"summitline/internal/site"
	"summitline/internal/stencil"
)

// methods are what templates ask many values for: they are called without
// reflection. Of all others only the time is lost.
var methods = []stencil.Method{
	stencil.Get(optional.IsSet),
	stencil.Get(keyed.Key),
	stencil.Get(inRole.Role),
	stencil.Get(since.Since),
	stencil.Get(reported.Latest),
	stencil.Get(attending.Spoke),
	stencil.Get(drawn.Radius),
	stencil.Get(broadly.Width),
	stencil.Get(hosted.Hosted),
	stencil.Get(dated.Dated),
	stencil.Get(softly.Soft),
	stencil.Get(lasting.IsInterval),
	stencil.Get(begun.First),
}

type (
	optional  interface{ IsSet() bool }
	keyed     interface{ Key() string }
	inRole    interface{ Role() record.Text }
	since     interface{ Since() []site.Office }
	reported  interface{ Latest() *site.Update }
	attending interface{ Spoke() bool }
	drawn     interface{ Radius() float64 }
	broadly   interface{ Width() float64 }
	hosted    interface{ Hosted() bool }
	dated     interface{ Dated() bool }
	softly    interface{ Soft() bool }
	lasting   interface{ IsInterval() bool }
	begun     interface{ First() *site.Statement }
)

// repeated are templates that stand on many pages for the same few things: what
// they made is remembered. It takes room as long as the site is held, so they
// are short ones.
var repeated = []string{"when", "promise", "reference", "standing", "where"}
