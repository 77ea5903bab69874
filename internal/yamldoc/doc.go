// Package yamldoc reads YAML so that every value knows where it stands.
//
// In go the bytes of a record's file, as YAML or as Markdown with YAML front
// matter; out come a tree of nodes with the spans of their text, and what is
// wrong with the YAML, in plain words and at the very place. It is the only
// package that knows yaml.v3, and it knows nothing of what keys mean.
//
// What YAML means is for yaml.v3 to say. The forms in which nearly all records
// are written are read in one pass that makes the same nodes twenty times as
// fast, and that leaves all else to yaml.v3.
package yamldoc
