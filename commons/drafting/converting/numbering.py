"""Does every list of a DOCX file keep its numbers for itself?

Pandoc gives all lists one definition and lets each begin again by an exception to it. Word follows
that; LibreOffice takes the first item for a list of its own, and splits the list when it saves.
"""

import re

DEFINITION = re.compile(
    r'<w:abstractNum [^>]*w:abstractNumId="(\d+)".*?</w:abstractNum>', re.DOTALL
)
LIST = re.compile(r'<w:num [^>]*w:numId="(\d+)"[^>]*>(.*?)</w:num>', re.DOTALL)
OF = re.compile(r'<w:abstractNumId w:val="(\d+)"')
BEGINS = re.compile(r'<w:lvlOverride w:ilvl="(\d)">\s*<w:startOverride w:val="(\d+)"')
LEVEL = re.compile(r'<w:lvl [^>]*w:ilvl="(\d)".*?</w:lvl>', re.DOTALL)
OWN = 200_000
"""Own definitions are numbered from here on, beyond those of pandoc."""


def apart(numbering: str) -> str:
    """Each list with a definition of its own, in which the numbers stand that it begins with."""
    definitions = {found[1]: found[0] for found in DEFINITION.finditer(numbering)}
    lists = [(found[1], found[2]) for found in LIST.finditer(numbering)]
    if not all((of := OF.search(says)) and of[1] in definitions for _number, says in lists):
        return numbering
    own = [_own(definitions[OF.findall(says)[0]], number, says) for number, says in lists]
    head = LIST.split(numbering, maxsplit=1)[0]
    tail = "</w:numbering>" if lists else ""
    return head + "".join(own) + "".join(_list(number) for number, _says in lists) + tail


def _own(definition: str, number: str, says: str) -> str:
    begins, name = dict(BEGINS.findall(says)), OWN + int(number)
    made = re.sub(r'w:abstractNumId="\d+"', f'w:abstractNumId="{name}"', definition, count=1)
    made = re.sub(r'<w:nsid w:val="[^"]*"', f'<w:nsid w:val="{name:08X}"', made)
    return LEVEL.sub(lambda level: _begun(level[0], begins.get(level[1])), made)


def _begun(level: str, begins: str | None) -> str:
    return re.sub(r'<w:start w:val="\d+"', f'<w:start w:val="{begins}"', level) if begins else level


def _list(number: str) -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{OWN + int(number)}" /></w:num>'
