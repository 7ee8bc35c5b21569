"""How are numbers and words read out of bytes that anybody may have made?"""

LONGEST_VARINT = 8
"""Bytes of a number: seven bits each, and no number of ours goes beyond 2**53."""
MORE = 0x80
"""From here on, a byte says that another follows."""


class Unfit(ValueError):
    """No editor of ours makes such a change; the words say why, for the log."""


def written(number: int) -> bytes:
    """A number as it travels."""
    found = bytearray()
    while number >= MORE:
        found.append(number & 0x7F | MORE)
        number >>= 7
    found.append(number)
    return bytes(found)


class Cursor:
    """Goes through bytes once and never beyond them."""

    __slots__ = ("at", "data", "end")

    def __init__(self, data: bytes) -> None:
        self.data, self.at, self.end = data, 0, len(data)

    def byte(self) -> int:
        if self.at >= self.end:
            raise Unfit("it ends too early")
        self.at += 1
        return self.data[self.at - 1]

    def varint(self) -> int:
        """Only the shortest way to write a number is taken: then all who read it read the same."""
        byte = self.byte()
        if byte < MORE:
            return byte
        number, shift = byte & 0x7F, 7
        while byte >= MORE:
            if shift == 7 * LONGEST_VARINT:
                raise Unfit("a number is too large")
            byte = self.byte()
            number |= (byte & 0x7F) << shift
            shift += 7
        if byte == 0:
            raise Unfit("a number is padded")
        return number

    def number(self, most: int, least: int = 0) -> int:
        number = self.varint()
        if not least <= number <= most:
            raise Unfit("a number is out of its bounds")
        return number

    def take(self, count: int) -> bytes:
        if count > self.end - self.at:
            raise Unfit("it ends too early")
        self.at += count
        return self.data[self.at - count : self.at]

    def text(self, most: int) -> str:
        """Native readers trust that this is UTF-8, so it is looked at here."""
        try:
            return self.take(self.number(most)).decode()
        except UnicodeDecodeError:
            raise Unfit("words are not UTF-8") from None

    def finish(self) -> None:
        if self.at != self.end:
            raise Unfit("something follows it")
