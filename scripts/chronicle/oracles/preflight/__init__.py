"""Check the pages of a finished PDF: with PDFium, poppler and the doctrees."""
