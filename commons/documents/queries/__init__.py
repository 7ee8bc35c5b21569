"""What is asked about the library of a workspace."""

from commons.documents.queries.documents import (
    binned,
    document_for,
    file_for,
    languages_of,
    opened_since,
    openings_of,
    originals_for,
    readable,
    sent_before,
    version_of,
    versions_of,
    visible,
)
from commons.documents.queries.folders import (
    counts_in,
    folder_for,
    folders_of,
    is_empty,
    path_to,
    tree,
    within,
)
from commons.documents.queries.lists import PAGE, SORTS, Asked, Line, documents_in, in_the_bin

__all__ = [
    "PAGE",
    "SORTS",
    "Asked",
    "Line",
    "binned",
    "counts_in",
    "document_for",
    "documents_in",
    "file_for",
    "folder_for",
    "folders_of",
    "in_the_bin",
    "is_empty",
    "languages_of",
    "opened_since",
    "openings_of",
    "originals_for",
    "path_to",
    "readable",
    "sent_before",
    "tree",
    "version_of",
    "versions_of",
    "visible",
    "within",
]
