"""One neutral document for everything the till prints.

Layouts build a `Document`; renderers (columns of text, printer bytes, PDF, screen) draw it. A
layout never knows the paper and a renderer never knows the trade. Every text in a block may come
from a person: the renderers clean it (see `wording.clean`), so a block may carry anything.

The shop's own words stand in it as `Words`; `in_words` says them in the shop's language.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar, cast

import msgspec
from msgspec.structs import replace

from fynlo_pos.core.words import Told, Words

T = TypeVar("T")

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})


class Align(StrEnum):
    """Where a text stands on the paper."""

    LEFT = "left"
    CENTRE = "centre"


class Weight(StrEnum):
    """How loud a text is."""

    NORMAL = "normal"
    BOLD = "bold"


class Stroke(StrEnum):
    """How a rule is drawn."""

    THIN = "thin"
    DOUBLE = "double"


class _Block(msgspec.Struct, frozen=True, tag=True):
    """A part of a document."""


class Heading(_Block, frozen=True):
    """A large centred text: the shop's name, the call number."""

    text: Told


class Banner(_Block, frozen=True):
    """A word nobody may overlook, across the whole paper: COPY, DEMO, ALLERGY."""

    text: Told


class Paragraph(_Block, frozen=True):
    """Running text that wraps at words."""

    text: Told
    align: Align = Align.LEFT
    weight: Weight = Weight.NORMAL
    indent: int = 0


class Columns(_Block, frozen=True):
    """A text and, at the right edge, an amount. The text wraps; the amount is never cut or broken.

    `lead` stands before the text (a quantity); lines after the first are indented under the text.
    """

    left: Told
    right: Told = ""
    lead: Told = ""
    weight: Weight = Weight.NORMAL
    indent: int = 0


class Total(_Block, frozen=True):
    """The figure the reader looks for, the largest on the paper."""

    label: Told
    amount: str


class Rule(_Block, frozen=True):
    """A line across the paper."""

    stroke: Stroke = Stroke.THIN


class Table(_Block, frozen=True):
    """Rows under a header: the first column is text and wraps, the others are figures."""

    header: tuple[Told, ...]
    rows: tuple[tuple[Told, ...], ...]
    foot: tuple[Told, ...] = ()


class QrCode(_Block, frozen=True):
    """A QR code of `content` with a caption below it."""

    content: str
    caption: Told = ""


class Space(_Block, frozen=True):
    """One empty line."""


class Cut(_Block, frozen=True):
    """The end of a piece of paper."""


Block = Heading | Banner | Paragraph | Columns | Total | Rule | Table | QrCode | Space | Cut


class Document(msgspec.Struct, frozen=True):
    """What one print job says. `title` names it in lists and in a PDF's properties.

    `language` is that of its words, a tag such as ``de``.
    """

    title: Told
    blocks: tuple[Block, ...]
    language: str = "en"

    @property
    def is_mirrored(self) -> bool:
        """Tell whether it is read from right to left."""
        return self.language in RIGHT_TO_LEFT


def in_words(document: Document, speak: Callable[[Words], str], language: str) -> Document:
    """Return a document whose words are said by `speak`; what people wrote stays as it is."""
    return replace(_spoken(document, speak), language=language)


def _spoken(part: T, speak: Callable[[Words], str]) -> T:
    said: object = part
    if isinstance(part, Words):
        said = speak(part)
    elif isinstance(part, tuple):
        said = tuple(_spoken(each, speak) for each in part)
    elif isinstance(part, msgspec.Struct):
        fields = part.__struct_fields__
        said = type(part)(*(_spoken(getattr(part, field), speak) for field in fields))
    return cast("T", said)
