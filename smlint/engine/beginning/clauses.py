"""Where the clauses of an answer end."""

from __future__ import annotations

import re

CLAUSE = re.compile(
    r"(?:[,;·\u037e](?!\d)|[:!?](?=\s|$)|(?<!\b[^\W\d_])\.(?=\s|$))\s*|\s*[()]\s*|\s[-–—]\s+"
)
"""What stands between two clauses. The point of "Anna L." ends none, nor the comma in a number."""

ENDS = " \t,.;:·!?-–—"
"""What is no part of a clause where it begins or ends."""
