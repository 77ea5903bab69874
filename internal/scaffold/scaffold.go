// Package scaffold has what people begin with: a record with its keys to fill
// in, a whole new site, and the workflows by which a service checks and
// publishes one; and it is what puts new files into a folder.
//
// In go the name of a folder on disk and files that are new in it; out comes
// the folder with all of them or with none, and beside it what an editor of
// records needs: schemas, settings and, where asked for, forms. Nothing that is
// there already is changed or replaced, but for what package schema makes.
//
// The texts are written by hand, in Korean with an English gloss, and embedded:
//
//   - records/<kind>.yaml shows every key of a kind. What is required stands
//     there with a placeholder. What is optional is switched off by a # right
//     before its key, or before the indent of the lines that belong to it;
//     prose has one space after its #. A test names each key that is missing.
//     The first line names the schema to a YAML language server.
//   - site is a small made-up site. It has the records whose ids the examples in
//     records/<kind>.yaml use.
//   - ci/<service> has the workflows, as templates of text/template with <% and
//     %> around what depends on the site. This repository uses them itself.
package scaffold
