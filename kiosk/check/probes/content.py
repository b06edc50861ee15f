"""What the kiosk says and offers: messages of its languages, and the catalogue it would start with."""

from kiosk.check.findings import Finding, broken, ready
from kiosk.check.site import Site
from kiosk.content.coverage import count_messages, count_texts
from kiosk.uplink.catalogue_cache import CatalogueCache
from protocol.faults import Fault


def content(site: Site) -> Finding:
    """Of every language that this kiosk offers."""
    languages = site.options.languages
    try:
        lacking = [
            one.language for one in count_messages(languages) if one.language in languages and one.missing
        ]
    except Fault as fault:
        return broken("content", "incomplete", str(fault))
    if lacking:
        return broken("content", "incomplete", " ".join(lacking))
    catalogue = CatalogueCache(site.state, site.options.centre, languages).load()
    if catalogue is None:
        if site.options.central == "embedded":  # comes with its central, at the first start
            return ready("content")
        return broken("content", "nothing-kept")
    texts = [one for one in count_texts(catalogue, languages) if one.language in languages]
    lacking = [one.language for one in texts if one.missing]
    return broken("content", "incomplete", " ".join(lacking)) if lacking else ready("content")
