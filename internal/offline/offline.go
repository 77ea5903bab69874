// Package offline makes a site that can be read without a network.
//
// In go the files of a site; out come the files of the same site as it must be
// to be opened from a disk (see [Disk]). Nothing is read or written here.
package offline
