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

ARABIC = {
    "ا": "alif", "أ": "alif", "إ": "alif", "آ": "alif", "ب": "ba", "ت": "ta", "ث": "tha", "ج": "djim", "ح": "hha",
    "خ": "kha", "د": "dal", "ذ": "dhal", "ر": "ra", "ز": "zay", "س": "sine", "ش": "chine", "ص": "sad", "ض": "dad",
    "ط": "ta emphatique", "ظ": "za emphatique", "ع": "aïne", "غ": "ghaïne", "ف": "fa", "ق": "qaf", "ك": "kaf",
    "گ": "gaf", "ڭ": "gaf", "ݣ": "gaf", "ل": "lam", "م": "mime", "ن": "noune", "ه": "ha", "و": "waw", "ي": "ya",
    "ء": "hamza", "ؤ": "hamza", "ئ": "hamza", "ة": "ta marbouta", "ى": "alif maksoura", "پ": "pa", "ڤ": "va",
}  # fmt: skip

TIFINAGH = {
    "ⴰ": "ya", "ⴱ": "yab", "ⴳ": "yag", "ⴷ": "yad", "ⴹ": "yad emphatique", "ⴻ": "yeuil", "ⴼ": "yaf", "ⴽ": "yak",
    "ⵀ": "yah", "ⵃ": "yahh", "ⵄ": "yaa", "ⵅ": "yakh", "ⵇ": "yaq", "ⵉ": "yi", "ⵊ": "yaj", "ⵍ": "yal", "ⵎ": "yam",
    "ⵏ": "yane", "ⵒ": "yap", "ⵓ": "you", "ⵔ": "yar", "ⵕ": "yar emphatique", "ⵖ": "yagh", "ⵙ": "yass",
    "ⵚ": "yass emphatique", "ⵛ": "yach", "ⵜ": "yat", "ⵟ": "yat emphatique", "ⵠ": "yav", "ⵡ": "yaw", "ⵢ": "yaï",
    "ⵣ": "yaz", "ⵥ": "yaz emphatique", "ⵯ": "signe d'arrondi",
}  # fmt: skip
"""Names of letters a name may be written in, in French spelling; "emphatique" keeps pairs apart."""

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
