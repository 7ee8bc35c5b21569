"""What is a document called that came as a file?"""


def title_of(name: str) -> str:
    """Its name without the ending."""
    stem = name.rpartition(".")[0] or name
    return " ".join(stem.replace("_", " ").split()) or name
