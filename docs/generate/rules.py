"""docs/rules/ and docs/article-map.md: a page for each rule, and which rules answer which claim."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smlint.base.guide import LANGUAGES, STEPS
from smlint.i18n import Catalogue, catalogue
from smlint.report.explain import mending, says
from smlint.rules.book import RuleBook
from smlint.rules.claims import Claim
from smlint.rules.definition import Example, Rule

FOLDERS = {"en": "docs/rules", "el": "docs/rules/el"}
_FENCE = re.compile(r"`{3,}")
_MARKED = re.compile("⟦([^⟧]*)⟧")


def rule_pages(book: RuleBook) -> Iterator[tuple[str, str]]:
    """Every page's path and text: an index and a page for each rule, in each language; the map."""
    for language in LANGUAGES:
        words, folder = catalogue(language), FOLDERS[language]
        yield f"{folder}/README.md", _index(book, words)
        for rule in book:
            yield f"{folder}/{page_name(rule)}", "\n".join(_page(rule, book, words))
    yield "docs/article-map.md", "\n".join(_map(book, catalogue("en")))
    yield "docs/article-map.el.md", "\n".join(_map(book, catalogue("el")))


def page_name(rule: Rule) -> str:
    """The file of a rule's page."""
    return f"{rule.id}-{rule.name}.md"


def _index(book: RuleBook, words: Catalogue) -> str:
    lines = [f"# {words.say('docs.rules')}", "", words.say("docs.generated"), ""]
    for step in STEPS:
        lines += [
            f"## {words.say(f'step.{step}')}",
            "",
            words.say("docs.rules-head"),
            "|---|---|---|",
        ]
        for rule in book:
            if rule.step == step:
                link = f"[{rule.id} {rule.name}]({page_name(rule)})"
                lines.append(f"| {link} | {_cell(rule.title[words.language])} | {rule.profile} |")
        lines.append("")
    return "\n".join(lines)


def _table_head(step: str, head: str, words: Catalogue) -> tuple[str, ...]:
    return (f"## {words.say(f'step.{step}')}", "", words.say(head), "|---|---|---|")


def _page(rule: Rule, book: RuleBook, words: Catalogue) -> Iterator[str]:
    language = words.language
    yield from (f"# {rule.id} {rule.name}", "", f"**{rule.title[language]}**", "")
    yield from (rule.why[language], "")
    facts = [
        ("explain.step", words.say(f"step.{rule.step}")),
        ("explain.profile", f"`{rule.profile}`"),
        ("explain.source", ", ".join(_source(name, book, words) for name in rule.source)),
        ("explain.write", rule.fix[language]),
        ("explain.ask", rule.ask[language]),
        ("explain.mend", mending(rule, words)),
        ("explain.limits-known", rule.known_limits.get(language, "")),
    ]
    yield from ("| | |", "|---|---|")
    yield from (f"| {words.say(key)} | {_cell(fact)} |" for key, fact in facts if fact)
    yield from ("", f"## {words.say('docs.says')}", "")
    for name, message in rule.messages.items():
        severity = words.say(f"severity.{message.severity.word}")
        yield f"- `{name}` ({severity}): {_escaped(says(rule, message, language))}"
    if rule.limits:
        yield from ("", f"## {words.say('docs.limits')}", "")
        for name, limit in rule.limits.items():
            yield f"- `{name}: {limit.default}`: {limit.meaning[language]}"
    for key, examples in (("docs.good", rule.good), ("docs.bad", rule.bad)):
        if examples:
            yield from ("", f"## {words.say(key)}", "")
            yield from (line for each in examples for line in _example(each, words))
    yield from _suppressing(rule, words)


def _source(name: str, book: RuleBook, words: Catalogue) -> str:
    claim = book.claims.get(name)
    if claim is None:
        return name
    page = "article-map.md" if words.language == "en" else "article-map.el.md"
    up = ".." if words.language == "en" else "../.."
    return f"[{words.say('docs.claim', number=name)}]({up}/{page}#{anchor(claim)})"


def anchor(claim: Claim) -> str:
    """Where a claim stands on the map."""
    return f"claim-{claim.number.lower().replace('.', '-')}"


def _example(example: Example, words: Catalogue) -> Iterator[str]:
    for path, text in example.files.items():
        if len(example.files) > 1 or path != "plan.yaml":
            yield from (f"`{path}`", "")
        kind = "markdown" if path.endswith(".md") else "yaml"
        fence = max([*_FENCE.findall(text), "``"], key=len) + "`"
        shown = text.replace("⟦", "").replace("⟧", "").rstrip("\n")
        yield from (f"{fence}{kind}", shown, fence, "")
        marked = [_marked(text, found, words) for found in _MARKED.finditer(text) if found[1]]
        if marked:
            yield from (f"{words.say('docs.here')} {'; '.join(marked)}", "")


def _marked(text: str, found: re.Match[str], words: Catalogue) -> str:
    """What an example marks, with its line."""
    first = found[1].split("\n")[0]
    line = text.count("\n", 0, found.start()) + 1
    return words.say("docs.line", line=line, text=f"`{first}`" if "`" not in first else first)


def _suppressing(rule: Rule, words: Catalogue) -> Iterator[str]:
    if rule.id == "SM999":
        return
    reason = words.say("explain.reason")
    yield from (f"## {words.say('docs.suppress')}", "", "```yaml")
    yield f"# smlint: ignore[{rule.id}] -- {reason}"
    yield from ("```", "", "```markdown", f"<!-- smlint: ignore[{rule.id}] -- {reason} -->", "```")
    yield from ("", "`smlint.yaml`", "", "```yaml", "ignore:")
    yield from (f"  - {{rule: {rule.id}, because: {reason}}}", "```", "")


def _map(book: RuleBook, words: Catalogue) -> Iterator[str]:
    language = words.language
    folder = FOLDERS[language].removeprefix("docs/")
    yield from (f"# {words.say('docs.map')}", "", words.say("docs.map-intro"), "")
    yield from (words.say("docs.generated"), "")
    for step in STEPS:
        claims = [claim for claim in book.claims.values() if claim.step == step]
        if not claims:
            continue
        yield from (
            f"## {words.say(f'step.{step}')}",
            "",
            words.say("docs.map-head"),
            "|---|---|---|",
        )
        for claim in claims:
            number = f'<a id="{anchor(claim)}"></a>{claim.number}'
            answer = _cell("; ".join(_answers(claim, book, folder, language)))
            yield f"| {number} | {_cell(claim.text[language])} | {answer} |"
        yield ""


def _answers(claim: Claim, book: RuleBook, folder: str, language: str) -> Iterator[str]:
    rules = book.answering(claim.number)
    if rules:
        yield ", ".join(f"[{rule.id} {rule.name}]({folder}/{page_name(rule)})" for rule in rules)
    if claim.prompt:
        yield f"{claim.prompt}: {book.prompt(claim.prompt).question[language]}"
    for reason in (claim.no_rule, claim.note):
        if reason:
            yield f"*{reason[language]}*"


def _cell(text: str) -> str:
    return _escaped(text).replace("|", "\\|")


def _escaped(text: str) -> str:
    """Text in which no reader of Markdown sees a tag or an emphasis that is none."""
    return " ".join(text.split()).replace("<", "&lt;")
