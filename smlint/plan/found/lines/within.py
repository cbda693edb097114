"""Lines that are counted within the goal above them: "I.1", "2.3", "B2" below "Goal B"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from smlint.syntax.outline import Prose

_NUMBERED = re.compile(r"(?:[IVX]{1,4}|[0-9]{1,2})\.[0-9]{1,2}[.):]?\s+(?=[^\W\d_]|[0-9])")
_LETTERED = r"(?P<letter>[^\W\d_])[ .-]?[0-9]{1,2}[.):]?\s+(?=[^\W\d_]|[0-9])"
_ALONE = r"(?<![\w'’])[^\W\d_](?![\w'’])"


@dataclass(frozen=True, slots=True)
class Within:
    """Tells them; ``above`` is the line of the goal."""

    above: str

    def words(self, line: Prose) -> Prose | None:
        """What a line says behind its number; None where it is not counted within the goal. A
        letter counts where it is the goal's own: "Q1" is a quarter.
        """
        number = _NUMBERED.match(line.text)
        if number is None:
            number = re.match(_LETTERED, line.text)
            if number is None or number["letter"] not in re.findall(_ALONE, self.above):
                return None
        return line.slice(number.end(), len(line.text))
