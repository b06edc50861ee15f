"""Certificate files, what opens them, who they are about (sealed), and how often was guessed.

No CIN, file number, year of birth or receipt code stands anywhere in the clear: `proof` and `value` are keyed
hashes, `sealed` is encrypted (`central.certificates.vault`).
"""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)

from central.database import Utc, metadata
from protocol.certificates import Track

_TRACKS = ", ".join(repr(track.value) for track in Track)
_EMPTY = text("''")

# `as_of` is when `source` said the state: for our own files the last change. `previous` and `kind` tell what a
# renewal or an appeal follows; `followed_by` is the newer file that answers in its place. `reason` is a code that
# stays inside. `lively_on` is the day on which it last proved a kiosk to be alive (`allowance`).
certificate_file = Table(
    "certificate_file",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("track", String(16), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("state", String(32), nullable=False),
    Column("as_of", Utc, nullable=False),
    Column("source", String(32), nullable=False),
    Column("centre", String(64), nullable=False, server_default=_EMPTY),
    Column("province", String(16), nullable=False, server_default=_EMPTY),
    Column("document", String(64), nullable=False, server_default=_EMPTY),
    Column("day", Date, nullable=True),
    Column("time", String(5), nullable=False, server_default=_EMPTY),
    Column("place", Text, nullable=False, server_default=_EMPTY),
    Column("reason", String(40), nullable=False, server_default=_EMPTY),
    Column("asked_once", Boolean(create_constraint=False), nullable=False, server_default=false()),
    Column("previous", String(40), ForeignKey("certificate_file.id"), nullable=True),
    Column("followed_by", String(40), nullable=True),
    Column("opened_at", Utc, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("lively_on", Date, nullable=True),
    CheckConstraint(f"track IN ({_TRACKS})", name="track"),
    CheckConstraint("kind IN ('new', 'renewal', 'appeal')", name="kind"),
    CheckConstraint("(kind = 'new') = (previous IS NULL)", name="previous"),
    CheckConstraint("revision >= 1", name="revision"),
    UniqueConstraint("previous", name="uq_certificate_file_previous"),
    Index("ix_certificate_file_centre_state", "centre", "state"),
    Index("ix_certificate_file_province_state", "province", "state"),
)

# What opens a file. `proof`: track, kind of key, value and year under one keyed hash, so that a wrong year and an
# unknown number are the same miss of the same query. `value`: kind and value alone, for counting and for registries.
certificate_proof = Table(
    "certificate_proof",
    metadata,
    Column("proof", String(64), primary_key=True),
    Column("value", String(64), nullable=False),
    Column("file", String(40), ForeignKey("certificate_file.id"), nullable=False),
    Index("ix_certificate_proof_value", "value"),
    Index("ix_certificate_proof_file", "file"),
)

# Who it is about, encrypted, in a table of its own (law 09-08): file number, CIN, year of birth as JSON.
certificate_identity = Table(
    "certificate_identity",
    metadata,
    Column("file", String(40), ForeignKey("certificate_file.id"), primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
)

# Each change of state. `by`: staff, visitor, or the name of the platform that said so.
certificate_step = Table(
    "certificate_step",
    metadata,
    Column("serial", Integer, primary_key=True, autoincrement=True),
    Column("file", String(40), ForeignKey("certificate_file.id"), nullable=False),
    Column("state", String(32), nullable=False),
    Column("at", Utc, nullable=False),
    Column("by", String(32), nullable=False),
    Index("ix_certificate_step_file", "file"),
)

# What staff write for each other; it may be medical, so it is encrypted and no route of a kiosk reads it.
certificate_note = Table(
    "certificate_note",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("file", String(40), ForeignKey("certificate_file.id"), nullable=False),
    Column("made_at", Utc, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Index("ix_certificate_note_file", "file"),
)

# What a platform said that cannot be believed; staff see it until they say that they did.
certificate_notice = Table(
    "certificate_notice",
    metadata,
    Column("source", String(32), primary_key=True),
    Column("code", String(32), primary_key=True),
    Column("word", String(40), primary_key=True),
    Column("first_at", Utc, nullable=False),
    Column("last_at", Utc, nullable=False),
    Column("times", Integer, nullable=False),
    Column("seen_at", Utc, nullable=True),
)

# States and transitions as `certificate_states.yaml` had them when they were seeded; the newest row counts.
certificate_rules = Table(
    "certificate_rules",
    metadata,
    Column("serial", Integer, primary_key=True, autoincrement=True),
    Column("body", Text, nullable=False),
)

# What a kiosk may still get wrong, by lane (`facts`, `receipt`).
look_up_allowance = Table(
    "look_up_allowance",
    metadata,
    Column("kiosk", String(64), primary_key=True),
    Column("lane", String(8), primary_key=True),
    Column("remaining", Float, nullable=False),
    Column("counted_at", Utc, nullable=False),
    Column("reserve_at", Utc, nullable=True),
    Column("lively_at", Utc, nullable=True),
)

# Wrong proofs for one value within a day, whether there is a file of that value or not. `proofs`: space separated.
look_up_misses = Table(
    "look_up_misses",
    metadata,
    Column("value", String(64), primary_key=True),
    Column("since", Utc, nullable=False),
    Column("proofs", Text, nullable=False),
    Index("ix_look_up_misses_since", "since"),
)
