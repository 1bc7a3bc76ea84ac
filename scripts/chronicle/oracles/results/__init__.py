"""Read finished results with other eyes than those that made them, and compare them with the manuscript."""
