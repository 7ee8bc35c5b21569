"""What people do in a library."""

from commons.documents.actions.adding import begin_text, bring_file, make_folder
from commons.documents.actions.arranging import (
    bin_document,
    bin_folder,
    describe,
    rename_folder,
    restore_document,
)
from commons.documents.actions.versions import (
    Overtaken,
    bring_version,
    give_back,
    note_opening,
    take,
)

__all__ = [
    "Overtaken",
    "begin_text",
    "bin_document",
    "bin_folder",
    "bring_file",
    "bring_version",
    "describe",
    "give_back",
    "make_folder",
    "note_opening",
    "rename_folder",
    "restore_document",
    "take",
]
