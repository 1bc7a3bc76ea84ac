"""What the book says of its ledger: notes, boxes and appendices, composed without regard to any output.

Everything here is a function from the book to lines and blocks. How these are set is the manuscript's.
"""
