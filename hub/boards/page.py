"""The two pages of a web board as HTML: no script and no style in them, every word escaped."""

from html import escape
from typing import Final

import msgspec

from fynlo_pos.core.version import VERSION
from hub.boards.words import Words

CONTENT_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
    "base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
)

_HEAD: Final = """<!doctype html>
<html lang="{tag}" dir="{dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>{pair_title}</title>
<link rel="icon" href="/board/static/icon.svg">
<link rel="stylesheet" href="/board/static/board.css">
<script type="module" src="/board/static/{script}"></script>
</head>
"""
_BOARD: Final = """<body class="board" data-version="{version}" data-words="{all_words}">
<p id="demo" class="demo" hidden>{demo}</p>
<header class="bar">
<button id="station" class="title" type="button" disabled></button>
<p id="open" class="figure"></p>
<button id="below" class="plain" type="button" hidden></button>
<p id="usual" class="quiet"></p>
<span class="gap"></span>
<button id="large" class="plain" type="button" aria-pressed="false">{large}</button>
<button id="all-day" class="plain" type="button" aria-expanded="false">{all_day}</button>
<button id="recall" class="plain" type="button" aria-expanded="false">{recall}</button>
<p id="light" class="light" role="status"><span class="dot"></span><span id="light-word"></span></p>
</header>
<p id="lost" class="banner" role="alert" hidden></p>
<noscript><p class="banner">{no_script}</p></noscript>
<div class="stage">
<main id="tickets" class="tickets"></main>
<aside id="panel" class="panel" hidden></aside>
</div>
<section id="empty" class="empty"><h1 id="empty-title">{reading}</h1><p id="empty-text"></p>
<div id="choices" class="choices"></div></section>
<p id="sound" class="chip" hidden>{sound}</p>
<div id="snack" class="snack" role="status" hidden><span id="snack-text"></span>
<button id="undo" type="button">{undo}</button></div>
</body>
</html>
"""
_PAIRING: Final = """<body class="pairing">
<form class="card" method="post" action="/board/pair" autocomplete="off">
<h1>{pair_title}</h1>
<p>{pair_text}</p>
{trouble}<label for="code">{pair_code}</label>
<input id="code" name="code" required maxlength="64" autocapitalize="characters" spellcheck="false"
 autofocus placeholder="XXXXX-XXXXX" dir="ltr">
<button class="go" type="submit">{pair}</button>
</form>
</body>
</html>
"""


def board_page(words: Words) -> str:
    """Return the page of a paired tablet. What it shows comes over its socket."""
    fields = _escaped(words)
    all_words = escape(msgspec.json.encode(words).decode())
    return (_HEAD + _BOARD).format(
        **fields, script="board.js", all_words=all_words, version=escape(VERSION)
    )


def pairing_page(words: Words, trouble: str = "") -> str:
    """Return the page on which a code is typed, and what was wrong with the last one."""
    told = f'<p class="trouble" role="alert">{escape(trouble)}</p>\n' if trouble else ""
    return (_HEAD + _PAIRING).format(**_escaped(words), script="pair.js", trouble=told)


def _escaped(words: Words) -> dict[str, str]:
    return {name: escape(text) for name, text in msgspec.structs.asdict(words).items()}
