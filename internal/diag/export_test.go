package diag

// Korean is the catalogue, in its parts.
var Korean = korean
