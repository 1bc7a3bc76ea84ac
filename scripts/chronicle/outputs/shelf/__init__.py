"""What stands beside the results: pages for people who want a file, records for shops and libraries."""
