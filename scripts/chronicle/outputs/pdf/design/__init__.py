"""The design of a printed page: every size, space and colour of its style sheets, in one place."""
