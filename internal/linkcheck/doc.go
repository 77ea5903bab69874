// Package linkcheck asks whether the addresses in records still lead
// somewhere.
//
// In go records and how politely to ask; out comes a report: for each place of
// a record that has an address, whether that answers, has moved or is dead, and
// the lines that an editor can put into the records, such as where an archive
// keeps a copy. The report is sorted and says nothing of how long anything
// took. Faults of the records themselves are not its business, and it changes
// none.
//
// A host is asked one thing at a time, with a pause in between, and what its
// robots.txt forbids is not asked at all. No page is read: its status is
// enough. Hosts are asked side by side.
package linkcheck
