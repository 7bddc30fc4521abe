"""What tiles, barcodes and search read of products and categories: typed rows of the documents."""

from sqlalchemy import Column, Index, Integer

from fynlo_pos.core.db.metadata import Role, id_column, table, text_column, whole

product = table(
    "product",
    Role.PROJECTION,
    # The row's own number is the key by which the search index knows a product.
    Column("row", Integer, primary_key=True),
    id_column("id"),
    text_column("name"),
    text_column("words"),
    id_column("category_id"),
    whole("position"),
    whole("favourite"),
    whole("price_minor"),
    whole("take_away_price_minor", nullable=True),
    whole("needs_choosing"),
    text_column("sold_out"),
    text_column("sold_out_on"),
    whole("archived"),
)
Index("uq_product_id", product.c.id, unique=True)
Index("ix_product_tiles", product.c.category_id, product.c.position, product.c.words)
Index("ix_product_words", product.c.words)
Index(
    "ix_product_favourites",
    product.c.position,
    product.c.words,
    sqlite_where=product.c.favourite == 1,
)

barcode = table(
    "barcode",
    Role.PROJECTION,
    text_column("code", key=True),
    id_column("product_id", key=True),
    # The variant's 16 bytes, or none where the code stands for the product.
    id_column("variant_id", key=True),
    with_rowid=False,
)
Index("ix_barcode_product_id", barcode.c.product_id)

category = table(
    "category",
    Role.PROJECTION,
    id_column("id", key=True),
    text_column("name"),
    whole("colour"),
    whole("position"),
    whole("archived"),
    with_rowid=False,
)
