"""What tills and stations tell each other about an order's making: facts, only ever added.

A station's screen holds no sale, staff or customer's history, so what it needs to make a line
travels in ``KitchenSent`` itself. Names, notes and a guest's allergy lie in the private part.
"""

from enum import Enum
from typing import Final
from uuid import UUID

import msgspec

from fynlo_pos.core.allergies import told_apart
from fynlo_pos.core.bounds import AtMs, Course, Milli, Told
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.records import fact

UNSAID: Final = UUID(int=0)
"""No command's id."""


class Head(Enum):
    """What an order's head says of it: whoever set it last, by stamp and device, is right."""

    NAME = "name"
    DINING = "dining"
    ALLERGY = "allergy"
    TABLE = "table"


class SentLine(msgspec.Struct, frozen=True):
    """``milli`` more of a line for one station; its content is the same each time for one line.

    ``name`` is what the kitchen calls it. Courses count from 0, which is made at once. ``dining``
    is how it was to be had when it was sent; ``is_as_order`` says that this is the order's, as that
    stands by now: guests change their minds. What an earlier version sent does not say so.

    ``voided_twice`` is how much of what was sent before was taken off by more than one, as its till
    knew: this is for none of that. ``sold_as`` is the number of the sale's line where it was rung
    without a tab: a refund knows it by that. An earlier version said neither.
    """

    line_id: UUID
    station_id: UUID
    milli: Milli
    name: str
    dining: Dining
    options: tuple[str, ...] = ()
    note: str = ""
    course: Course = 0
    is_as_order: bool = False
    voided_twice: Milli = 0
    sold_as: Told | None = None

    def dining_of(self, order: Dining) -> Dining:
        """Return how the line is to be had in an order that stands so."""
        return order if self.is_as_order else self.dining


class Counted(msgspec.Struct, frozen=True):
    """So many thousandths of what a command sent of a line to a station.

    An earlier version did not say of which command: that is of what was sent first.
    """

    line_id: UUID
    station_id: UUID
    milli: Milli
    command_id: UUID = UNSAID


class MadeFor(msgspec.Struct, frozen=True):
    """A line of another tab is made under an order.

    The ticket says what that tab does, and goes on where the line went elsewhere or was taken off:
    apart, somebody may have paid for it, or told an allergy there. ``allergy`` is how that stood
    where this was told.
    """

    line_id: UUID
    tab_id: UUID
    allergy: str = ""


@fact(
    "kitchen_sent",
    private=("name", "allergy", "allergy_before", "lines.note", "made_for.allergy"),
)
class KitchenSent(msgspec.Struct, frozen=True):
    """One sending of an order, under an id of its own; without lines it only renames the order.

    ``order_id`` is the tab's, or the sale's where there is no tab. ``stations`` are those that have
    lines of the order from before, and are told of its head. That says how the order stood where it
    was sent; ``sets`` is what of it was changed there, and takes nothing back of what another till
    set apart. An earlier version did not say that: what it sent sets all of it.
    ``allergy_before`` is what the allergy took the place of, if it is set: each of its words is a
    register. An earlier version did not say that either: what it set adds, and takes nothing back.
    It is the order's own tab's; ``made_for`` says of which others' lines something is made.
    One of no command is what a screen is told of an order of which its station has nothing.
    """

    command_id: UUID
    order_id: UUID
    call_number: int
    name: str
    dining: Dining
    allergy: str
    at_ms: AtMs
    lines: tuple[SentLine, ...]
    table: str = ""
    stations: tuple[UUID, ...] = ()
    sets: tuple[Head, ...] | None = None
    allergy_before: str | None = None
    made_for: tuple[MadeFor, ...] = ()

    @property
    def changes(self) -> tuple[Head, ...]:
        """What of its head whoever sent it has changed."""
        return tuple(Head) if self.sets is None else self.sets

    @property
    def allergies(self) -> dict[str, str]:
        """What it says of each allergy, if it sets any: the word, or none."""
        if Head.ALLERGY not in self.changes:
            return {}
        return told_apart(self.allergy, self.allergy_before or "")

    @property
    def says_head(self) -> bool:
        """Tell whether it says how the order stood; else it says only what of that was set."""
        return self.command_id != UNSAID

    @property
    def as_told_elsewhere(self) -> "KitchenSent | None":
        """What a station that has nothing of the order is told: what of its head was set, no name.

        Its first dish may come from a till that had not heard of an allergy.
        """
        sets = tuple(head for head in self.changes if head is not Head.NAME)
        if not sets and not self.made_for:
            return None
        return msgspec.structs.replace(
            self, command_id=UNSAID, name="", lines=(), stations=(), sets=sets
        )


