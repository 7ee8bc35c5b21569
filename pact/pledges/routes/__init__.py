"""The pages of pledges: the list, writing one, the desk's answers, the report, the catalogue."""
