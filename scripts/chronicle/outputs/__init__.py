"""The three forms of the book: web pages, EPUB and PDF."""
