"""What people do in a library."""

from commons.documents.actions.adding import begin_text, bring_file, make_folder, tell_of_many
from commons.documents.actions.arranging import (
    bin_document,
    bin_folder,
    describe,
    rename_folder,
    restore_document,
)
from commons.documents.actions.moving import copy_document, move_document, move_folder
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
    "copy_document",
    "describe",
    "give_back",
    "make_folder",
    "move_document",
    "move_folder",
    "note_opening",
    "rename_folder",
    "restore_document",
    "take",
    "tell_of_many",
]
