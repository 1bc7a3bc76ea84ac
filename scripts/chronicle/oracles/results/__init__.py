"""Check finished results against the manuscript, with code that shares nothing with what made them."""
