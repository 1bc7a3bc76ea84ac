"""What has been translated before: kept, found again, and offered."""
