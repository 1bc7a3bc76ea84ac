"""The search of a web edition."""
