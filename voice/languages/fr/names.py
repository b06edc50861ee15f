"""French names of digits, letters, signs, days and months."""

DIGITS = ("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf")

LETTERS = {
    "a": "a", "b": "bé", "c": "cé", "d": "dé", "e": "euh", "f": "effe", "g": "gé", "h": "hache", "i": "i",
    "j": "ji", "k": "ka", "l": "elle", "m": "emme", "n": "enne", "o": "eau", "p": "pé", "q": "cu", "r": "erre",
    "s": "esse", "t": "té", "u": "u", "v": "vé", "w": "double vé", "x": "ixe", "y": "i grec", "z": "zède",
    "à": "a accent grave", "â": "a accent circonflexe", "ç": "cé cédille", "é": "e accent aigu",
    "è": "e accent grave", "ê": "e accent circonflexe", "ë": "e tréma", "î": "i accent circonflexe",
    "ï": "i tréma", "ô": "o accent circonflexe", "ù": "u accent grave", "û": "u accent circonflexe",
}  # fmt: skip
"""Spelt as words: a lone letter in a sentence may be read as part of it."""

SIGNS = {
    "-": "tiret", ".": "point", "/": "barre oblique", "_": "tiret bas", " ": "espace", "+": "plus", "@": "arobase",
    "'": "apostrophe", "’": "apostrophe", ",": "virgule", ":": "deux points", "%": "pour cent", "&": "et",
    "#": "dièse", "*": "étoile", "€": "euro", "=": "égale",
}  # fmt: skip

WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
"""Monday first, as datetime.date.weekday counts."""

MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
)  # fmt: skip
