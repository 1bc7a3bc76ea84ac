"""Check finished results by code that did not make them."""
