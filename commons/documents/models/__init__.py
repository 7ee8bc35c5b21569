"""What stands in the library of a workspace, and where else it is open."""

from commons.documents.models.documents import (
    CONFERRING,
    NOTED,
    Document,
    Eyes,
    Folder,
    Kind,
    Level,
    Opening,
    Status,
)
from commons.documents.models.shares import Share

__all__ = [
    "CONFERRING",
    "NOTED",
    "Document",
    "Eyes",
    "Folder",
    "Kind",
    "Level",
    "Opening",
    "Share",
    "Status",
]
