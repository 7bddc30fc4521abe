"""The whole menu at one moment, for what compares a file with it."""

from fynlo_pos.core.business_day import business_date
from fynlo_pos.core.catalogue.documents import Category, Product
from fynlo_pos.core.db.database_trouble import telling_trouble
from fynlo_pos.core.db.documents import read_documents
from fynlo_pos.core.db.driver_connection import Readers
from fynlo_pos.core.db.reading_catalogue import read_tax_classes, read_venue
from fynlo_pos.core.importing.import_menu import Menu


def read_whole_menu(readers: Readers, now_ms: int) -> Menu:
    """Return every product, archived ones too, with the categories in use and every class of tax.

    Rates are those of the business date, by London's clock before the first run.
    """
    with telling_trouble(), readers.connect() as connection, connection.begin():
        venue = read_venue(connection)
        return Menu(
            products=list(read_documents(connection, Product)),
            categories=[c for c in read_documents(connection, Category) if not c.archived],
            tax_classes=read_tax_classes(connection),
            business_date=business_date(
                now_ms,
                timezone=venue.timezone if venue else "Europe/London",
                day_starts_at=venue.day_starts_at if venue else 0,
                latest="",
            ),
        )
