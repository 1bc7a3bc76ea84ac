"""Names of places, letters and files."""
