"""The gate: check that a translation only translates, and adds no markup, link or code."""
