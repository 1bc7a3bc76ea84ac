"""Show the web edition while somebody edits."""
