"""What does a picture look like without what its camera tells? Run in a process of its own.

    python pictures.py KIND SOURCE PICTURE PREVIEW

It writes the picture the right way up and without metadata, and a small one of it, and prints its
size as JSON. It leaves with 3 when the file is no such picture, with 4 when it is too large.
"""

import json
import os
import resource
import sys
import warnings
from pathlib import Path
from typing import Any

from PIL import Image, ImageOps, ImageSequence

MOST_PIXELS = 50_000_000
MOST_FRAMES = 300
PREVIEW = (960, 720)
FORMATS = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP", "gif": "GIF"}
SAVED: dict[str, dict[str, Any]] = {
    "jpg": {"quality": 90, "optimize": True},
    "png": {},
    "webp": {"quality": 90},
    "gif": {},
}
NO_PICTURE, TOO_LARGE = 3, 4


def limited(seconds: int, memory: int) -> None:
    """No picture takes more than its share of the machine."""
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    os.nice(10)


def cleaned(kind: str, source: Path, picture: Path, preview: Path) -> dict[str, int]:
    with Image.open(source, formats=[FORMATS[kind]]) as found:
        frames = int(getattr(found, "n_frames", 1))
        if found.width * found.height * frames > MOST_PIXELS or frames > MOST_FRAMES:
            sys.exit(TOO_LARGE)
        colours = found.info.get("icc_profile")
        facts: dict[str, Any] = {"icc_profile": colours} if colours and kind != "gif" else {}
        if frames > 1:
            upright = _moving(found, kind, picture)
        else:
            found.load()
            upright = ImageOps.exif_transpose(found)
            _bare(upright).save(picture, FORMATS[kind], **SAVED[kind], **facts)
        _small(upright, preview, facts)
    return {"width": upright.width, "height": upright.height}


def _bare(found: Image.Image) -> Image.Image:
    """The pixels, and of all that came with them only which colour is seen through."""
    bare = found.copy()
    kept = {name: found.info[name] for name in ("transparency",) if name in found.info}
    bare.info.clear()
    bare.info.update(kept)
    return bare


def _moving(found: Image.Image, kind: str, picture: Path) -> Image.Image:
    loop = {"loop": found.info["loop"]} if "loop" in found.info else {}
    pace = [frame.info.get("duration", 100) for frame in ImageSequence.Iterator(found)]
    frames = [_bare(frame) for frame in ImageSequence.Iterator(found)]
    frames[0].save(picture, FORMATS[kind], save_all=True, append_images=frames[1:],
                   duration=pace, **loop)  # fmt: skip
    return frames[0]


def _small(upright: Image.Image, preview: Path, facts: dict[str, Any]) -> None:
    small = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
    small.thumbnail(PREVIEW)
    small.info.clear()
    small.save(preview, "WEBP", quality=80, method=2, **(facts if upright.mode == "RGB" else {}))


def main() -> None:
    kind, *paths = sys.argv[1:]
    limited(20, 1_500_000_000)
    warnings.simplefilter("ignore")
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    try:
        found = cleaned(kind, *map(Path, paths))
    except Image.DecompressionBombError:
        sys.exit(TOO_LARGE)
    except Exception as fault:  # noqa: BLE001 whatever a broken file brings about
        print(type(fault).__name__, fault, file=sys.stderr)  # noqa: T201
        sys.exit(NO_PICTURE)
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main()
