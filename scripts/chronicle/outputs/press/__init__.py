"""Files for those who print the book: for a print shop, and for a printer in an office."""
