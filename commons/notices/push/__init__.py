"""Notices in browsers that are not open: which, what they are sent, and what became of it."""
