"""What builds, checks and tests Plenary; nothing in here runs in production."""
