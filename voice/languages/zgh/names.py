"""Tamazight names of signs, days, months and hours (Unicode CLDR, zgh). `review: unreviewed` by a native listener."""

SIGNS = {
    "+": "ⵔⵏⵓ", "%": "ⵅⴼ ⵜⵉⵎⵉⴹⵉ", "@": "ⴰⵕⵓⴱⴰⵣ", "#": "ⴰⵎⵉⵕⵓⵊ", "*": "ⵉⵜⵔⵉ", "€": "ⵓⵔⵓ", "&": "ⴷ", "/": ",", "_": " ",
    "=": "ⵉⴳⴷⴷⴰ",
}  # fmt: skip

SPELT_SIGNS = SIGNS | {
    "-": "ⵜⵉⵔⵉ", ".": "ⵜⵓⵏⵇⵇⵉⴹⵜ", "/": "ⵉⵣⵔⵉⵔⵉⴳ", "_": "ⵜⵉⵔⵉ ⴷⴷⴰⵡ", " ": "ⴰⵙⴰⵢⵔⵓ", "'": "ⴰⵎⵙⵎⵓⵏ", "’": "ⴰⵎⵙⵎⵓⵏ",
    ",": "ⵜⴰⵙⴽⵔⵜ", ":": "ⵙⵏⴰⵜ ⵜⵏⵇⵇⵉⴹⵉⵏ",
}  # fmt: skip
"""What a sign is called when it is spelt out."""

ABBREVIATIONS = {"DH": "ⵏ ⵉⴷⵔⵉⵎⵏ", "AMO": "ⴰⵎⵓ"}

NOT_A_NUMBER = {"ⵏ": "ⴰⵙⴽⴽⵉⵍ ⵢⴰⵏ"}
"""The letter yan is called as the number one is: "the letter yan"."""

WEEKDAYS = ("ⴰⵢⵏⴰⵙ", "ⴰⵙⵉⵏⴰⵙ", "ⴰⴽⵕⴰⵙ", "ⴰⴽⵡⴰⵙ", "ⴰⵙⵉⵎⵡⴰⵙ", "ⴰⵙⵉⴹⵢⴰⵙ", "ⴰⵙⴰⵎⴰⵙ")
"""Monday first, as datetime.date.weekday counts."""

MONTHS = (
    "ⵉⵏⵏⴰⵢⵔ", "ⴱⵕⴰⵢⵕ", "ⵎⴰⵕⵚ", "ⵉⴱⵔⵉⵔ", "ⵎⴰⵢⵢⵓ", "ⵢⵓⵏⵢⵓ", "ⵢⵓⵍⵢⵓⵣ", "ⵖⵓⵛⵜ", "ⵛⵓⵜⴰⵏⴱⵉⵔ", "ⴽⵜⵓⴱⵔ", "ⵏⵓⵡⴰⵏⴱⵉⵔ", "ⴷⵓⵊⴰⵏⴱⵉⵔ",
)  # fmt: skip

FIRST_OF_MONTH = "ⴰⵙⵙ ⴰⵎⵣⵡⴰⵔⵓ"

HOUR = "ⵜⴰⵙⵔⴰⴳⵜ"
FIRST_HOUR = "ⵜⴰⵎⵣⵡⴰⵔⵓⵜ"
ORDINAL = "ⵜⵉⵙⵙ"
"""Before a feminine number: tiss snat, "the second"."""
HALF = "ⵓⵣⴳⵏ"
MINUTE, MINUTES, OF_MINUTE = "ⵜⵓⵙⴷⵉⴷⵜ", "ⵜⵓⵙⴷⵉⴷⵉⵏ", "ⵜⵓⵙⴷⵉⴷⵜ"
MIDNIGHT = "ⴰⵣⴳⵏ ⵏ ⵢⵉⴹ"
MORNING, NOON, AFTERNOON, NIGHT = "ⵏ ⵜⵉⴼⴰⵡⵜ", "ⵏ ⵡⴰⵣⴰⵍ", "ⵏ ⵜⴷⴳⴳⵯⴰⵜ", "ⵏ ⵢⵉⴹ"
YEAR, YEARS, OF_YEAR = "ⵓⵙⴳⴳⵯⴰⵙ", "ⵉⵙⴳⴳⵯⴰⵙⵏ", "ⵓⵙⴳⴳⵯⴰⵙ"
LESS_THAN_A_YEAR = "ⴷⵔⵓⵙ ⵅⴼ ⵢⴰⵏ ⵓⵙⴳⴳⵯⴰⵙ"
