"""Drafts from before staff chose the questions ask what their service asks: published, they would take its form away."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_ADDED = ("of_age", "slot", "consent")
_WRITTEN = ("appointment", "request")
_DRAFT = sa.table("service_draft", sa.column("id"), sa.column("service"), sa.column("text"))
_DOCUMENT = sa.table("catalogue_document", sa.column("serial"), sa.column("body"))


def upgrade() -> None:
    connection = op.get_bind()
    newest = connection.scalar(sa.select(_DOCUMENT.c.body).order_by(_DOCUMENT.c.serial.desc()).limit(1))
    forms = {
        one["id"]: [name for name in one.get("form", ()) if name not in _ADDED]
        for one in json.loads(newest or "{}").get("services", ())
        if one.get("action") in _WRITTEN
    }
    for row in connection.execute(sa.select(_DRAFT)).all():
        text = json.loads(row.text)
        if "questions" not in text:
            asked = [{"field": name, "required": False} for name in forms.get(row.service, ())]
            text["questions"] = asked
            changed = json.dumps(text, ensure_ascii=False)
            connection.execute(sa.update(_DRAFT).where(_DRAFT.c.id == row.id).values(text=changed))


def downgrade() -> None:
    for row in op.get_bind().execute(sa.select(_DRAFT)).all():
        text = json.loads(row.text)
        text.pop("questions", None)
        changed = json.dumps(text, ensure_ascii=False)
        op.get_bind().execute(sa.update(_DRAFT).where(_DRAFT.c.id == row.id).values(text=changed))
