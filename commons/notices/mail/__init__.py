"""Notices by mail: what they say, how they leave, and how they are stopped."""
