"""What a barcode may be, wherever it is written: in a menu file or in the product editor."""

LONGEST_BARCODE = 48
FORMULA_LEADS = frozenset("=+-@")
_NEVER_IN_FRONT = FORMULA_LEADS | {"#"}
_NEVER_SCANNED = frozenset('<>",')


def is_barcode(code: str) -> bool:
    """Tell whether a scanner may send a code: digits, letters and the marks that labels have.

    A comma parts barcodes, and a ``#`` in front is a spreadsheet's fault.
    """
    return (
        0 < len(code) <= LONGEST_BARCODE
        and code[0] not in _NEVER_IN_FRONT
        and all("!" <= letter <= "~" and letter not in _NEVER_SCANNED for letter in code)
    )
