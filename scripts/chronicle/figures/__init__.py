"""Draw the book's figures from the ledger, for each edition in its own script and direction."""
