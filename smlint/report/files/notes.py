"""What an import could not put into fields, as notes for people: word for word, with its lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from smlint.engine.drafting.coverage import Chapter, Passage
from smlint.i18n import catalogue
from smlint.report.neutral import neutral

_TICKS = re.compile(r"`{3,}")
_DEEPEST = 6


def notes(
    left: Iterable[Chapter], source: str, language: str, *, markdown: bool, private: bool = False
) -> str:
    """The text of the notes.

    Args:
        left: what is left over.
        source: the name of the document.
        language: the language of what we say about it.
        markdown: the document is Markdown, so that its text can stand among ours as it is.
        private: something of people was left out.
    """
    words = catalogue(language)
    shown = neutral(source)
    lines = [
        f"# {words.say('notes.title', source=shown)}",
        "",
        words.say("notes.about", source=shown),
    ]
    if private:
        lines += ["", words.say("notes.private", source=shown)]
    for chapter in left:
        lines += ["", *_chapter(chapter, shown, markdown=markdown)]
    return "".join(f"{line}\n" for line in lines)


def _chapter(chapter: Chapter, source: str, *, markdown: bool) -> Iterator[str]:
    if chapter.level:
        mark = "#" * min(chapter.level + 1, _DEEPEST)
        yield f"{mark} {chapter.title} <!-- {_place(source, chapter.line, chapter.line)} -->"
    for at, passage in enumerate(chapter.passages):
        if at or chapter.level:
            yield ""
        yield f"<!-- {_place(source, passage.first, passage.last)} -->"
        yield from _words(passage, markdown=markdown)


def _words(passage: Passage, *, markdown: bool) -> Iterator[str]:
    if markdown and not passage.text.startswith("---"):
        yield passage.text
        return
    longest = max((len(each) for each in _TICKS.findall(passage.text)), default=2)
    fence = "`" * max(3, longest + 1)
    yield from (fence, passage.text, fence)


def _place(source: str, first: int, last: int) -> str:
    lines = f"{first}" if first == last else f"{first}-{last}"
    return f"{source.replace('--', '- -')}:{lines}"
