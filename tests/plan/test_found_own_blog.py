"""Bullets that say that one writes for a blog: then it is a channel."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

WRITTEN = [
    ("en", "Content", "Write short, friendly blog posts: who sings what"),
    ("en", "Search", "Start a blog about old songs"),
    ("el", "Περιεχόμενο", "Γράφουμε μικρά άρθρα στο blog"),
    ("es", "Contenido", "Publicar breves artículos en el blog"),
    ("de", "Inhalte", "Blogbeiträge schreiben, die man gern liest"),
    ("fr", "Contenu", "Rédiger des articles de blog"),
    ("it", "Contenuti", "Scrivere articoli sul blog"),
    ("pt", "Conteúdo", "Escrever artigos no blog"),
]

MENTIONED = [
    ("Content", "Ask other choirs to write blog posts on us"),
    ("Content", "Include logos of friends in popular blog posts"),
    ("Content", "Write a blog post about the summer"),
    ("Competitors", "Write blog posts every week"),
]


def channels(language: str, heading: str, bullet: str, more: str = "") -> list[object]:
    title, goals = TITLES[language]
    source = f"# {title}\n\n## {goals}\n\n- 90 → 150 (%)\n{more}\n## {heading}\n\n- {bullet}\n"
    found = read(source, "notes.md", language)
    return [str(each["title"]).lower() for each in listed(found, "channel")]


@pytest.mark.parametrize(("language", "heading", "bullet"), WRITTEN)
def test_whoever_writes_for_a_blog_has_one(language: str, heading: str, bullet: str) -> None:
    assert channels(language, heading, bullet) == ["blog"]


@pytest.mark.parametrize(("heading", "bullet"), MENTIONED)
def test_a_blog_that_is_only_mentioned_is_none(heading: str, bullet: str) -> None:
    assert channels("en", heading, bullet) == []


def test_what_a_goal_counts_is_none() -> None:
    assert channels("en", "Content", "Sing", "- Write blog posts: 20 by June 2027\n") == []
