"""From bytes to text: a byte order mark, HTML's own declaration, UTF-8, then what the bytes look like."""

from __future__ import annotations

import codecs
import re

from communique.read.origin import Origin

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_DECLARATION_REACH = 4096
# A browser reads these names as the wider sets, and pages count on it.
_WIDER = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
# The encodings of the web, https://encoding.spec.whatwg.org/#names-and-labels, under Python's names.
_OF_PAGES = re.compile(
    r"ascii|utf-8|iso8859-(?:[1-8]|1[0134-6])|cp(?:125[0-8]|866|874|932|949|950)|koi8-[ru]"
    r"|mac-(?:roman|cyrillic)|gb2312|gbk|gb18030|big5(?:hkscs)?|euc_(?:jp|kr)|shift_jis|iso2022_jp|tis-620"
)
_LIKELY = ["gb18030", "big5", "cp1252", "cp1251", "cp1256"]
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL_SHARE = 0.01
_SAVE = "save the release as UTF-8 text, HTML, Markdown or JSONL"


def decode(data: bytes, origin: Origin, *, html: bool = False) -> str:
    """The text of a release's bytes.

    >>> decode("Côte d’Ivoire".encode(), Origin("a.txt"))
    'Côte d’Ivoire'

    InputError: bytes that are no text, or text in an encoding that can't be told.
    """
    mark = next((name for sign, name in _MARKS if data.startswith(sign)), None)
    if mark is None and b"\0" in data:
        raise origin.error("binary data, not text", _SAVE)
    names = [mark] if mark else [*(_declared(data) if html else ()), "utf-8"]
    for name in names:
        try:
            return _text(data.decode(name), origin)
        except UnicodeDecodeError:
            continue
    # Few pages get this far, and every command would wait for it.
    from charset_normalizer import from_bytes

    best = None if mark else from_bytes(data, cp_isolation=_LIKELY).best()
    if best is None:
        raise origin.error("bytes that are text in no known encoding", _SAVE)
    return _text(str(best), origin)


def _declared(data: bytes) -> tuple[str, ...]:
    """The encoding that an HTML page declares, if it is one of text; Python knows others (rot13, zlib, idna)."""
    found = _DECLARED.search(data[:_DECLARATION_REACH])
    if found is None:
        return ()
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except LookupError:
        return ()
    return (_WIDER.get(name, name),) if _OF_PAGES.fullmatch(name) else ()


def _text(text: str, origin: Origin) -> str:
    if len(_CONTROLS.findall(text)) > _CONTROL_SHARE * len(text):
        raise origin.error("binary data, not text", _SAVE)
    return text
