"""The addresses of calls: open to all, one's own, an evaluator's, the desk's."""
