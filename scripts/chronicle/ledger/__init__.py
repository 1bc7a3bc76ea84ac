"""The ledger: what the documents say, position by position, checked as a whole."""
