"""Which steps of the guide a document speaks of, in words that nobody listed as such."""

from __future__ import annotations

from pathlib import Path

import pytest

from smlint.base.text import heading_key
from smlint.rules.load import read_data
from tests.plan.found_sources import TITLES, read

FOLDER = Path(__file__).parents[2] / "rules" / "steps"
LISTS = {path.stem: read_data(path) for path in sorted(FOLDER.glob("*.yaml"))}

ASKED = ("research", "rolodex", "conversation", "relationships", "measurement", "improvement")


def spoken(text: str, language: str | None = "en") -> frozenset[str] | None:
    title = TITLES.get(language or "", TITLES["en"])[0]
    return read(f"# {title}\n\n{text}\n", "plan.md", language).documents[0].steps


SAID = [
    ("en", "research", "We asked our members what they read on Sunday mornings."),
    ("en", "rolodex", "Every month we swap a post with the library."),
    ("en", "conversation", "Whoever writes to us hears back on the same working day."),
    ("en", "relationships", "In May we open our doors for a day."),
    ("en", "measurement", "We count the bookings and write them down."),
    ("en", "improvement", "Once a quarter the committee looks at the numbers."),
    ("el", "research", "Τον χειμώνα ρωτήσαμε τους γονείς τι διαβάζουν."),
    ("el", "rolodex", "Οι σύλλογοι της γειτονιάς μοιράζονται τις αναρτήσεις μας."),
    ("el", "conversation", "Όποιος μας γράφει έχει νέα μας την επόμενη εργάσιμη."),
    ("el", "relationships", "Τον Μάιο ανοίγουμε τις πόρτες μας για μία μέρα."),
    ("el", "measurement", "Κάθε μήνα μετράμε πόσοι ήρθαν."),
    ("el", "improvement", "Κάθε τρίμηνο το συμβούλιο κοιτά τους αριθμούς."),
    ("de", "research", "Im Winter haben wir die Eltern gefragt, was sie lesen."),
    ("de", "rolodex", "Mit der Bücherei tauschen wir Beiträge."),
    ("de", "conversation", "Wer uns schreibt, hört am selben Werktag von uns."),
    ("de", "relationships", "Im Juli laden wir zum Hoffest ein."),
    ("de", "measurement", "Wir zählen die Buchungen."),
    ("de", "improvement", "Jedes Quartal schauen wir die Ergebnisse an."),
    ("fr", "research", "Cet hiver, nous avons interrogé les parents."),
    ("fr", "rolodex", "Avec la médiathèque, nous échangeons des publications."),
    ("fr", "conversation", "Qui nous écrit a des nouvelles le jour même."),
    ("fr", "relationships", "En mai, nous ouvrons nos portes."),
    ("fr", "measurement", "On relève les réservations."),
    ("fr", "improvement", "Chaque trimestre, le bureau regarde les chiffres."),
    ("es", "research", "En invierno preguntamos a las familias qué leen."),
    ("es", "rolodex", "Con la biblioteca compartimos publicaciones."),
    ("es", "conversation", "Quien nos escribe tiene noticias el mismo día."),
    ("es", "relationships", "En mayo abrimos las puertas del obrador."),
    ("es", "measurement", "Contamos las reservas."),
    ("es", "improvement", "Cada trimestre la junta mira los números."),
    ("it", "research", "In inverno abbiamo intervistato i genitori."),
    ("it", "rolodex", "Con la biblioteca ci scambiamo i post."),
    ("it", "conversation", "Chi ci scrive ha notizie lo stesso giorno."),
    ("it", "relationships", "A maggio apriamo le porte della bottega."),
    ("it", "measurement", "Contiamo le prenotazioni."),
    ("it", "improvement", "Ogni trimestre il direttivo guarda i numeri."),
    ("pt", "research", "No inverno perguntámos aos pais o que leem."),
    ("pt", "rolodex", "Com a biblioteca trocamos publicações."),
    ("pt", "conversation", "Quem nos escreve tem notícias no mesmo dia."),
    ("pt", "relationships", "Em maio abrimos as portas da oficina."),
    ("pt", "measurement", "Contamos as reservas."),
    ("pt", "improvement", "Cada trimestre a direção olha para os números."),
    ("de", "rolodex", "Zwei Influencer kommen vorbei."),
    ("it", "relationships", "A giugno un workshop."),
]


@pytest.mark.parametrize(("language", "step", "text"), SAID)
def test_what_a_step_asks_is_seen_in_peoples_own_words(language: str, step: str, text: str) -> None:
    said = spoken(text, language)
    assert said is not None
    assert step in said


