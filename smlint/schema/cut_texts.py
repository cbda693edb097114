"""Texts between brackets that a comma has cut: ``{note: sent a hamper, she said thank you}``."""

from __future__ import annotations

from dataclasses import dataclass

from smlint.syntax.nodes import MapNode, Real, ScalarNode, Type, deref


@dataclass(frozen=True, slots=True)
class CutText:
    """What was meant for one text: its words, as far as they go."""

    text: str

    @property
    def quoted(self) -> str:
        """The same as YAML has it in quotes."""
        escaped = self.text.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"'


def cut_text(there: Real, name: str) -> CutText | None:
    """The text that a name without a value is a piece of; None for a name that may be one. A piece
    has blanks, stands on the line of the text before it, and has no colon.
    """
    if " " not in name or not isinstance(there, MapNode):
        return None
    pieces: list[str] = []
    end = there.span.start
    for each in there.entries:
        key, value = each.key, deref(each.value)
        if not isinstance(value, ScalarNode):
            pieces = []
            continue
        beside = key.span.start.line == end.line and key.span.start.offset > end.offset
        bare = value.type is Type.NULL and value.span.start.offset <= key.span.end.offset
        if pieces and bare and beside:
            pieces.append(key.text)
            if key.text == name:
                return CutText(", ".join(pieces))
        else:
            pieces = [value.text] if value.plain and value.type is Type.TEXT else []
        end = key.span.end if bare else value.span.end
    return None
