"""French names of digits, letters, signs, days and months."""

DIGITS = ("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf")

LETTERS = {
    "a": "a", "b": "bé", "c": "cé", "d": "dé", "e": "euh", "f": "effe", "g": "gé", "h": "hache", "i": "i",
    "j": "ji", "k": "ka", "l": "elle", "m": "aime", "n": "enne", "o": "eau", "p": "pé", "q": "cu", "r": "erre",
    "s": "esse", "t": "té", "u": "u", "v": "vé", "w": "double vé", "x": "ixe", "y": "i grec", "z": "zède",
    "à": "a accent grave", "â": "a accent circonflexe", "ç": "cé cédille", "é": "e accent aigu",
    "è": "e accent grave", "ê": "e accent circonflexe", "ë": "e tréma", "î": "i accent circonflexe",
    "ï": "i tréma", "ô": "o accent circonflexe", "ù": "u accent grave", "û": "u accent circonflexe",
}  # fmt: skip
"""Spelt as words: a lone letter in a sentence may be read as part of it."""

ARABIC = {
    "ا": "alif", "أ": "alif hamza", "إ": "alif hamza dessous", "آ": "alif madda", "ب": "ba", "ت": "ta", "ث": "ssa", "ج": "djim", "ح": "a fort",
    "خ": "ka rauque", "د": "dal", "ذ": "dzal", "ر": "ra", "ز": "zaï", "س": "sine", "ش": "chine", "ص": "sade", "ض": "dade emphatique",
    "ط": "ta emphatique", "ظ": "za emphatique", "ع": "aïne", "غ": "raïne", "ف": "fa", "ق": "kaf dur", "ك": "kaf",
    "گ": "gaf", "ڭ": "gaf à trois points", "ݣ": "gaf à trois points", "ل": "lam", "م": "mime", "ن": "noune", "ه": "a doux", "و": "ouaou", "ي": "ya",
    "ء": "hamza", "ؤ": "ouaou hamza", "ئ": "ya hamza", "ة": "ta marbouta", "ى": "alif maksoura", "پ": "pa", "ڤ": "va",
}  # fmt: skip

TIFINAGH = {
    "ⴰ": "ya", "ⴱ": "yab", "ⴳ": "yag", "ⴷ": "yad", "ⴹ": "yad emphatique", "ⴻ": "yeuil", "ⴼ": "yaf", "ⴽ": "yak",
    "ⵀ": "ya doux", "ⵃ": "ya fort", "ⵄ": "ya guttural", "ⵅ": "yak rauque", "ⵇ": "yak dur", "ⵉ": "yi", "ⵊ": "yaj", "ⵍ": "yal", "ⵎ": "yam",
    "ⵏ": "yane", "ⵒ": "yap", "ⵓ": "you", "ⵔ": "yar", "ⵕ": "yar emphatique", "ⵖ": "yar grasseyé", "ⵙ": "yass",
    "ⵚ": "yass emphatique", "ⵛ": "yache", "ⵜ": "yate", "ⵟ": "yate emphatique", "ⵠ": "yav", "ⵡ": "yaou", "ⵢ": "yaille",
    "ⵣ": "yaz", "ⵥ": "yaz emphatique", "ⵯ": "signe d'arrondi",
}  # fmt: skip
"""Names of letters a name may be written in, in French spelling; words such as "emphatique" keep
apart what French hears as one."""

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
