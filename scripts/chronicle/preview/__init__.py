"""Show the web edition while its texts are edited."""
