"""The file of a document that was just begun: its open fields, and below them what else it may
hold, as comments.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from smlint.engine.beginning.filler import Other
from smlint.engine.beginning.new_document import NewDocument
from smlint.engine.converting.filing import OnePlan, file_names
from smlint.i18n import Catalogue, catalogue
from smlint.plan.model import Model
from smlint.report.files.markdown_file import markdown_pages
from smlint.report.files.markdown_plan import markdown_plan
from smlint.report.files.markdown_words import comment
from smlint.report.files.plan_files import As
from smlint.report.files.yaml_file import yaml_file
from smlint.report.layout import columns, wrap

_FORMS_OF_ONE_LINE = frozenset(
    {"text", "longtext", "number", "integer", "date", "datetime", "time", "period", "url", "enum"}
    | {"ref", "refs", "boolean"}
)
"""The forms whose example in YAML is what a bullet of Markdown says, too."""

WIDTH = 80
"""What people see of a line without moving sideways."""

_FRONT = "---\nkind: plan\n---\n"
_BESIDE, _SCHEMA = "  # ", "$schema="
_LINKS, _ENUMERATIONS = ("ref", "refs"), ("enum", "enums")
_SEVERAL = ("refs", "enums")
_WORDS, _OF_EXAMPLES = ("text", "longtext"), "en"
"""Words of one's own, and the language that the examples of them are in."""


def new_file(new: NewDocument, form: As, model: Model, schema: str = "") -> tuple[str, str]:
    """The path of its file in the plan, and its text.

    Args:
        new: the document.
        form: how it is written.
        model: the kinds.
        schema: where its editor finds the schema, from the file; empty where there is none.
    """
    words = catalogue(new.language)
    if form is As.MARKDOWN:
        text = markdown_pages([new.sheet], model).together
        below = "".join(f"{line}\n" for line in _bullets(new, words))
        return f"{new.stem}.md", _joined(text, below)
    head = (f"yaml-language-server: $schema={schema}",) if schema else ()
    lines = (short for line in _commented(new.others, words) for short in _broken(line))
    below = "".join(f"# {line}\n" for line in lines)
    above = "".join(f"{line}\n" for line in _roomy(yaml_file([new.sheet], head)))
    return f"{new.stem}.yaml", _joined(above, below)


def new_section(new: NewDocument, form: As, model: Model) -> str:
    """The document as it stands in a plan in one file; empty where it cannot stand there, for it
    needs front matter of its own.
    """
    words = catalogue(new.language)
    if form is not As.MARKDOWN:
        return f"---\n{new_file(new, form, model)[1]}"
    page, apart = markdown_plan(OnePlan((new.sheet,)), file_names(model), model)
    if apart:
        return ""
    section = page.removeprefix(_FRONT).lstrip("\n")
    return _joined(section, "".join(f"{line}\n" for line in _bullets(new, words)))


def _roomy(text: str) -> Iterator[str]:
    """The lines of a file; what is told beside a field in more than a line stands above it."""
    for line in text.splitlines():
        bare = line.lstrip()
        indent, remark = line[: len(line) - len(bare)], bare.startswith("# ")
        field, sign, told = ("", "# ", bare[2:]) if remark else line.partition(_BESIDE)
        if columns(line) <= WIDTH or not sign or (remark and _SCHEMA in line):
            yield line
            continue
        yield from (f"{indent}# {each}" for each in wrap(told, WIDTH - len(indent) - 2))
        if not remark:
            yield field


def _broken(line: str) -> Iterator[str]:
    """An example in lines that fit: what stands in brackets goes on below them."""
    room, at = WIDTH - 2, line.find("{") + 1
    if columns(line) <= room or not at or not line.endswith(("}", "]")):
        yield line
        return
    parts = line.split(", ")
    short = parts.pop(0)
    for each in parts:
        if columns(f"{short}, {each},") > room:
            yield f"{short},"
            short = f"{' ' * at}{each}"
        else:
            short = f"{short}, {each}"
    yield short


def _joined(text: str, below: str) -> str:
    return f"{text}\n{below}" if below else text


def _commented(others: Sequence[Other], words: Catalogue) -> Iterator[str]:
    """The other fields as YAML behind the comment's sign."""
    if not others:
        return
    yield words.say("new.others")
    for each in others:
        lines = each.field.example.splitlines()
        values = _choices(each, "")
        if values and len(lines) == 1:
            yield f"{each.field.name}: {_one_of(each, values)}"
        elif each.field.refs and each.field.form in _LINKS:
            yield f"{each.field.name}:  # {_none_yet(each, words)}"
        elif each.field.form in _WORDS and words.language != _OF_EXAMPLES:
            yield f"{each.field.name}: {words.say('new.undecided')}"
        else:
            yield from lines


def _choices(other: Other, language: str) -> tuple[str, ...]:
    """What the field may say: the ids there are, else one as it may be called; the values of an
    enumeration, in the words of a language if it has any.
    """
    field = other.field
    if field.refs and field.form in _LINKS:
        return other.offered
    if field.form not in _ENUMERATIONS:
        return ()
    values = dict.fromkeys(field.values.values())
    return tuple(field.words.get(each, {}).get(language, each) for each in values)


def _none_yet(other: Other, words: Catalogue) -> str:
    """What is told of a link where the plan has nothing that it could lead to."""
    kind = words.say(f"kind.{other.field.refs[0]}")
    return words.say("new.none-yet", kind=kind)


def _one_of(other: Other, values: Sequence[str]) -> str:
    """The first of some values, the others beside it."""
    first, *rest = values
    value = f"[{first}]" if other.field.form in _SEVERAL else first
    return f"{value}  # {', '.join(rest)}" if rest else value


def _bullets(new: NewDocument, words: Catalogue) -> Iterator[str]:
    """The other fields as Markdown; those with parts of their own by name alone."""
    if not new.others:
        return
    yield comment(words.say("new.others-markdown"))
    apart = []
    for each in new.others:
        label = each.field.titles.get(new.sheet.language or "", each.field.name)
        example = each.field.example
        if each.field.form in _FORMS_OF_ONE_LINE and "\n" not in example:
            yield _bullet(label, each, new, words)
        else:
            apart.append(label)
    if apart:
        kind = new.sheet.kind
        yield comment(words.say("new.others-apart", labels=", ".join(apart), kind=kind))


def _bullet(label: str, other: Other, new: NewDocument, words: Catalogue) -> str:
    language = new.sheet.language or _OF_EXAMPLES
    if other.field.refs and not other.offered:
        return f"{comment(f'- {label}:')} {comment(_none_yet(other, words))}"
    told = other.field.example.partition(": ")[2].strip('[]"')
    if other.field.form in _WORDS and language != _OF_EXAMPLES:
        told = words.say("new.undecided")
    first, *rest = _choices(other, language) or (told,)
    bullet = comment(f"- {label}: {first}")
    return f"{bullet} {comment(words.say('new.or', ids=', '.join(rest)))}" if rest else bullet
