"""Nobody learns from a paper, a code or the hall why somebody came."""

import pytest

from protocol.catalogue import Catalogue
from tests.content.folder import ContentFolder

PUBLIC = {
    "A": ("الشهادات والبطاقات", "Attestations et cartes"),
    "C": ("الطفولة والتمدرس", "Enfance et scolarité"),
    "P": ("المشاريع", "Projets"),
    "F": ("التكوين والدروس", "Formation et cours"),
    "G": ("الاستقبال", "Accueil"),
    "E": ("المواكبة", "Accompagnement"),
    "S": ("التوجيه", "Orientation"),
    "M": ("الأسرة", "Famille"),
    "R": ("الحقوق والإجراءات", "Droits et démarches"),
}

# Kept apart from languages.yaml on purpose: a list that was emptied there is noticed here.
TELLING = (
    "إعاق", "معاق", "عنف", "تسول", "فقر", "إيواء", "أمية", "مسن", "يتيم", "طلاق", "وساطة", "حماية الطفولة",
    "handicap", "violence", "mendic", "pauvre", "précar", "hébergement", "alphab", "âgé", "médiation", "protection de l",
)  # fmt: skip


def test_a_public_name_is_that_of_its_queue_and_of_no_other(catalogue: Catalogue) -> None:
    for service in catalogue.services:
        name = service.public_name
        assert (name.show("ar"), name.show("fr")) == PUBLIC[service.letter], service.id


def test_womens_support_cannot_be_told_from_the_ordinary_reception(catalogue: Catalogue) -> None:
    support, reception = catalogue.service("women_support"), catalogue.service("social_diagnosis")
    assert support.public_name == reception.public_name
    assert support.letter == reception.letter == "G"
    assert support.public_name.show("fr") == "Accueil"


def test_what_is_printed_or_called_holds_no_telling_word(catalogue: Catalogue) -> None:
    printed = [service.public_name for service in catalogue.services] + [c.name for c in catalogue.centres]
    for wording in printed:
        for language in catalogue.languages:
            for word in TELLING:
                assert word not in wording.show(language).casefold(), wording.show(language)
                assert word not in wording.say(language).casefold(), wording.say(language)


@pytest.mark.parametrize(
    ("old", "new", "field", "told"),
    [
        ('fr: "Accueil"', 'fr: "Violences faites aux femmes"', "queues[4].public_name.fr", "violence"),
        ('fr: "Projets"', 'fr: "PROJETS HANDICAP"', "queues[2].public_name.fr", "handicap"),
        ('fr: "Orientation"', 'fr: "Precarite"', "queues[6].public_name.fr", "précar"),
        ('shown: "الأسرة"', 'shown: "الأسرة والإعاقة"', "queues[7].public_name.ar", "إعاق"),
        ('spoken: "الْأُسْرَة"', 'spoken: "ضِدَّ الْعُنْف"', "queues[7].public_name.ar", "عنف"),
        ('shown: "التوجيه"', 'shown: "محو الأُمّيه"', "queues[6].public_name.ar", "أمية"),
    ],
    ids=["plain", "capitals", "no accents", "inside a word", "only said", "another spelling"],
)
def test_a_telling_public_name_is_refused(
    folder: ContentFolder, old: str, new: str, field: str, told: str
) -> None:
    line = folder.replace("services.yaml", old, new)
    [problem] = folder.problems()
    assert (problem.file, problem.line, problem.field) == ("services.yaml", line, field)
    assert told in problem.reason


def test_a_centre_whose_name_tells_is_refused_too(folder: ContentFolder) -> None:
    line = folder.replace(
        "centres.yaml", 'fr: "Centre social de Tanger"', 'fr: "Centre pour handicapés de Tanger"'
    )
    [problem] = folder.problems()
    assert (problem.file, problem.line, problem.field) == ("centres.yaml", line, "centres[5].name.fr")
