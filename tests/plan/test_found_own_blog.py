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
    ("en", "Content", "Open a blog, with songs"),
    ("en", "Content", "Run a blog every spring"),
    ("el", "Περιεχόμενο", "Δημιουργία blog για παλιά τραγούδια"),
    ("es", "Contenido", "Abrir un blog propio"),
    ("de", "Inhalte", "Blog starten"),
    ("de", "Inhalte", "Einen Blog starten"),
    ("fr", "Contenu", "Ouvrir un blog chaque été"),
    ("it", "Contenuti", "Aprire un blog dedicato"),
    ("pt", "Conteúdo", "Abrir um blog temático"),
]

MENTIONED = [
    ("Content", "Ask other choirs to write blog posts on us"),
    ("Content", "Include logos of friends in popular blog posts"),
    ("Content", "Write a blog post about the summer"),
    ("Content", "Include blog links of our friends in the letter"),
    ("Content", "Add blog rolls"),
    ("Content", "Start a blog roll of other choirs"),
    ("Competitors", "Write blog posts every week"),
]

REJECTED = [
    ("en", "Content", "Open a blog: rejected, nobody has the time"),
    ("en", "Content", "Start a blog about songs – not yet"),
    ("el", "Περιεχόμενο", "Δημιουργία blog: απορρίφθηκε"),
    ("el", "Περιεχόμενο", "Δημιουργία λίστας blog φίλων"),
    ("es", "Contenido", "Abrir un blog: descartado"),
    ("es", "Contenido", "Publicar un blog roll de amigos"),
    ("de", "Inhalte", "Blog starten: abgelehnt"),
    ("fr", "Contenu", "Ouvrir un blog : refusé"),
    ("fr", "Contenu", "Publier un blog post d'amis"),
    ("it", "Contenuti", "Aprire un blog: scartato"),
    ("it", "Contenuti", "Scrivere un blog post di saluto"),
    ("pt", "Conteúdo", "Abrir um blog: rejeitado"),
    ("pt", "Conteúdo", "Publicar um blog post de amigos"),
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


@pytest.mark.parametrize(("language", "heading", "bullet"), REJECTED)
def test_one_that_is_not_opened_or_only_named_is_none(
    language: str, heading: str, bullet: str
) -> None:
    assert channels(language, heading, bullet) == []


def test_what_a_goal_counts_is_none() -> None:
    assert channels("en", "Content", "Sing", "- Write blog posts: 20 by June 2027\n") == []
