"""What is said before a terminal is taken out of the shop."""

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.terminals import Kind, KnownTerminal

translate = QCoreApplication.translate


class TakingOutProps(msgspec.Struct, frozen=True):
    """Everything the sheet binds to; it is open while there is a title."""

    title: str = ""
    text: str = ""
    button: str = ""
    isBusy: bool = False


def derive_taking_out_props(
    asked: KnownTerminal | None, *, is_busy: bool = False
) -> TakingOutProps:
    """Return what is said before a terminal is taken out; nothing while none is to be."""
    if asked is None:
        return TakingOutProps()
    text = (
        translate(
            "Terminals",
            "{terminal} goes on selling by itself, but the others hear nothing more of it and it "
            "hears nothing of them. Sales it has not sent yet are not lost: when it is on the "
            "network again they are listed here, and a manager decides whether they count. To "
            "bring it back it has to join anew with an empty data folder.",
        )
        if asked.kind is Kind.TILL
        else translate(
            "Terminals",
            "{terminal} shows no orders any more. What was sent to it stays with the tills. To "
            "bring it back it has to join anew.",
        )
    )
    return TakingOutProps(
        title=filled(
            translate("Terminals", "Take {terminal} out of the shop?"), terminal=asked.name
        ),
        text=filled(text, terminal=asked.name),
        button=filled(translate("Terminals", "Take out {terminal}"), terminal=asked.name),
        isBusy=is_busy,
    )
