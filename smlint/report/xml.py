"""XML that every reader accepts, whatever a plan holds."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, indent, tostring

from smlint.report.neutral import neutral

# What XML 1.0 cannot hold even as a reference; control characters are shown by then.
_NEVER = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def plain(text: str) -> str:
    """The text without what XML cannot hold, on one line."""
    return _NEVER.sub("\ufffd", neutral(text))


def several_lines(*lines: str) -> str:
    """Some lines, each made plain."""
    return "\n".join(plain(line) for line in lines if line)


def document(root: Element) -> str:
    """A whole document, indented."""
    indent(root)
    text = tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'
