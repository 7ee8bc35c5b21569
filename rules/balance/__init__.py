"""How is a body composed today, and what would its next member have to be? AIA 67(2), SPR 3."""
