"""Which files are read at all, by their names."""

from __future__ import annotations

YAML = (".yaml", ".yml")
MARKDOWN = (".md", ".markdown")
XML = (".xml", ".stratml")
TABLE = (".csv", ".tsv")


def is_yaml(path: str) -> bool:
    """Whether a name ends as YAML files do, in whatever capitals."""
    return path.casefold().endswith(YAML)


def is_markdown(path: str) -> bool:
    """Whether a name ends as Markdown files do, in whatever capitals."""
    return path.casefold().endswith(MARKDOWN)


def is_read(path: str) -> bool:
    """Whether a file may hold a part of a plan."""
    return is_yaml(path) or is_markdown(path)


def is_xml(path: str) -> bool:
    """Whether a name ends as XML files do, in whatever capitals."""
    return path.casefold().endswith(XML)


def is_table(path: str) -> bool:
    """Whether a name ends as tables in plain text do, in whatever capitals."""
    return path.casefold().endswith(TABLE)


def is_export(path: str) -> bool:
    """Whether a file may hold what another tool exported: it is read where it is named."""
    return is_xml(path) or is_table(path)
