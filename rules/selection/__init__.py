"""Who is chosen, so that the best are and the body stays balanced? SPR 3 and 4, AIA 67(2)."""
