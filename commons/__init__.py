"""What every body shares, one folder per feature."""