POOR = [
    ("en", "Three pictures a week, happy and bright.\n\n- New bread\n- Hashtags: #bread"),
    ("el", "Τρεις φωτογραφίες την εβδομάδα, χαρούμενες.\n\n- Νέο ψωμί\n- Ετικέτες: #ψωμι"),
    ("de", "Drei Bilder in der Woche, fröhlich und hell.\n\n- Neues Brot\n- Hashtags: #brot"),
    ("fr", "Trois photos par semaine, gaies.\n\n- Le nouveau pain\n- Ce que nous aimons faire"),
    ("es", "Tres fotos a la semana, alegres.\n\n- El pan nuevo\n- Etiquetas: #pan"),
    ("it", "Tre foto alla settimana, allegre.\n\n- Il pane nuovo\n- Etichette: #pane"),
    ("pt", "Três fotos por semana, alegres.\n\n- O pão novo\n- Etiquetas: #pao"),
]


@pytest.mark.parametrize(("language", "text"), POOR)
def test_of_a_document_that_speaks_of_none_every_step_may_be_told(language: str, text: str) -> None:
    assert spoken(text, language) == frozenset({"premise"})


def test_steps_are_not_asked_of_a_list_of_goals() -> None:
    source = "# Goals\n\n## Goals\n\n- 500 readers by June 2027\n"
    assert read(source, "list.md", "en").documents[0].steps is None


def test_steps_cannot_be_told_in_a_language_without_words() -> None:
    assert spoken("Wir sind auf Messen.", "ja") == frozenset()


@pytest.mark.parametrize(
    ("step", "text"),
    [
        ("rolodex", "| Name | Phone |\n|---|---|\n| Ada Lind | 555 123 |"),
        ("rolodex", "- ada@paper.example\n- bo@mill.example\n- cy@inn.example"),
        ("relationships", "| Day | Venue |\n|---|---|\n| 3 May | Old barn |"),
        ("improvement", "| Metric | How often |\n|---|---|\n| Saves | monthly |"),
        ("measurement", "## Goals\n\n- 500 readers of the letter by June 2027"),
    ],
)
def test_what_a_document_holds_speaks_without_a_word(step: str, text: str) -> None:
    assert step in (spoken(text) or ())


def test_one_address_is_the_writers_own() -> None:
    assert "rolodex" not in (spoken("Write to me: ada@mill.example.") or ())


def test_how_often_one_posts_is_no_look_at_what_came_of_it() -> None:
    table = "| Channel | How often |\n|---|---|\n| Instagram | three a week |"
    assert "improvement" not in (spoken(table) or ())


def test_two_words_say_it_only_in_one_sentence() -> None:
    assert "rolodex" in (spoken("We share what the museum posts.") or ())
    apart = "We share pictures of bread. The museum is closed on Mondays."
    assert "rolodex" not in (spoken(apart) or ())


def test_a_heading_says_it_with_the_line_below_it() -> None:
    assert "improvement" in (spoken("## Every quarter\n\n- Results to the board") or ())


def test_the_title_is_of_every_line_and_says_nothing_of_one() -> None:
    source = "# Social media strategy of the museum\n\nWe share pictures of bread.\n"
    assert "rolodex" not in (read(source, "plan.md", "en").documents[0].steps or ())


def test_what_stands_in_keys_of_a_data_file_counts() -> None:
    text = "title: Social media strategy\nambassadors: [Ada Lind]\nnext_review: 2027-06-01\n"
    said = read(text, "plan.yaml", "en").documents[0].steps
    assert {"rolodex", "improvement"} <= (said or frozenset())


def test_what_stands_in_front_matter_and_in_quotes_counts() -> None:
    text = "---\nreview: 2027-06-01\n---\n# Social media strategy\n\n> We answer every comment.\n"
    said = read(text, "plan.md", "en").documents[0].steps
    assert {"conversation", "improvement"} <= (said or frozenset())


@pytest.mark.parametrize("language", TITLES)
def test_each_language_has_words_for_each_step(language: str) -> None:
    lists = LISTS[language]
    for step in ASKED:
        for part in ("mentions", "stems", "one", "other"):
            assert lists[f"{step}_{part}"], (step, part)


@pytest.mark.parametrize("language", LISTS)
def test_no_word_is_cut_short_when_it_is_compared(language: str) -> None:
    for name, words in LISTS[language].items():
        for word in words:
            assert len(heading_key(word)) >= 2, (name, word)
            assert not word[0].isdigit(), (name, word)


@pytest.mark.parametrize("language", TITLES)
def test_one_word_is_never_the_two_that_are_asked_for(language: str) -> None:
    lists = LISTS[language]
    for step in ASKED:
        ones = [heading_key(each) for each in lists[f"{step}_one"]]
        for other in map(heading_key, lists[f"{step}_other"]):
            assert not any(other.startswith(one) or one.startswith(other) for one in ones), other


def test_the_account_of_somebody_else_is_a_contact_ones_own_is_none() -> None:
    source = "# Social media strategy of the Olive Press\n\n{account} shows our oil.\n"
    for account, others in (("@bigdavelifts", True), ("@olivepress_lesvos", False)):
        said = read(source.format(account=account), "plan.md", "en").documents[0].steps
        assert ("rolodex" in (said or ())) is others, account
