"""The two kinds of trouble a person can meet; anything else that is raised is a bug.

Every message is a whole sentence for the person at the till: what happened, what is safe, and what
to do. What is particular to a case is never written into it, but handed over beside it, so that a
screen can translate the one and keep the other: ``Refused("“{name}” is taken.", name=name)``.
"""

from fynlo_pos.core.words import Told, Value, Words, said


class _Told(Exception):
    """Something a person is told in words that can be translated."""

    def __init__(self, told: Told, /, **values: Value) -> None:
        self.words = told if isinstance(told, Words) else said(told, **values)
        super().__init__(str(self.words))

    @property
    def sentence(self) -> str:
        """What happened, what is safe and what to do, in English."""
        return str(self.words)


class Refused(_Told):
    """The request cannot be done as asked, and the person can put it right. Nothing was changed."""


class Trouble(_Told):
    """The world is broken (disk, lock, network, device). Says what is safe and what to do."""
