"""ruamel's parser in Python, made as tolerant as the one in C where that one is right.

Imported only when it is needed.
"""

from __future__ import annotations

from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.compat import check_anchorname_char
from ruamel.yaml.docinfo import DocInfo
from ruamel.yaml.error import YAMLError
from ruamel.yaml.scanner import Scanner, ScannerError

_BLANK_OR_END = " \t\r\n\0"


def parser(source: str, deepest: int) -> Any:
    """A parser at the start of a text, with ``check_event`` and ``get_event``."""

    class Shallow(_Scanner):
        limit = deepest

    yaml = YAML(typ="safe", pure=True)
    yaml.Scanner = Shallow
    yaml.doc_infos.append(DocInfo())
    yaml.tags = {}
    _constructor, made = yaml.get_constructor_parser(source)
    return made


class _Scanner(Scanner):  # type: ignore[misc, unused-ignore]
    limit = 64

    def fetch_more_tokens(self) -> Any:
        """Let no exception out that does not say where it happened."""
        try:
            return super().fetch_more_tokens()
        except YAMLError:
            raise
        except Exception as error:  # noqa: BLE001  it lets out whatever Python raises
            problem = f"{type(error).__name__}: {error}"
            raise ScannerError(None, None, problem, self.reader.get_mark()) from None

    def fetch_flow_collection_start(self, TokenClass: Any, to_push: str) -> None:  # noqa: N803
        """Below the limit nothing may be a key any more: the search for keys is quadratic."""
        super().fetch_flow_collection_start(TokenClass, to_push)
        if self.flow_level > self.limit:
            self.possible_simple_keys.clear()

    def scan_to_next_token(self) -> None:
        """Skip white space and comments; a tab is fine where no block can begin."""
        reader = self.reader
        while True:
            while reader.peek() == " " or (
                reader.peek() == "\t" and (self.flow_level or not self.allow_simple_key)
            ):
                reader.forward()
            if reader.peek() == "#":
                while reader.peek() not in "\r\n\0":
                    reader.forward()
            if not self.scan_line_break():
                return
            if not self.flow_level:
                self.allow_simple_key = True

    def scan_anchor(self, TokenClass: Any) -> Any:  # noqa: N803
        """``*name: value`` is an alias for a key, not an alias called ``name:``."""
        reader = self.reader
        start = reader.get_mark()
        what = "alias" if reader.peek() == "*" else "anchor"
        reader.forward()
        length = 0
        while check_anchorname_char(reader.peek(length)) and not self._ends_key(length):
            length += 1
        found = reader.peek(length)
        name = reader.prefix(length)
        reader.forward(length)
        if not length or found not in "\0 \t\r\n?:,[]{}%@`":
            problem = f"expected alphabetic or numeric character, but found {found!r}"
            context = f"while scanning an {what}"
            raise ScannerError(context, start, problem, reader.get_mark())
        return TokenClass(name, start, reader.get_mark())

    def _ends_key(self, length: int) -> bool:
        peek = self.reader.peek
        return bool(peek(length) == ":" and peek(length + 1) in _BLANK_OR_END)

    def scan_plain_spaces(self, indent: int, start_mark: Any) -> list[str] | None:
        """White space inside plain text; tabs are white space, but no indentation."""
        reader = self.reader
        blanks = ""
        while reader.peek() in " \t":
            blanks += reader.peek()
            reader.forward()
        if reader.peek() not in "\r\n":
            return [blanks] if blanks else []
        self.scan_line_break()
        self.allow_simple_key = True
        breaks: list[str] = []
        while True:
            if reader.column == 0 and (self.check_document_start() or self.check_document_end()):
                return None
            if reader.peek() == "\t" and reader.column < indent:
                problem = "found a tab character that violates indentation"
                raise ScannerError(
                    "while scanning a plain scalar", start_mark, problem, reader.get_mark()
                )
            if reader.peek() in " \t":
                reader.forward()
            elif reader.peek() in "\r\n":
                breaks.append(self.scan_line_break())
            else:
                break
        return breaks or [" "]
