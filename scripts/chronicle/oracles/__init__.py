"""Look at finished results with other eyes than those that made them."""
