// Package judges holds the budgets of the site, and tests them on what is
// built: of the real records, and of a made-up site of 400 summits.
//
// What can be counted is counted: bytes, scripts, requests. A real browser
// looks at one page of each kind for what only it can tell. Programs that
// nobody here wrote judge the rest: axe-core the accessibility, the Nu HTML
// checker the HTML, Lighthouse what a phone makes of it; and what is written for
// editors is given to the programs that are to read it, yaml-language-server and
// Sveltia CMS; what is given as data to Ajv and Papa Parse, feeds to xmllint,
// calendars to ical.js, dates to edtf.js, a timeline to TimelineJS, linked data to
// TypeScript with the types of schema.org, citations to Citation.js. Those have to
// be installed, and run where SUMMITLINE_JUDGES names the folder that they are
// in; .ci/run does both.
//
// Pages are found in the list of built files, by kind: one that nobody has
// thought of here is judged like the others.
package judges
