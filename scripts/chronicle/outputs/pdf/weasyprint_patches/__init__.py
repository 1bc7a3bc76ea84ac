"""All that touches private names of WeasyPrint."""
