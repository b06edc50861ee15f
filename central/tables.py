"""All tables of central, for migrations and tests: a new part adds its models here."""

from central.answers import models as answers
from central.appointments import models as appointments
from central.catalogue import models as catalogue
from central.certificates import models as certificates
from central.database import metadata
from central.kiosks import models as kiosks
from central.publishing import models as publishing
from central.requests import models as requests
from central.staff import models as staff

__all__ = [
    "answers",
    "appointments",
    "catalogue",
    "certificates",
    "kiosks",
    "metadata",
    "publishing",
    "requests",
    "staff",
]
