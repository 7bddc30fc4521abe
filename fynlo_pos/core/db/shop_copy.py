"""The shop as it stands, for a till on which nothing is real."""

import msgspec

from fynlo_pos.core.catalogue.documents import Category, ModifierGroup, Product, TaxClass
from fynlo_pos.core.db.database_trouble import telling_trouble
from fynlo_pos.core.db.documents import read_documents
from fynlo_pos.core.db.driver_connection import Readers
from fynlo_pos.core.people.documents import Staff
from fynlo_pos.core.venue import Venue

COPIED = (Venue, Staff, TaxClass, ModifierGroup, Category, Product)


def read_shop_copy(readers: Readers) -> list[msgspec.Struct]:
    """Return venue, people and menu at one moment. Raises ``Trouble``.

    Nobody's PIN is copied: the copy lies beside its key, and four digits are soon guessed.
    """
    with telling_trouble(), readers.connect() as connection, connection.begin():
        return [_open(each) for kind in COPIED for each in read_documents(connection, kind)]


def _open(document: msgspec.Struct) -> msgspec.Struct:
    if isinstance(document, Staff):
        return msgspec.structs.replace(document, pin_hash="")
    return document
