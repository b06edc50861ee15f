"""Darija text → text that espeak-ng's Arabic voice reads right."""

from voice.languages.reader import Reader

from .names import ABBREVIATIONS, SIGNS
from .numbers import digit_by_digit, number
from .reading import sounds

_READER = Reader(sounds, number, digit_by_digit, SIGNS | ABBREVIATIONS)

pronounce = _READER.pronounce
unread = _READER.unread
