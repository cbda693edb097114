"""Inline Markdown to what a reader reads, every character with its place in the source.

markdown-it parses the marks but keeps no places. Here its state notes, for each token, where in
the text it was when the token was made; from that the places follow.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

from smlint.source.text import Text
from smlint.syntax.document import Link
from smlint.syntax.links import relative_link
from smlint.syntax.marks import Marks
from smlint.syntax.outline import Prose

_MARKUP = re.compile(r"[\\`*\[<&]|(?<!\w)_|_(?!\w)|~~")
"""What may be inline markup; the underscores inside ``ig_followers`` never are."""

_BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)
_AFTER_DESTINATION = re.compile(r"\s*(?:\)|[\"'(])")
_PAIRS = ("balance_pairs", "strikethrough", "emphasis")
_DEEPEST_IMAGE = 8


class Run(NamedTuple):
    """A piece of text cut from the source: ``where`` holds the offset of each character, and one
    more for the end.
    """

    text: str
    where: Sequence[int]


def joined(offsets: list[int]) -> Sequence[int]:
    """Offsets, as a range where each follows the one before: of a plain text all do."""
    first, count = offsets[0], len(offsets)
    follows = offsets[-1] - first == count - 1 and all(
        each == first + at for at, each in enumerate(offsets)
    )
    return range(first, first + count) if follows else offsets


class Inline(NamedTuple):
    """A run, read; ``bold`` and ``label_end`` as in Paragraph."""

    prose: Prose
    bold: bool
    label_end: int


@dataclass(slots=True)
class _Read:
    """What has been read of one run: the characters and their indexes in the run."""

    chars: list[str]
    at: list[int]
    strong: list[tuple[int, int]]

    def add(self, text: str, start: int, *, step: int = 1) -> None:
        """Add characters that stand one after the other, or (step 0) all in one place."""
        floor = self.at[-1] if self.at else 0
        self.chars.extend(text)
        if step and start >= floor:
            self.at.extend(range(start, start + len(text)))
            return
        self.at.extend(max(floor, start + step * index) for index in range(len(text)))


class Scanner:
    """Reads the runs of one text, and gathers the links and comments it meets.

    Attributes:
        links: relative links, in the order met.
        comments: the offsets of HTML comments, from ``<!--`` to behind ``-->``.
    """

    def __init__(self, text: Text, references: EnvType) -> None:
        self._text = text
        self._references = references
        self._parser = _parser()
        self.links: list[Link] = []
        self.comments: list[tuple[int, int]] = []

    def read(self, run: Run) -> Inline:
        """Undo the inline markup of a run."""
        if _MARKUP.search(run.text) is None:
            return self._plain(run)
        read = _Read([], [], [])
        self._scan(run, read, 0)
        return self._inline(run, read)

    def _plain(self, run: Run) -> Inline:
        """A run without any markup."""
        text = run.text.strip()
        lead = len(run.text) - len(run.text.lstrip())
        offsets = run.where[lead : lead + len(text) + 1]
        if lead + len(text) < len(run.text):
            offsets = (*offsets[:-1], run.where[-1])
        where = offsets if isinstance(offsets, range) else tuple(offsets)
        return Inline(
            Prose(self._text.path, text, Marks(self._text, where)), bold=False, label_end=0
        )

    def prose(self, run: Run) -> Prose:
        """The words of a run alone; most cells of a table have none."""
        if run.text:
            return self.read(run).prose
        return Prose(self._text.path, "", Marks(self._text, (run.where[-1],)))

    def _inline(self, run: Run, read: _Read) -> Inline:
        text = "".join(read.chars)
        lead = len(text) - len(text.lstrip())
        text = text.strip()
        offsets = [run.where[index] for index in read.at[lead : lead + len(text)]]
        offsets.append(run.where[-1])
        prose = Prose(self._text.path, text, Marks(self._text, _packed(offsets)))
        start, end = read.strong[0] if read.strong else (0, 0)
        start, end = max(0, start - lead), min(end - lead, len(text))
        if start > 0 or end <= 0:
            return Inline(prose, bold=False, label_end=0)
        return Inline(prose, bold=end == len(text), label_end=_label_end(text, end))

    def _scan(self, run: Run, read: _Read, depth: int) -> None:
        state = _State(run.text, self._parser, self._references, [])
        self._parser.inline.tokenize(state)
        for rule in self._parser.inline.ruler2.getRules(""):
            rule(state)
        opened: list[int] = []
        tokens = iter(state.tokens)
        for token in tokens:
            at: int = token.meta["at"]
            if token.type == "strong_open":
                opened.append(len(read.chars))
            elif token.type == "strong_close":
                begun = opened.pop()
                if not opened:
                    read.strong.append((begun, len(read.chars)))
            elif token.type == "link_open" and token.markup == "autolink":
                # Its text is prettified by markdown-it: take the address as written.
                next(tokens)
                read.add(run.text[at + 1 : run.text.index(">", at)], at + 1)
            elif token.type == "link_close" and token.markup != "autolink":
                self._link(run, at)
            elif token.type == "image":
                self._image(run, token, read, depth)
            else:
                self._leaf(run, token, read)

    def _leaf(self, run: Run, token: Token, read: _Read) -> None:
        at: int = token.meta["at"]
        match token.type:
            case "text":
                read.add(token.content, at)
            case "text_special":
                escaped = token.info == "escape"
                known = escaped and token.content != token.markup
                read.add(token.content, at + known, step=int(escaped))
            case "code_inline":
                inside = at + len(token.markup)
                shorn = run.text[inside : inside + len(token.content)].replace("\n", " ")
                read.add(token.content, inside + (shorn != token.content))
            case "softbreak" | "hardbreak":
                read.add("\n", run.text.index("\n", at))
            case "html_inline":
                self._html(run, token.content, at, read)
            case _:
                pass  # an opening or closing mark: nothing to read

    def _html(self, run: Run, tag: str, at: int, read: _Read) -> None:
        if tag.startswith("<!--"):
            self.comments.append((run.where[at], run.where[at + len(tag) - 1] + 1))
        elif _BREAK_TAG.fullmatch(tag):
            read.add("\n", at)

    def _image(self, run: Run, token: Token, read: _Read, depth: int) -> None:
        start = int(token.meta["at"]) + 2
        end = start + len(token.content)
        label = Run(token.content, run.where[start : end + 1])
        if depth < _DEEPEST_IMAGE:
            inner = _Read([], [], [])
            self._scan(label, inner, depth + 1)
            read.chars.extend(inner.chars)
            read.at.extend(start + index for index in inner.at)
        else:
            read.add(label.text, start)
        self._link(run, end)

    def _link(self, run: Run, label_end: int) -> None:
        """Note the link whose text ends at an index (that of its ``]``)."""
        destination, start, end = _destination(run.text, label_end, self._parser, self._references)
        span = self._text.span(run.where[start], run.where[end])
        link = relative_link(destination, span)
        if link is not None:
            self.links.append(link)


class _Parser(ParserInline):
    """markdown-it reads images' texts by itself, without places and without bound: here it does
    not.
    """

    def parse(
        self,
        src: str,  # noqa: ARG002 - markdown-it's signature
        md: MarkdownIt,  # noqa: ARG002
        env: EnvType,  # noqa: ARG002
        tokens: list[Token],
    ) -> list[Token]:
        return tokens


class _State(StateInline):
    """Notes in each token's ``meta`` where in the text it begins (``at``)."""

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        before = self.tokens[-1] if self.tokens else None
        token = super().push(ttype, tag, nesting)
        at = self.pos
        if ttype == "text" and before is not None and before.meta.get("pushed") == self.pos:
            # A run of marks (***) is pushed token by token from one place.
            at = before.meta["at"] + len(before.content)
        token.meta = {**token.meta, "at": at, "pushed": self.pos}
        return token

    def pushPending(self) -> Token:  # noqa: N802 - markdown-it's name
        token = super().pushPending()
        length = len(token.content)
        # The text ends here, or before the "[" of a link whose text begins here.
        end = self.pos
        if self.src.startswith("[", end - 1) and self._stands(token.content, end - 1):
            end -= 1
        at = end - length
        if not self._stands(token.content, end):
            at = max(0, self.src.rfind(token.content, 0, end))
        token.meta = {"at": at}
        return token

    def _stands(self, content: str, end: int) -> bool:
        start = end - len(content)
        return start >= 0 and self.src.startswith(content, start)


