"""A till's data folder opened for a command that needs no window."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar
from uuid import UUID

import msgspec
from uuid6 import uuid7

from fynlo_pos.cli.terminal import warn
from fynlo_pos.core.business_day import business_date
from fynlo_pos.core.catalogue.documents import Category, Product, TaxClass
from fynlo_pos.core.db.database_trouble import telling_trouble
from fynlo_pos.core.db.documents import read_documents
from fynlo_pos.core.db.open_till import OpenTill, open_till
from fynlo_pos.core.db.reading_catalogue import read_venue
from fynlo_pos.core.db.reading_takings import read_takings
from fynlo_pos.core.till.till import Till
from fynlo_pos.core.venue import Venue
from fynlo_pos.core.views import Takings

Doc = TypeVar("Doc", bound=msgspec.Struct)


def new_id() -> UUID:
    """Return a new id, UUID version 7."""
    return UUID(int=uuid7().int)


def now_ms() -> int:
    """Return the time in UTC milliseconds."""
    return time.time_ns() // 1_000_000


class OpenShop(msgspec.Struct, frozen=True):
    """An open till: its acts, and the whole menu for what reads all of it."""

    opened: OpenTill
    till: Till

    def venue(self) -> Venue | None:
        """Return the venue's settings, ``None`` before the first run."""
        with telling_trouble(), self.opened.readers.connect() as connection:
            return read_venue(connection)

    def business_date(self) -> str:
        """Return today's business date, by London's clock before the first run."""
        venue = self.venue()
        return business_date(
            now_ms(),
            timezone=venue.timezone if venue else "Europe/London",
            day_starts_at=venue.day_starts_at if venue else 0,
            latest="",
        )

    def products(self) -> Sequence[Product]:
        """Return every product, archived ones too."""
        return self._documents(Product)

    def categories(self) -> Sequence[Category]:
        """Return every category in use."""
        return [each for each in self._documents(Category) if not each.archived]

    def tax_classes(self) -> dict[UUID, TaxClass]:
        """Return every class of tax in use."""
        return {each.id: each for each in self._documents(TaxClass) if not each.archived}

    def takings(self, first: str, last: str) -> Takings:
        """Return the reports page over a range of business dates."""
        with telling_trouble(), self.opened.readers.connect() as connection:
            return read_takings(connection, first, last)

    def _documents(self, kind: type[Doc]) -> list[Doc]:
        with telling_trouble(), self.opened.readers.connect() as connection:
            return list(read_documents(connection, kind))


@contextmanager
def open_shop(folder: Path) -> Iterator[OpenShop]:
    """Open the till in a data folder; leaving the block closes it."""
    opened = open_till(folder, now_ms=now_ms, new_id=new_id)
    for warning in opened.warnings:
        warn(warning)
    try:
        yield OpenShop(opened, Till(opened.store, now_ms, new_id))
    finally:
        opened.close()
