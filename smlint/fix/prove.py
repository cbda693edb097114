"""The proof that some edits change what they are meant to change, and nothing else.

The edited text is read again. What it says must be what the old one said, but for the pieces that
were to change; every comment must be there; and no fault of form may be new. Whatever the bug in
what made an edit, it ends here as a fix that is not offered.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from smlint.base.finding import Observation
from smlint.fix.proposal import Proposal, applied, meant, pieces_of
from smlint.source.endings import is_markdown
from smlint.source.text import Text
from smlint.syntax.document import Caps
from smlint.syntax.pieces import Pieces

FORM = frozenset(
    {"duplicate-key", "yaml-feature", "syntax-error", "over-the-limit", "front-matter-open"}
    | {"merge-conflict", "not-utf-8", "internal-error"}
)
"""What is wrong with a text as such; an edit must bring none of it."""

MOST_PROOFS, MOST_LETTERS = 64, 4_000_000
"""So often one file is read again to find the edits that go together, a long one less often; what
is left waits.
"""

Reader = Callable[[Text], Iterable[Observation]]
"""What is seen in a file when it is read as the plan's."""


@dataclass(slots=True)
class Prover:
    """Proves the edits of one file.

    Attributes:
        read: how the plan reads the file.
        left: how many proofs are still made.
    """

    text: Text
    pieces: Pieces
    caps: Caps
    read: Reader
    left: int = field(default=0, init=False)
    _form: Counter[str] | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        fitting = MOST_LETTERS // max(len(self.text.content), 1)
        self.left = max(1, min(MOST_PROOFS, fitting))

    def proven(self, proposals: Sequence[Proposal]) -> list[Proposal]:
        """The proposals that can be made together, by halves where not all of them can."""
        return self._after([], list(proposals))

    def holds(self, proposals: Sequence[Proposal]) -> bool:
        """Whether some proposals change what they mean to and nothing else."""
        edited = applied(self.text, proposals)
        after = pieces_of(edited, self.caps)
        if after is None or after.meaning != meant(self.pieces, proposals):
            return False
        if Counter(after.faults) - Counter(self.pieces.faults):
            return False
        if not is_markdown(self.text.path):
            return True  # what is wrong with the form of YAML is among its faults
        if self._form is None:
            self._form = _form(self.read(self.text))
        return not _form(self.read(edited)) - self._form

    def _after(self, sure: list[Proposal], more: list[Proposal]) -> list[Proposal]:
        if not more or self.left <= 0:
            return []
        self.left -= 1
        if self.holds([*sure, *more]):
            return more
        if len(more) == 1:
            return []
        half = len(more) // 2
        first = self._after(sure, more[:half])
        return [*first, *self._after([*sure, *first], more[half:])]


def _form(seen: Iterable[Observation]) -> Counter[str]:
    return Counter(each.rule for each in seen if each.rule in FORM)