@cache
def _parser() -> MarkdownIt:
    """One for all texts: it keeps nothing of them, and is dear to make."""
    parser = MarkdownIt("commonmark")
    parser.inline = _Parser()
    parser.configure("commonmark").enable("strikethrough")
    # Joined texts would no longer know where each begins.
    parser.inline.ruler2.enableOnly(_PAIRS)
    return parser


def _destination(
    text: str, label_end: int, parser: MarkdownIt, references: EnvType
) -> tuple[str, int, int]:
    """The destination of a link, and where it is written: in its parentheses, or for a link by
    reference the name of the reference.
    """
    after = label_end + 1
    if text.startswith("(", after):
        start = after + 1
        while text[start : start + 1].isspace():
            start += 1
        found = parser.helpers.parseLinkDestination(text, start, len(text))
        if found.ok and _closes(text, found.pos):
            angle = text[start] == "<"
            return found.str, start + angle, found.pos - angle
    start = text.rfind("[", 0, label_end) + 1
    end = label_end
    if text.startswith("[", after) and not text.startswith("[]", after):
        start, end = after + 1, text.index("]", after)
    label = parser.utils.normalizeReference(text[start:end])
    reference = references.get("references", {}).get(label, {})
    return str(reference.get("href", "")), start, end


def _packed(offsets: list[int]) -> Sequence[int]:
    where = joined(offsets)
    return where if isinstance(where, range) else tuple(where)


def _closes(text: str, at: int) -> bool:
    """Whether a title or the closing parenthesis follows a destination."""
    return _AFTER_DESTINATION.match(text, at) is not None


def _label_end(text: str, bold_end: int) -> int:
    bold = text[:bold_end].rstrip()
    if bold.endswith(":"):
        return len(bold)
    rest = text[bold_end:].lstrip(" \t")
    return len(text) - len(rest) + 1 if bold and rest.startswith(":") else 0
