"""A made-up language: every text longer, accented and bracketed.

So what is not translated, and what leaves a longer word no room, can be seen.
"""

import re
from pathlib import Path
from xml.etree import ElementTree

OPEN, SHUT = "«", "»"
ACCENTS = str.maketrans("AEIOUYaeiouyCcNnSsZz", "ÄËÏÖÜÝäëïöüýÇçÑñŠšŽž")
HELD = re.compile(r"(\{[^}]*\}|%[0-9n])")
INNERMOST = re.compile(f"{OPEN}[^{OPEN}{SHUT}]*{SHUT}")
GROWTH = 4
"""Each so many letters get one more; with the brackets a word of ten letters is 40% longer."""


def pseudo(text: str) -> str:
    """Return a text in the made-up language; what is filled in stays where it is."""
    parts = [part if HELD.fullmatch(part) else _grown(part) for part in HELD.split(text)]
    return f"{OPEN}{''.join(parts)}{SHUT}"


def spoken_elsewhere(text: str) -> str:
    """Return what of a text did not come from the made-up language."""
    while INNERMOST.search(text):
        text = INNERMOST.sub(" ", text)
    return text


def _grown(text: str) -> str:
    grown = []
    for count, letter in enumerate(text.translate(ACCENTS)):
        grown.append(letter)
        if letter.isalpha() and count % GROWTH == GROWTH - 1:
            grown.append(letter.lower())
    return "".join(grown)


def write_language(listed: Path, target: Path) -> None:
    """Write the translators' list, filled in with the made-up language."""
    tree = ElementTree.parse(listed)  # noqa: S314 - our own file
    for message in tree.iter("message"):
        translation = message.find("translation")
        assert translation is not None
        translation.attrib.clear()
        translation.text = pseudo(str(message.findtext("source")))
    tree.write(target, encoding="utf-8", xml_declaration=True)
