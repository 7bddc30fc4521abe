"""Texts written below the screens: in English, with what is filled in kept apart.

So a screen can say them in another language: it translates the template and then fills it.
Whatever stands in a call of ``said``, ``listed``, ``Refused`` or ``Trouble`` is on the
translators' list.
"""

from typing import TypeAlias, Union

import msgspec


class Words(msgspec.Struct, frozen=True):
    """A text that can be translated: what is said, with ``{name}`` where a value goes."""

    template: str
    values: tuple[tuple[str, Union[str, int, "Words"]], ...] = ()

    def __str__(self) -> str:
        """Return it in English."""
        return self.template.format(**dict(self.values)) if self.values else self.template


Value: TypeAlias = str | int | Words
"""A name, amount or date as it is shown, a number, or words that are translated themselves."""

Told: TypeAlias = str | Words
"""What a person is told: words, or a text with no values in it."""


def said(template: str, /, **values: Value) -> Words:
    """Return words with values in their places; ``{count:,}`` groups a number's thousands."""
    return Words(template, tuple(values.items()))


def listed(text: str) -> str:
    """Return a text as it is: one that is said elsewhere, and stands on the translators' list."""
    return text
