"""Look at a finished PDF with other eyes than those that made it: PDFium, poppler, the doctrees."""
