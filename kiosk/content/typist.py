"""What is said while somebody types: each character by its name, each word when it is done, what there is so far."""

from kiosk.content.page import EntryField
from kiosk.content.values import Values
from kiosk.dialogue.screen import Keyboard
from kiosk.dialogue.text import message

_LETTERS = (Keyboard.ARABIC, Keyboard.LATIN, Keyboard.TIFINAGH)


class Typist:
    """In the language of `values`. Of a private entry only how much there is, never what (row A18)."""

    def __init__(self, values: Values) -> None:
        self._values = values

    def keystroke(self, before: EntryField, after: EntryField) -> list[str]:
        """The character that came; after a space the word that is done; or the character that went."""
        if len(after.typed) < len(before.typed):
            gone = self._character(before)
            return [self._values.spoken(message("entry-erased", digit=gone))]
        said = [self._character(after)]
        word = after.typed.split()[-1:] if after.typed.endswith(" ") and not after.private else []
        return said + [as_word(part) for part in word]

    def so_far(self, entry: EntryField) -> str:
        """What stands in the field: codes one by one, words as words."""
        if not entry.typed:
            exact = message("entry-empty", length=entry.length)
            return self._values.spoken(exact if entry.exact else message("entry-nothing"))
        if entry.private:
            return self._values.spoken(message("entry-hidden", n=len(entry.typed)))
        if entry.keyboard in _LETTERS:
            return self._values.spoken(message("entry-written", text=as_word(entry.typed)))
        return self._values.spoken(message("entry-typed", digits=self._values.code(entry.typed)))

    def keys(self, before: EntryField, after: EntryField) -> str:
        """Other keys came: the letters they are, or that they are other signs of the same letters."""
        letters = message(f"letters-{after.keyboard}")
        if before.keyboard is after.keyboard and _has_digits(after):
            return self._values.spoken(message("keys-more"))
        return self._values.spoken(message("keys-now", letters=letters))

    def _character(self, entry: EntryField) -> str:
        if entry.private:
            return self._values.spoken(message("entry-star"))
        last = entry.typed[-1]
        return self._values.spoken(message("key-space")) if last == " " else self._values.letter(last)


def as_word(text: str) -> str:
    """Capitals are read as words, not as initials."""
    return text.lower()


def _has_digits(entry: EntryField) -> bool:
    return any("key:1" in row for row in entry.rows)
