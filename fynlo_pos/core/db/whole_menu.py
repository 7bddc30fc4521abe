"""The whole menu at one moment, for what compares a file with it."""

from sqlalchemy import Engine

from fynlo_pos.core.catalogue.documents import Category, Product
from fynlo_pos.core.db.database_trouble import telling_trouble
from fynlo_pos.core.db.documents import read_documents
from fynlo_pos.core.db.reading_catalogue import read_tax_classes
from fynlo_pos.core.importing.import_menu import Menu


def read_whole_menu(readers: Engine, business_date: str) -> Menu:
    """Return every product, archived ones too, with the categories and taxes in use."""
    with telling_trouble(), readers.connect() as connection, connection.begin():
        return Menu(
            products=list(read_documents(connection, Product)),
            categories=[c for c in read_documents(connection, Category) if not c.archived],
            tax_classes=read_tax_classes(connection),
            business_date=business_date,
        )
