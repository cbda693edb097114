"""What letters tell by the way they are written."""

from __future__ import annotations

CAPITAL = r"[^\W\d_a-zα-ωά-ώß-ÿœ]"
"""A letter that begins a name or a sentence: none that is a small one in the languages that are
read.
"""
