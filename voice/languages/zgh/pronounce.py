"""Tamazight text → text that espeak-ng's Arabic voice reads right; names in Arabic letters as in Darija."""

from voice.languages.ary.reading import sounds
from voice.languages.reader import Reader

from .names import ABBREVIATIONS, SIGNS
from .numbers import digit_by_digit, number

_READER = Reader(sounds, number, digit_by_digit, SIGNS | ABBREVIATIONS)

pronounce = _READER.pronounce
unread = _READER.unread
