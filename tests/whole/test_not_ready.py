"""A new kiosk whose central is silent: it says so plainly, in the visitor's language, and opens by itself."""

import pytest

from tests.whole.conftest import Open
from tests.whole.hall import Central, eventually

pytestmark = pytest.mark.slow
PATIENCE = 5


@pytest.mark.parametrize(
    ("language", "shown", "said"),
    [
        ("Français", "Elle ne peut pas encore vous servir. Allez vers un agent.", "Allez vers un agent"),
        ("العربية", "لا يعمل الجهاز الآن. المرجو الذهاب إلى موظف.", "الذَّهَابُ إِلَى مُوَظَّف"),
        ("الدارجة", "هاد الماكينة مازال ما تقدر تخدم. شي موظف يقدر يعاونك.", "شِي مُوَظَّف يَقْدَر"),
        ("ⵜⴰⵎⴰⵣⵉⵖⵜ", "ⵓⵔ ⵜⴰ ⵉⵣⵎⵉⵔ ⵡⴰⵍⵍⴰⵍ ⴰⴷ ⴰⴷ ⵉⵙⵡⵓⵔⵉ. ⴷⴷⵓⵜ ⵙ ⴷⴰⵔ ⵓⵎⵙⵡⵓⵔⵉ.", "ⴷⴷⵓⵜ ⵙ ⴷⴰⵔ ⵓⵎⵙⵡⵓⵔⵉ"),
    ],
)
def test_who_comes_too_early_is_told_who_serves_until_central_is_there(
    alive: Open, central: Central, language: str, shown: str, said: str
) -> None:
    central.process.suspend()
    try:
        visitor = alive(
            central=central.url,
            kiosk=central.kiosk,
            languages=["ar", "ary", "zgh", "fr"],
            preparing_seconds=PATIENCE,
        )
        visitor.tap(language)
        visitor.wait_for("not-ready")
        assert shown in visitor.names
        visitor.hear(said)
    finally:
        central.process.resume()
    eventually(lambda: visitor.page == "home", "never opened", visitor)