class CalledOff(msgspec.Struct, frozen=True):
    """So much of what commands sent of a line is neither wanted nor paid for, as the ``number``th
    line of a sale is refunded.

    It is no sum: of two refunds of that line, apart, the one that calls off more of it counts.
    """

    sale_id: UUID
    number: Told
    line_id: UUID
    station_id: UUID
    parts: tuple[tuple[UUID, Milli], ...]

    @property
    def weight(self) -> tuple[int, tuple[tuple[UUID, int], ...]]:
        """What tells which of several counts: the one of the greatest weight."""
        return sum(milli for _, milli in self.parts), self.parts


@fact("kitchen_voided")
class KitchenVoided(msgspec.Struct, frozen=True):
    """So much that was sent is not wanted any more.

    What a refund called off stands apart from ``lines``: an earlier version passes over it.
    """

    order_id: UUID
    lines: tuple[Counted, ...]
    at_ms: AtMs
    called_off: tuple[CalledOff, ...] = ()


@fact("kitchen_paid")
class KitchenPaid(msgspec.Struct, frozen=True):
    """So much of lines that a tab had was paid for: it is made, whoever voids it meanwhile."""

    order_id: UUID
    lines: tuple[Counted, ...]
    at_ms: AtMs


@fact("kitchen_acknowledged")
class KitchenAcknowledged(msgspec.Struct, frozen=True):
    """A station shows what these commands sent it. Only then is it *sent*.

    Those ``on_paper`` it shows as printed, ``in_part`` with more of it to be made that no paper
    says; the others as to be made. An earlier version did not say which, and what it did not say
    contradicts no paper.
    """

    order_id: UUID
    station_id: UUID
    command_ids: tuple[UUID, ...]
    at_ms: AtMs
    on_paper: tuple[UUID, ...] | None = None
    in_part: tuple[UUID, ...] = ()


@fact("kitchen_printed")
class KitchenPrinted(msgspec.Struct, frozen=True):
    """The till that rang it printed what a command sent to a station: it is made from paper.

    ``again`` is how much is on paper once more of what no paper said any more; a first paper says
    none of it.
    """

    order_id: UUID
    station_id: UUID
    command_id: UUID
    at_ms: AtMs
    again: tuple[Counted, ...] = ()


@fact("kitchen_bumped")
class KitchenBumped(msgspec.Struct, frozen=True):
    """So much is made. A struck line that was seen is ``cleared`` by the same touch.

    So is what a chit left off as it was printed.
    """

    order_id: UUID
    lines: tuple[Counted, ...]
    at_ms: AtMs
    cleared: tuple[Counted, ...] = ()


@fact("kitchen_recalled")
class KitchenRecalled(msgspec.Struct, frozen=True):
    """So much that was called made is to be made after all."""

    order_id: UUID
    lines: tuple[Counted, ...]
    at_ms: AtMs


@fact("kitchen_course_set")
class KitchenCourseSet(msgspec.Struct, frozen=True):
    """A course of an order is to wait, or to be made now.

    Where ``lines`` are named, they alone are made now: those were paid for, and nobody holds them
    any more. An earlier version takes it for the whole course.
    """

    order_id: UUID
    course: Course
    is_held: bool
    at_ms: AtMs
    lines: tuple[UUID, ...] = ()


@fact("kitchen_rushed")
class KitchenRushed(msgspec.Struct, frozen=True):
    """An order is to be made before others, or is not any more."""

    order_id: UUID
    is_on: bool
    at_ms: AtMs


@fact("kitchen_allergy_seen", private=("allergy",))
class KitchenAllergySeen(msgspec.Struct, frozen=True):
    """Somebody at a station has read the guest's allergies; what is told since is read as well."""

    order_id: UUID
    station_id: UUID
    allergy: str
    at_ms: AtMs


@fact("kitchen_told_on_paper", private=("allergy",))
class KitchenToldOnPaper(msgspec.Struct, frozen=True):
    """What a station's papers say of an order by now: its allergy, which courses are called, and
    which lines of others.

    ``number`` counts what was told so.
    """

    order_id: UUID
    station_id: UUID
    number: Told
    allergy: str
    courses: tuple[Course, ...]
    at_ms: AtMs
    lines: tuple[UUID, ...] = ()


@fact("kitchen_left_the_pass")
class KitchenCollected(msgspec.Struct, frozen=True):
    """So much of what was ever made of these has left the pass; nought: it stands there again."""

    order_id: UUID
    lines: tuple[Counted, ...]
    at_ms: AtMs


@fact("kitchen_touched")
class KitchenTouched(msgspec.Struct, frozen=True):
    """A touch on a board that another device wrote down for it: which board, and under which id.

    The facts it came to stand beside it. The same touch told again does nothing.
    """

    command_id: UUID
    order_id: UUID
    device_id: UUID
    at_ms: AtMs
