"""What the book says of its ledger: notes, boxes and appendices, composed without regard to any output.

All functions here take the book and return lines and blocks; the outputs decide how these look.
"""
