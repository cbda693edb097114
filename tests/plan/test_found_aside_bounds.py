"""Measures with a number to reach in brackets, at any level below metrics."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import listed, read

_METRICS = {
    "en": ("Success metrics", "Secondary"),
    "el": ("Δείκτες επιτυχίας", "Δευτερεύοντες"),
    "es": ("Métricas de éxito", "Secundarias"),
    "de": ("Erfolgskennzahlen", "Sekundär"),
    "fr": ("Indicateurs de succès", "Secondaires"),
    "it": ("Metriche di successo", "Secondarie"),
    "pt": ("Métricas de sucesso", "Secundárias"),
}


def goals(language: str, *lines: str, deep: bool = True) -> list[dict[str, object]]:
    above, below = _METRICS[language]
    inner = f"### {below}\n\n" if deep else ""
    bullets = "\n".join(f"- {line}" for line in lines)
    source = f"# Plan\n\n## {above}\n\n{inner}{bullets}\n"
    return listed(read(source, "strategy.md", language), "goal")


@pytest.mark.parametrize("language", sorted(_METRICS))
@pytest.mark.parametrize("deep", [False, True])
def test_a_bound_in_brackets_is_to_be_reached(language: str, *, deep: bool) -> None:
    found = goals(language, "Alpha (>5%)", "Beta (500+)", "Gamma (≥ 300)", "Delta", deep=deep)
    told = [(each["metric"], each["target"]) for each in found]
    assert told == [("Alpha", 5), ("Beta", 500), ("Gamma", 300)]


@pytest.mark.parametrize(
    "line",
    [
        "Alpha (500)",
        "Alpha (2 weeks)",
        "Alpha (newsletter with 500+ readers)",
        "Alpha (2026: 300+)",
        "Alpha (see page 3+)",
    ],
)
def test_other_brackets_are_remarks(line: str) -> None:
    assert not goals("en", line)
