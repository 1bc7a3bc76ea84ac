"""Search of a web edition: an index of all addresses, and the script that looks things up in it."""
