"""What MyST and Sphinx need: parser, roles, paragraph numbers, notes, isolation, lint."""
