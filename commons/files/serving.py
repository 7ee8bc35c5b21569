"""How does a file go out? So that nothing in it runs, and nobody keeps what may be closed."""

from flask import Response, send_file

from commons.files.kinds import KINDS
from commons.files.models import File
from commons.files.storage import storage

POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
"""Whatever a browser makes of a file: it belongs to nowhere and runs nothing."""


def given_out(file: File, *, preview: bool, save: bool, keep: bool) -> Response:
    """The file, or the small picture of it. Pictures of ours are shown, the rest is saved.

    Each use is asked anew: what a browser keeps it may show only when the door still says yes,
    and what is for members only it does not keep at all.
    """
    small = preview and bool(file.preview)
    digest = file.preview if small else file.digest
    picture = KINDS[file.kind].made_of == "picture"
    answer = send_file(
        storage().place(digest),
        mimetype="image/webp" if small else KINDS[file.kind].mime,
        as_attachment=save or not picture,
        download_name=file.name,
        etag=digest,
        conditional=True,
    )
    answer.headers["Content-Security-Policy"] = POLICY
    answer.headers["Cache-Control"] = "private, no-cache" if keep else "no-store"
    return answer
