"""A document as the bytes of an ESC/POS receipt printer, through python-escpos.

Importing this module costs a fifth of a second: only the late imported device worker does it.
"""

from enum import IntEnum

import msgspec
import qrcode

from fynlo_pos.core.receipts.document import Cut, Document, QrCode
from fynlo_pos.core.receipts.drawn_letters import can_draw
from fynlo_pos.core.receipts.drawn_line import draw_line
from fynlo_pos.core.receipts.lines import Line, Paper, Size, lay_out
from fynlo_pos.core.receipts.printer_library import Dummy, Encoder, MagicEncode

CODE_PAGES = ("CP858", "CP1252", "CP850", "CP437", "CP852", "CP866")
"""Code pages by preference. The first holds the pound, the euro and western accents in one."""

_AMERICAN_CHARACTERS = b"\x1bR\x00"
_FIRST_VISIBLE = 0x20
_DELETE = 0x7F
_WIDE_PAPER_COLUMNS = 42
_WIDE_PAPER_DOTS = 512
_NARROW_PAPER_DOTS = 360
_LARGEST_QR_DOT = 6
_QR_QUIET_MODULES = 8


class DrawerPin(IntEnum):
    """The contact of the printer's drawer socket that a drawer listens to."""

    FIRST = 2
    SECOND = 5


class EscposModel(msgspec.Struct, frozen=True, kw_only=True):
    """What one printer can do.

    `profile` is a name of python-escpos' printer database: it knows the model's code pages, its
    cutter and whether it draws QR codes itself (otherwise they are sent as a picture).
    """

    columns: int = 42
    profile: str = "default"


def render_escpos(document: Document, model: EscposModel) -> bytes:
    """Return the bytes that print `document`.

    No text of the document can become a command: control characters are removed and everything else
    is encoded in a code page of the printer, in a plain relative, or as a question mark. A line
    with letters that are read from right to left is sent as a picture, and so is a whole paper of
    them. Raises `ValueError` for a profile that is unknown or has no letters, and for too narrow a
    paper.
    """
    pen = _Pen(model, is_mirrored=document.is_mirrored)
    for item in lay_out(document, Paper(model.columns, can_print=pen.can_print, enlarges=True)):
        match item:
            case Line():
                pen.write_line(item)
            case QrCode():
                pen.draw_qr(item.content)
            case Cut():
                pen.cut()
    return pen.output


def drawer_pulse(pin: DrawerPin = DrawerPin.FIRST) -> bytes:
    """Return the bytes that open the drawer on `pin`."""
    printer = Dummy()
    printer.cashdraw(int(pin))
    return bytes(printer.output)


def _blank_printer(profile: str) -> Dummy:
    try:
        return Dummy(profile=profile)
    except KeyError as error:
        sentence = f"no printer model is called {profile}"
        raise ValueError(sentence) from error


class _Pen:
    def __init__(self, model: EscposModel, *, is_mirrored: bool) -> None:
        self._model = model
        self._is_mirrored = is_mirrored
        self._printer = _blank_printer(model.profile)
        known = self._printer.profile.get_code_pages()
        self._pages = [page for page in CODE_PAGES if page in known]
        if not self._pages:
            sentence = f"a printer of profile {model.profile} knows no code page with a pound sign"
            raise ValueError(sentence)
        self._encoder = Encoder({page: known[page] for page in self._pages})
        self._magic = self._printer.magic = MagicEncode(self._printer, encoder=self._encoder)
        self._size = Size.NORMAL
        self._is_bold = False
        self._printer.hw("INIT")
        self._printer._raw(_AMERICAN_CHARACTERS)  # noqa: SLF001  its way to send bytes
        self._page = self._pages[0]
        self._magic.write_with_encoding(self._page, "")

    @property
    def output(self) -> bytes:
        return bytes(self._printer.output)

    def can_print(self, char: str) -> bool:
        if ord(char) <= _DELETE:
            return _FIRST_VISIBLE <= ord(char) < _DELETE
        return self._page_of(char) is not None or can_draw(char)

    def _page_of(self, char: str) -> str | None:
        pages = (self._page, *self._pages)
        return next((page for page in pages if self._encoder.can_encode(page, char)), None)

    def write_line(self, line: Line) -> None:
        if self._is_drawn(line):
            picture = draw_line(line, self._model.columns, is_mirrored=self._is_mirrored)
            self._printer.image(picture, impl="bitImageRaster")
            return
        self._set_style(line.size, is_bold=line.is_bold)
        run = ""
        for char in line.text:
            page = self._page_of(char) or self._page
            if page != self._page:
                self._magic.write_with_encoding(self._page, run)
                run, self._page = "", page
            run += char
        self._magic.write_with_encoding(self._page, run)
        self._printer.ln()

    def _is_drawn(self, line: Line) -> bool:
        """Tell whether no letters of the printer's own can say it, or not in its direction."""
        if self._is_mirrored:
            return any(char.isalnum() for char in line.text)
        return any(ord(char) > _DELETE and self._page_of(char) is None for char in line.text)

    def _set_style(self, size: Size, *, is_bold: bool) -> None:
        if size is not self._size:
            self._printer.set(
                normal_textsize=True,
                double_height=size is not Size.NORMAL,
                double_width=size is Size.LARGE,
            )
            self._size = size
            self._is_bold = False
        if is_bold is not self._is_bold:
            self._printer.set(bold=is_bold)
            self._is_bold = is_bold

    def draw_qr(self, content: str) -> None:
        self._printer.set(align="center")
        is_native = bool(self._printer.profile.supports("qrCode"))
        self._printer.qr(content, size=self._qr_dot(content), native=is_native)
        self._printer.set(align="left")
        if is_native:
            self._printer.ln()

    def _qr_dot(self, content: str) -> int:
        code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_L)
        code.add_data(content)
        code.make(fit=True)
        is_wide = self._model.columns >= _WIDE_PAPER_COLUMNS
        dots = _WIDE_PAPER_DOTS if is_wide else _NARROW_PAPER_DOTS
        fitting = dots // (int(code.modules_count) + _QR_QUIET_MODULES)
        return max(1, min(_LARGEST_QR_DOT, fitting))

    def cut(self) -> None:
        self._set_style(Size.NORMAL, is_bold=False)
        self._printer.cut(mode="PART")
