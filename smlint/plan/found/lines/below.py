"""What stands below a heading, and what a heading is without the number of its section."""

from __future__ import annotations

import re

from smlint.syntax.outline import Block, Heading, Other, Paragraph, Prose

_SECTION = re.compile(
    r"(?:[0-9]{1,2}(?:\.[0-9]{1,2})*[.)]?\s+|(?:[0-9]\ufe0f?\u20e3)+\s*)(?=[^\W\d])"
)
"""The number of a section, in keycaps too: "2.1", "3)", "4️⃣"."""

_HEADING_WORDS = 16


def is_statement(paragraph: Paragraph) -> bool:
    """Whether a line in bold says something and is no heading: a sentence, or a long one."""
    words = paragraph.prose.text.rstrip()
    return words.endswith((".", "!")) or len(words.split()) > _HEADING_WORDS


def direct(blocks: tuple[Block, ...], start: int) -> tuple[Block, ...]:
    """The blocks up to the next heading or bold line."""
    end = start
    while end < len(blocks):
        block = blocks[end]
        bold = isinstance(block, Paragraph) and block.bold and not is_statement(block)
        if bold or isinstance(block, Heading):
            break
        end += 1
    return blocks[start:end]


def is_text(blocks: tuple[Block, ...]) -> bool:
    """Whether nothing but running text stands below a heading, or one block of any kind."""
    text = (isinstance(each, Paragraph | Other) for each in blocks)
    return len(blocks) == 1 or (len(blocks) > 1 and all(text))


def has_parts(blocks: tuple[Block, ...], at: int, level: int) -> bool:
    """Whether a heading has headings below it, its one block between them left aside."""
    after = next((each for each in blocks[at + 1 :] if isinstance(each, Heading)), None)
    return after is not None and after.level > level


def heading_below(blocks: tuple[Block, ...], at: int, level: int) -> str:
    """The next heading, if it stands below this one."""
    for block in blocks[at + 1 :]:
        if isinstance(block, Heading):
            return block.prose.text if block.level > level else ""
    return ""


def headings_below(blocks: tuple[Block, ...], at: int, level: int) -> list[Prose]:
    """The headings right below one, of the highest level among those."""
    found: list[Heading] = []
    for block in blocks[at + 1 :]:
        if isinstance(block, Heading):
            if block.level <= level:
                break
            found.append(block)
    top = min((each.level for each in found), default=0)
    return [each.prose for each in found if each.level == top]


def unnumbered(heading: Prose) -> Prose:
    """A heading without the number of its section: "2.1 More visits"."""
    number = _SECTION.match(heading.text)
    return heading if number is None else heading.slice(number.end(), len(heading.text))
