"""How people are named by their age: "readers under 30", "the over-60s", «κοινό κάτω των 30».

Such a number counts nothing. The patterns are for folded text in which the small words of other
languages stand in English ("unter" is "less than").
"""

from __future__ import annotations

_AGE = r"(?P<it>[1-9][0-9])"

_PEOPLE = (
    r"(?:people|persons?|anyone|anybody|everyone|everybody|those|all|women|men|girls|boys|teens"
    r"|teenagers|kids|children|adults|youngsters|folks?|readers|members|visitors|users|customers"
    r"|clients|shoppers|buyers|bookers|diners|fans|listeners|viewers|spectators|students|pupils"
    r"|learners|donors|supporters|volunteers|guests|patrons|subscribers|players|athletes|runners"
    r"|climbers|singers|musicians|artists|travellers|travelers|tourists|residents|citizens|locals"
    r"|voters|workers|employees|parents|audiences?|crowds?|public|beginners|newcomers|neighbou?rs"
    r"|mensch(?:en)?|leute|person(?:en)?|frauen|manner|madchen|jungen?|jugendlichen?|erwachsenen?"
    r"|kinder|mitglied(?:er)?|besuch(?:er|erinnen|ende)|leser(?:innen)?|lesende|kund(?:en|innen)"
    r"|nutz(?:er|erinnen|ende)|zuschauer(?:innen)?|horer(?:innen)?|gaste|publikum|aller?"
    r"|spender(?:innen)?|ehrenamtlichen?|sanger(?:innen)?|spieler(?:innen)?|lauf(?:er|ende)"
    r"|teilnehm(?:er|erinnen|enden?)|schuler(?:innen)?|burger(?:innen)?"
    r"|gente|jovenes|personas|publico|mujeres|hombres|lectores|soci[oa]s|visitantes|usuari[oa]s"
    r"|clientes|espectadores|voluntari[oa]s|jovens|pessoas|mulheres|homens|leitor[ea]s"
    r"|gens|jeunes|personnes|femmes|hommes|lecteurs|lectrices|membres|adherents|visiteurs|clients"
    r"|giovani|persone|donne|uomini|lettori|lettrici|soci|visitatori|utenti|pubblico"
    r"|ατομα|ανθρωπ(?:οι|ουσ|ων)|κοινο|κοινου|νεοι|νεουσ|νεων|γυναικ(?:εσ|ων)|αντρ(?:εσ|ων)"
    r"|μελ(?:η|ων)|επισκεπτ(?:εσ|ων)|αναγνωστ(?:εσ|ων)|θεατ(?:εσ|ων)|πελατ(?:εσ|ων)|φιλ(?:οι|ουσ)"
    r"|ενηλικ(?:εσ|ουσ|ων)|εθελοντ(?:εσ|ων)|οσοι|οσουσ|οσεσ)"
)
_IS = r"(?: (?:who|that|which) are| aged?| of age| im alter| unserer stadt)?"
_UNDER, _OVER = r"(?:under|(?:of )?less than)", r"(?:over|(?:of )?more than)"
_OF_THEM = (
    r"(?:menores of|mayores of|maiores of|sotto the|sopra the|abaixo of|acima of|κατω των|ανω των)"
)

_NUMBER_ENDS = r"(?![\w%€$£+]|[.,:]?[0-9]|\s?[-–—]\s?[0-9])"
_NO_THING = (
    rf"{_NUMBER_ENDS}"
    r"(?=\s*(?:[,;.:!?()–—\"'»”|&]|$)|\s(?:in|into|on|to|who|which|that|and|or|from|at"
    r"|with|for|via|through|is|are|as|join\w*|come|of|about|near|around|und|oder|zu|fur|auf|im|als"
    r"|gewinnen|erreichen|ansprechen|begeistern|halten|binden|bekommen|holen"
    r"|y|o|con|para|como|e|ou|com|et|ou|pour|dans|avec|per|tra"
    r"|και|η|να|που|σε|στ(?:ο|η|ην|α|ουσ|ισ)|με|για|απο)(?!\w))"
)

_PEOPLE_OF = rf"(?:{_PEOPLE}{_IS} (?:{_UNDER}|{_OVER})|{_OF_THEM})"
_BY = r"(?=\s(?:by|until|till|μεχρι|εωσ|ωσ)(?!\w))"

AGES = (
    # "people under 30", "Mitglieder über 60": behind people, and before nothing that is counted
    rf"(?<!\w){_PEOPLE}{_IS} (?:{_UNDER}|{_OVER})(?: the age of)? {_AGE}{_NO_THING}",
    rf"(?<!\w){_PEOPLE}{_IS} {_UNDER} {_AGE}{_NUMBER_ENDS}{_BY}",
    # "40 readers over 60 by June": without the first number, that is how many one wants
    rf"(?<=[0-9]) (?:[^\W\d_]+ ){{0,3}}?{_PEOPLE}{_IS} {_OVER} {_AGE}{_NUMBER_ENDS}{_BY}",
    # the same with how often, which is taken out already: "20 readers under 30 a month"
    rf"(?<=[0-9]) (?:[^\W\d_]+ ){{0,3}}?{_PEOPLE_OF} {_AGE}{_NUMBER_ENDS}(?=\s\x1f)",
    # "the under 30s", "over-60s"
    r"(?<!\w)(?:under|over)[ -](?:the )?(?P<it>[1-9][0-9]s)(?!\w)",
    # "aged 30", "aged under 30"
    rf"(?<!\w)aged (?:(?:{_UNDER}|{_OVER}) )?{_AGE}{_NUMBER_ENDS}",
    # «κάτω των 30», "menores de 30", "sotto i 30", and in Italian "gli under 30"
    rf"(?<!\w){_OF_THEM} {_AGE}(?:{_NO_THING}|{_NUMBER_ENDS}{_BY})",
    rf"(?<!\w)(?:gli|dagli|agli|degli|the) (?:under|over) {_AGE}{_NO_THING}",
)
"""What names people by their age; the number is ``it``."""
