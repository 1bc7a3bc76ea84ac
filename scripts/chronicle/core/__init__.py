"""What every part of the builder stands on: faults and their codes, files, folders, time."""
