"""Reads printer bytes as a printer would: what appears on paper, and every command it was given.

It knows exactly the commands that our papers may contain; anything else raises.
"""

from dataclasses import dataclass, field

ESC, GS = 0x1B, 0x1D
PAGES = {0: "cp437", 2: "cp850", 16: "cp1252", 17: "cp866", 18: "cp852", 19: "cp858"}
SIZES = {0x00: "", 0x10: "tall", 0x20: "wide", 0x30: "large"}
ESC_COMMANDS = {b"@": 0, b"t": 1, b"R": 1, b"!": 1, b"E": 1, b"a": 1, b"d": 1, b"p": 3}


class NotForAPrinter(Exception):
    """A byte sequence that no receipt of ours may hold."""


@dataclass
class Printout:
    """The paper: lines as ``(text, style words)``, and the commands by name in order."""

    lines: list[tuple[str, str]] = field(default_factory=list)
    commands: list[str] = field(default_factory=list)
    qr_codes: list[str] = field(default_factory=list)
    pages: set[str] = field(default_factory=set)

    @property
    def text(self) -> str:
        """Every line, each ended by a line feed."""
        return "".join(f"{text}\n" for text, _style in self.lines)


def read_printout(data: bytes) -> Printout:
    """Interpret `data`. Raises `NotForAPrinter` for a command that is not in the list."""
    return _Reader(data).read()


class _Reader:
    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0
        self.page = "cp437"
        self.size = ""
        self.is_bold = False
        self.line = ""
        self.style = ""
        self.paper = Printout()

    def take(self, count: int) -> bytes:
        piece = self.data[self.at : self.at + count]
        if len(piece) < count:
            msg = "the bytes end inside a command"
            raise NotForAPrinter(msg)
        self.at += count
        return piece

    def read(self) -> Printout:
        while self.at < len(self.data):
            byte = self.take(1)[0]
            if byte == ESC:
                self.escape()
            elif byte == GS:
                self.group()
            elif byte == 0x0A:
                self.paper.lines.append((self.line, self.style))
                self.line, self.style = "", ""
            elif byte < 0x20 or byte == 0x7F:
                msg = f"control byte {byte:#04x}"
                raise NotForAPrinter(msg)
            else:
                self.letter(byte)
        return self.paper

    def letter(self, byte: int) -> None:
        self.line += bytes([byte]).decode(self.page)
        self.style = " ".join(word for word in (self.size, "bold" if self.is_bold else "") if word)

    def escape(self) -> None:
        name = self.take(1)
        if name not in ESC_COMMANDS:
            msg = f"ESC {name!r}"
            raise NotForAPrinter(msg)
        parameters = self.take(ESC_COMMANDS[name])
        self.paper.commands.append(f"ESC {name.decode()}")
        if name == b"t":
            self.page = PAGES[parameters[0]]
            self.paper.pages.add(self.page)
        elif name == b"!":
            self.size, self.is_bold = SIZES[parameters[0]], False
        elif name == b"E":
            self.is_bold = bool(parameters[0])

    def group(self) -> None:
        name = self.take(1)
        if name == b"V":
            self.take(1)
            self.paper.commands.append("GS V")
        elif name == b"(":
            self.two_dimensional_code()
        elif name == b"v":
            self.raster()
        else:
            msg = f"GS {name!r}"
            raise NotForAPrinter(msg)

    def two_dimensional_code(self) -> None:
        kind, low, high = self.take(3)
        body = self.take(low + 256 * high)
        if kind != ord("k") or body[:1] != b"1":
            msg = "GS ( of an unknown kind"
            raise NotForAPrinter(msg)
        self.paper.commands.append("GS ( k")
        if body[1] == 80:
            self.paper.qr_codes.append(body[3:].decode())

    def raster(self) -> None:
        self.take(2)
        x_low, x_high, y_low, y_high = self.take(4)
        self.take((x_low + 256 * x_high) * (y_low + 256 * y_high))
        self.paper.commands.append("GS v 0")
