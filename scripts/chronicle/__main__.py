"""Run the `chronicle` command as a module."""

from chronicle.cli import main

main()
