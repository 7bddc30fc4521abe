"""What people type cannot become a printer command, and whatever they type still prints."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from fynlo_pos.core.receipts.chit import chit_document
from fynlo_pos.core.receipts.data import Venue
from fynlo_pos.core.receipts.document import Cut, Document, Paragraph, QrCode
from fynlo_pos.core.receipts.drawn_letters import is_drawn
from fynlo_pos.core.receipts.escpos import DrawerPin, EscposModel, drawer_pulse, render_escpos
from fynlo_pos.core.receipts.lines import NARROWEST_PAPER, Paper, lay_out
from fynlo_pos.core.receipts.sale import sale_document
from fynlo_pos.core.receipts.text import render_text
from fynlo_pos.core.receipts.wording import clean, width, wrap
from tests.support.escpos_reader import NotForAPrinter, read_printout
from tests.support.examples import examples
from tests.support.receipt_samples import CHIT, LATTE, PLAIN_CASH, REGISTERED

pytestmark = pytest.mark.unit

HELLO = "\u05e9\u05dc\u05d5\u05dd"
PULSE = b"\x1bp\x00\x32\x32"
ATTACKS = (
    PULSE.decode("latin-1"),
    "\x1b@\x1bi",
    "\x10\x14\x01\x00\x05",
    "Tea\x1dV\x00",
    "Tea\n\n\n\x0cFree",
    "\x9bTea\x7f",
    "Tea\u202e00.0",
    "Tea\x00\x1c.\x1c&",
)
ANYTHING = st.text(
    alphabet=st.one_of(st.characters(), st.sampled_from("\x1b\x1d\x10\x1c\x00\n\u202e\u05d0é£€"))
)
NARROW = st.sampled_from((NARROWEST_PAPER, 32, 42, 48))


def receipt_naming(name: str) -> Document:
    venue = Venue(name=name, address=(name,), vat_number=name, thanks=name)
    line = replace(LATTE, name=name, choices=(name,), note=name)
    return sale_document(
        replace(
            PLAIN_CASH,
            venue=venue,
            lines=(line,),
            staff=name,
            customer_name=name,
            dining=name,
            sold_at=name,
        )
    )


@pytest.mark.parametrize("name", ATTACKS)
def test_product_named_with_commands_sends_none_to_the_printer(name: str) -> None:
    harmless = render_escpos(receipt_naming("Tea"), EscposModel())
    hostile = render_escpos(receipt_naming(name), EscposModel())
    assert set(read_printout(hostile).commands) <= set(read_printout(harmless).commands)
    assert PULSE not in hostile


@pytest.mark.parametrize("name", ATTACKS)
def test_printer_bytes_are_safe_even_if_a_text_was_not_cleaned(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fynlo_pos.core.receipts.lines.clean", str)
    hostile = render_escpos(receipt_naming(name), EscposModel())
    assert "ESC p" not in read_printout(hostile).commands


def test_reader_would_notice_a_pulse() -> None:
    paper = render_escpos(receipt_naming("Tea"), EscposModel())
    assert "ESC p" in read_printout(paper + drawer_pulse()).commands
    with pytest.raises(NotForAPrinter):
        read_printout(paper + b"\x10\x14\x01\x00\x05")


@given(name=ANYTHING, columns=NARROW)
@settings(max_examples=examples(60), deadline=None)
def test_any_name_prints_within_the_paper_and_keeps_the_amounts(name: str, columns: int) -> None:
    document = receipt_naming(name)
    paper = read_printout(render_escpos(document, EscposModel(columns=columns)))
    assert "ESC p" not in paper.commands
    for text, style in paper.lines:
        assert len(text) * (2 if "large" in style else 1) <= columns
    if not is_drawn(name):
        # A name that is drawn takes its line with it into a picture: test_drawn_line looks at that.
        assert any(text.endswith(" 7.20") for text, _style in paper.lines)
    assert any(text.split()[-1:] == ["£13.70"] for text, _style in paper.lines)
    for text in render_text(document, columns).splitlines():
        assert width(text) <= columns


@given(name=ANYTHING)
@settings(max_examples=examples(40), deadline=None)
def test_any_order_prints_on_a_chit(name: str) -> None:
    chit = replace(CHIT, customer_name=name, allergy=name, table=name, station=name)
    assert read_printout(render_escpos(chit_document(chit), EscposModel(columns=32))).lines


@given(text=ANYTHING)
def test_clean_text_is_one_visible_line(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert len(cleaned.splitlines()) <= 1
    assert not any(ord(char) < 0x20 or 0x7F <= ord(char) < 0xA0 for char in cleaned)


@given(text=ANYTHING, columns=st.integers(2, 60))
def test_wrapping_loses_nothing(text: str, columns: int) -> None:
    lines = wrap(text, columns)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(width(line) <= columns for line in lines)


@pytest.mark.parametrize("columns", [32, 42, 48])
@pytest.mark.parametrize("minor", [0, 1, 99_999_99, 99_999_999_99, -99_999_999_99])
def test_amounts_are_never_cut(columns: int, minor: int) -> None:
    line = replace(LATTE, name="n" * 200, full_minor=minor)
    document = sale_document(replace(PLAIN_CASH, lines=(line,), total_minor=minor))
    whole = f"{abs(minor) // 100:,}.{abs(minor) % 100:02d}"
    text = render_text(document, columns)
    assert text.count(whole) >= 2
    paper = read_printout(render_escpos(document, EscposModel(columns=columns)))
    assert paper.text.count(whole) >= 2


@pytest.mark.parametrize("profile", ["default", "simple", "TM-T88III", "POS-5890", "TM-T20II"])
def test_pound_sign_and_accents_print_on_every_kind_of_printer(profile: str) -> None:
    document = Document("", (Paragraph("£3.60 Café crème brûlée für Zoë"), Cut()))
    data = render_escpos(document, EscposModel(profile=profile))
    assert b"\x9c3.60 Caf\x82 cr\x8ame br\x96l\x82e f\x81r Zo\x89" in data


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("€5", "€5"),
        ("Łódź", "Łódź"),
        ("£1 Łódź €5 é Борщ €6", "£1 Łódź €5 é Борщ €6"),
        ("Борщ", "Борщ"),
        ("Tea – ‘large’ − 2", "Tea – ‘large’ - 2"),
        ("Phở", "Pho"),
        ("ﬁg", "fig"),
        ("茶 tea", "? tea"),
        (HELLO, "????"),
        ("Cafe\u0301", "Café"),
        ("☕ Tea 🎂", "? Tea ?"),
    ],
)
def test_each_character_prints_as_itself_or_its_nearest(text: str, paper: str) -> None:
    data = render_escpos(Document("", (Paragraph(text),)), EscposModel())
    assert read_printout(data).lines[0][0] == paper


def test_code_page_holds_from_line_to_line() -> None:
    lines = ("€5", "€6", "Łódź", "Борщ", "£1 é", "€7")
    document = Document("", tuple(Paragraph(line) for line in lines))
    paper = read_printout(render_escpos(document, EscposModel()))
    assert tuple(text for text, _style in paper.lines) == lines


def test_euro_falls_back_to_letters_where_the_printer_has_none() -> None:
    data = render_escpos(Document("", (Paragraph("€5 and Łódź"),)), EscposModel(profile="simple"))
    assert read_printout(data).lines[0][0] == "EUR5 and ?ódz"


def test_text_isolates_names_that_read_right_to_left() -> None:
    text = render_text(receipt_naming(HELLO), 42)
    name_line = next(line for line in text.splitlines() if line.endswith("7.20"))
    assert f"\u2068{HELLO}\u2069" in name_line


def test_qr_code_is_drawn_by_the_printer_or_sent_as_a_picture() -> None:
    address = "https://pay.example/p/" + "a" * 200
    document = Document("", (QrCode(address, "Scan to see this receipt"), Cut()))
    native = read_printout(render_escpos(document, EscposModel()))
    assert native.qr_codes == [address]
    picture = read_printout(render_escpos(document, EscposModel(profile="simple", columns=32)))
    assert "GS v 0" in picture.commands
    assert not picture.qr_codes
    assert address in render_text(document)


def test_drawer_pulse_names_its_pin() -> None:
    assert drawer_pulse(DrawerPin.FIRST) == b"\x1bp\x00\x32\x32"
    assert drawer_pulse(DrawerPin.SECOND) == b"\x1bp\x01\x32\x32"


def test_paper_too_narrow_for_an_amount_is_refused() -> None:
    with pytest.raises(ValueError, match="too narrow"):
        lay_out(sale_document(PLAIN_CASH), Paper(NARROWEST_PAPER - 1))


def test_shop_name_stays_whole() -> None:
    assert REGISTERED.name in render_text(sale_document(PLAIN_CASH))
