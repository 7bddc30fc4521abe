"""Letters that no code page holds reach the paper as dots, words and figures in their places."""

import pytest
from msgspec.structs import replace
from PIL import Image

from fynlo_pos.core.receipts.document import Columns, Document, Paragraph, Rule, Total
from fynlo_pos.core.receipts.drawn_letters import can_draw
from fynlo_pos.core.receipts.drawn_line import LETTER_DOTS, draw_line
from fynlo_pos.core.receipts.escpos import EscposModel, render_escpos
from fynlo_pos.core.receipts.lines import Line, Size
from tests.support.escpos_reader import read_printout

COLUMNS = 42
DISH = "شاي بالنعناع"
RECEIPT = Document("Receipt", (Columns(DISH, "7.20", lead="2 x"), Rule(), Total("Total", "£7.20")))


def inked(picture: Image.Image) -> tuple[int, int]:
    """Return the first and the last dot across that is black."""
    box = picture.convert("L").point(lambda dot: 255 - dot).getbbox()
    assert box is not None
    return box[0], box[2]


@pytest.mark.parametrize(
    ("char", "is_drawn"), [("ش", True), ("é", False), ("茶", False), ("A", False)]
)
def test_only_letters_of_a_script_read_from_the_right_are_drawn(
    char: str, *, is_drawn: bool
) -> None:
    assert can_draw(char) is is_drawn


def test_an_arabic_dish_is_a_picture_between_printed_lines() -> None:
    paper = read_printout(render_escpos(RECEIPT, EscposModel(columns=COLUMNS)))
    assert paper.commands.count("GS v 0") == 1
    assert "?" not in paper.text
    assert "£7.20" in paper.text


def test_what_a_code_page_holds_is_never_drawn() -> None:
    document = Document(
        "Receipt", (Columns("Crème brûlée – 1", "£6.50"), Paragraph("Grüße, señor"))
    )
    assert "GS v 0" not in read_printout(render_escpos(document, EscposModel())).commands


def test_a_letter_that_nothing_has_is_a_question_mark() -> None:
    document = Document("Receipt", (Columns("茶 tea", "2.00"),))
    assert "? tea" in read_printout(render_escpos(document, EscposModel())).text


def test_a_paper_read_from_the_right_is_drawn_whole_but_for_its_rules() -> None:
    mirrored = replace(RECEIPT, language="ar")
    paper = read_printout(render_escpos(mirrored, EscposModel(columns=COLUMNS)))
    assert paper.commands.count("GS v 0") == 2
    assert [text for text, _ in paper.lines if text.strip("- ")] == []


def test_a_figure_ends_at_its_column_and_mirrored_begins_the_line() -> None:
    line = Line(f"{DISH}".ljust(COLUMNS - 4) + "7.20")
    first, last = inked(draw_line(line, COLUMNS, is_mirrored=False))
    assert first < 2 * LETTER_DOTS
    assert last > (COLUMNS - 1) * LETTER_DOTS
    left, right = inked(draw_line(line, COLUMNS, is_mirrored=True))
    assert left < 2 * LETTER_DOTS
    assert right > (COLUMNS - 1) * LETTER_DOTS


def test_a_line_is_as_wide_as_the_paper_and_never_wider() -> None:
    for size in Size:
        picture = draw_line(Line("الإجمالي" * 12, size), COLUMNS, is_mirrored=True)
        assert picture.width == COLUMNS * LETTER_DOTS
        assert picture.mode == "1"
    long = draw_line(Line("ش" * 60 + "   7.20"), COLUMNS, is_mirrored=False)
    assert inked(long)[1] <= long.width


def test_centred_words_stay_in_the_middle() -> None:
    text = " " * 15 + DISH
    first, last = inked(draw_line(Line(text), COLUMNS, is_mirrored=False))
    assert abs((first + last) / 2 - COLUMNS * LETTER_DOTS / 2) < LETTER_DOTS


def test_a_figures_sign_keeps_its_side_on_a_mirrored_paper() -> None:
    mirrored = draw_line(Line(f"{DISH}".ljust(COLUMNS - 5) + "-7.20"), COLUMNS, is_mirrored=True)
    alone = draw_line(Line("-7.20"), COLUMNS, is_mirrored=False)
    figure = (0, 0, inked(alone)[1], alone.height)
    assert mirrored.crop(figure).tobytes() == alone.crop(figure).tobytes()
