"""Changes written byte by byte, as nobody's editor writes them."""


def varint(number):
    written = bytearray()
    while number >= 0x80:
        written.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*written, number])


def text(words):
    raw = words if isinstance(words, bytes) else words.encode()
    return varint(len(raw)) + raw


IN_ROOT = b"\x01" + text("prosemirror")


def within(client, clock):
    return b"\x00" + varint(client) + varint(clock)


def element(parent, name="blockquote"):
    return b"\x07" + parent + b"\x03" + text(name)


def siblings(count, client=1, name="paragraph"):
    """One after another, each leaning on the one before."""
    rest = (b"\x87" + varint(client) + varint(at) + b"\x03" + text(name) for at in range(count - 1))
    return [element(IN_ROOT, name), *rest]


def string(parent, words):
    return b"\x04" + parent + text(words)


def attribute(parent, value, name="level"):
    return b"\x28" + parent + text(name) + b"\x01" + value


def row_of_values(parent, count):
    return b"\x28" + parent + text("level") + varint(count) + b"\x7e" * count


def before(client, clock, name="paragraph"):
    return b"\x47" + varint(client) + varint(clock) + b"\x03" + text(name)


def bold(parent, says):
    return b"\x06" + parent + text("strong") + text(says)


def piece(*structs, client=1, clock=0):
    return varint(len(structs)) + varint(client) + varint(clock) + b"".join(structs)


def update(*pieces, deletions=b"\x00"):
    return varint(len(pieces)) + b"".join(pieces) + deletions


def deleting(client, *ranges):
    parts = b"".join(varint(clock) + varint(length) for clock, length in ranges)
    return b"\x01" + varint(client) + varint(len(ranges)) + parts
