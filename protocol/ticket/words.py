"""What the command `python -m protocol.ticket` says to staff, per language."""

from collections.abc import Mapping
from typing import Final

FRENCH: Final[Mapping[str, str]] = {
    "genuine": "Ticket authentique.",
    "not-genuine": "Ticket NON authentique : {why}",
    "unreadable": "le code n'est pas un code Shubbak lisible.",
    "unknown-key": "il n'est pas signé par une clé connue.",
    "bad-signature": "le code a été modifié.",
    "expired": "il a expiré le {expires}.",
    "other-centre": "il est pour un autre centre.",
    "cancelled": "ce rendez-vous a été annulé.",
    "moved": "ce rendez-vous a été déplacé ; il existe un ticket plus récent.",
    "over": "ce ticket a déjà servi.",
    "unknown": "le serveur central ne le connaît pas.",
    "centre": "Centre : {centre}",
    "place": "Lieu : {place}",
    "when": "Date et heure : {when}",
    "kind": "Type : {kind}",
    "appointment": "rendez-vous",
    "walk-in": "sans rendez-vous",
    "public-name": "Objet : {name}",
    "no-code": "{file} : aucun code lisible sur cette image.",
    "no-answer": "Le serveur central ne répond pas : impossible de savoir si le ticket est annulé.",
    "bad-url": "{url} : adresse refusée ; il faut https, ou cette machine (127.0.0.1).",
    "bad-file": "Fichier inutilisable : {detail}",
}

ARABIC: Final[Mapping[str, str]] = {
    "genuine": "تذكرة صحيحة.",
    "not-genuine": "تذكرة غير صحيحة: {why}",
    "unreadable": "الرمز ليس رمز شباك مقروءا.",
    "unknown-key": "لم توقعها جهة معروفة.",
    "bad-signature": "تم تغيير الرمز.",
    "expired": "انتهت صلاحيتها يوم {expires}.",
    "other-centre": "هي لمركز آخر.",
    "cancelled": "تم إلغاء هذا الموعد.",
    "moved": "تم تغيير هذا الموعد وتوجد تذكرة أحدث.",
    "over": "سبق استعمال هذه التذكرة.",
    "unknown": "الخادم المركزي لا يعرفها.",
    "centre": "المركز: {centre}",
    "place": "المكان: {place}",
    "when": "التاريخ والساعة: {when}",
    "kind": "النوع: {kind}",
    "appointment": "موعد",
    "walk-in": "بدون موعد",
    "public-name": "الموضوع: {name}",
    "no-code": "{file}: لا يوجد رمز مقروء في هذه الصورة.",
    "no-answer": "الخادم المركزي لا يجيب: لا نعرف هل التذكرة ملغاة.",
    "bad-url": "{url}: عنوان مرفوض؛ يجب https أو هذا الجهاز (127.0.0.1).",
    "bad-file": "ملف غير صالح: {detail}",
}

WORDS: Final[Mapping[str, Mapping[str, str]]] = {"fr": FRENCH, "ar": ARABIC}
