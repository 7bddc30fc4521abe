"""The search index over products' words: by beginnings of words, and by any three letters.

Both are FTS5 tables that keep no text of their own; a row's number is the product's. They are
virtual, so the catalogue of tables creates them by statement, after the products. Words come folded
and apart (core.catalogue.search_text), so the plainest tokenizer, which parts at spaces and takes
every letter of every script for one, is the right one.
"""

from sqlalchemy import DDL, event

from fynlo_pos.core.db.metadata import Role, table, whole
from fynlo_pos.core.db.tables.catalogue import product

_KEEPS_NO_TEXT = "content='', contentless_delete=1"
_BY_WORD = f"words, {_KEEPS_NO_TEXT}, detail=none, prefix='1 2 3', tokenize='ascii'"
_BY_TRIGRAM = f"words, {_KEEPS_NO_TEXT}, tokenize='trigram'"

SEARCH_DDL = (
    f"CREATE VIRTUAL TABLE IF NOT EXISTS product_word USING fts5({_BY_WORD})",
    f"CREATE VIRTUAL TABLE IF NOT EXISTS product_trigram USING fts5({_BY_TRIGRAM})",
    "CREATE VIRTUAL TABLE IF NOT EXISTS product_vocabulary USING fts5vocab(product_word, 'row')",
)
SEARCH_TABLES = ("product_vocabulary", "product_trigram", "product_word")

search_change = table(
    "search_change",
    Role.LOCAL,
    whole("one", key=True),
    # How often the words of the catalogue changed: a reader's copy of the vocabulary is as old.
    whole("changes"),
    with_rowid=False,
)

for statement in SEARCH_DDL:
    event.listen(product, "after_create", DDL(statement))  # type: ignore[no-untyped-call]
