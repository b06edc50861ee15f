"""A ticket code says what central signed, and nothing that was changed by a single bit passes."""

import re
from datetime import UTC, datetime, timedelta

import cbor2
import pytest
import qrcode
from cwt import COSE, COSEKey
from hypothesis import given
from hypothesis import strategies as st

from protocol.appointments import TicketKind
from protocol.faults import ContentFault
from protocol.ticket import (
    PREFIX,
    Claims,
    Genuine,
    NotGenuine,
    PublicKeys,
    Reason,
    SigningKey,
    sign,
    verify,
)
from protocol.ticket.claims import to_cbor
from tests.protocol.tickets import CLAIMS, NOW, altered, claims, code_of, cose_bytes

ALPHANUMERIC = re.compile(r"[0-9A-Z $%*+\-./:]+")
TAG, ALGORITHM, KEY_ID = 18, 1, 4
EDDSA = -8


def test_a_signed_ticket_is_genuine_and_says_what_was_signed(key: SigningKey) -> None:
    assert verify(sign(CLAIMS, key), key.public, NOW) == Genuine(CLAIMS)


def test_it_is_genuine_at_its_own_centre(key: SigningKey) -> None:
    assert verify(sign(CLAIMS, key), key.public, NOW, CLAIMS.centre) == Genuine(CLAIMS)


def test_it_is_refused_at_another_centre_and_says_whose_it_is(key: SigningKey) -> None:
    verdict = verify(sign(CLAIMS, key), key.public, NOW, "rabat-1")
    assert verdict == NotGenuine(Reason.OTHER_CENTRE, CLAIMS)


def test_it_expires_on_the_second(key: SigningKey) -> None:
    code = sign(CLAIMS, key)
    last = CLAIMS.expires_at - timedelta(seconds=1)
    assert verify(code, key.public, last) == Genuine(CLAIMS)
    assert verify(code, key.public, CLAIMS.expires_at) == NotGenuine(Reason.EXPIRED, CLAIMS)


def test_a_foreign_key_is_unknown(key: SigningKey, foreign_key: SigningKey) -> None:
    assert verify(sign(CLAIMS, foreign_key), key.public, NOW) == NotGenuine(Reason.UNKNOWN_KEY)


def test_a_foreign_key_under_our_key_id_does_not_help(key: SigningKey, foreign_key: SigningKey) -> None:
    forger = SigningKey(key.key_id, foreign_key.private)
    assert verify(sign(CLAIMS, forger), key.public, NOW) == NotGenuine(Reason.BAD_SIGNATURE)


def test_an_old_key_stays_good_beside_a_new_one(key: SigningKey, foreign_key: SigningKey) -> None:
    both = PublicKeys({**key.public.by_id, **foreign_key.public.by_id})
    assert verify(sign(CLAIMS, key), both, NOW) == Genuine(CLAIMS)
    assert verify(sign(CLAIMS, foreign_key), both, NOW) == Genuine(CLAIMS)


def test_every_single_flipped_bit_is_refused(key: SigningKey) -> None:
    code = sign(CLAIMS, key)
    for i in range(len(cose_bytes(code)) * 8):

        def flip(data: bytearray, bit: int = i) -> None:
            data[bit // 8] ^= 1 << bit % 8

        assert isinstance(verify(altered(code, flip), key.public, NOW), NotGenuine), f"bit {i}"


def test_every_single_changed_character_is_refused(key: SigningKey) -> None:
    code = sign(CLAIMS, key)
    for i, right in enumerate(code):
        for wrong in "0AZ:+ é\n".replace(right, ""):
            assert isinstance(verify(code[:i] + wrong + code[i + 1 :], key.public, NOW), NotGenuine)


def test_nothing_may_be_added_or_missing(key: SigningKey) -> None:
    code = sign(CLAIMS, key)
    for other in (code + "\n", code + "0", " " + code, code[:-1], code[:-3], code.lower(), PREFIX + code):
        assert verify(other, key.public, NOW) == NotGenuine(Reason.UNREADABLE)


def headers(
    key: SigningKey, protected: dict[int, object], unprotected: dict[int, object], tag: int = TAG
) -> str:
    """A well-formed COSE_Sign1 with a right signature over other headers."""
    _, _, payload, _ = cbor2.loads(cose_bytes(sign(CLAIMS, key))).value
    head = cbor2.dumps(protected) if protected else b""
    signature = key.private.sign(cbor2.dumps(["Signature1", head, b"", payload]))
    return code_of(cbor2.dumps(cbor2.CBORTag(tag, [head, unprotected, payload, signature])))


def test_the_helper_above_makes_our_code_when_nothing_is_swapped(key: SigningKey) -> None:
    assert headers(key, {ALGORITHM: EDDSA, KEY_ID: key.key_id.encode()}, {}) == sign(CLAIMS, key)


@pytest.mark.parametrize("algorithm", [0, -7, -35, -37, -19, None, "none", "EdDSA"])
def test_no_other_algorithm_is_taken(key: SigningKey, algorithm: object) -> None:
    swapped = headers(key, {ALGORITHM: algorithm, KEY_ID: key.key_id.encode()}, {})
    assert verify(swapped, key.public, NOW) == NotGenuine(Reason.UNREADABLE)


def test_a_key_id_or_algorithm_in_the_unprotected_header_is_not_taken(key: SigningKey) -> None:
    kid = key.key_id.encode()
    for swapped in (
        headers(key, {ALGORITHM: EDDSA}, {KEY_ID: kid}),
        headers(key, {ALGORITHM: EDDSA, KEY_ID: kid}, {KEY_ID: kid}),
        headers(key, {KEY_ID: kid}, {ALGORITHM: EDDSA}),
        headers(key, {}, {ALGORITHM: EDDSA, KEY_ID: kid}),
        headers(key, {ALGORITHM: EDDSA}, {}),
        headers(key, {ALGORITHM: EDDSA, KEY_ID: kid}, {99: b"note"}),
        headers(key, {KEY_ID: kid, ALGORITHM: EDDSA}, {}),
        headers(key, {ALGORITHM: EDDSA, KEY_ID: kid, 2: [99]}, {}),
    ):
        assert verify(swapped, key.public, NOW) == NotGenuine(Reason.UNREADABLE)


def test_another_kind_of_message_is_not_taken(key: SigningKey) -> None:
    for tag in (16, 17, 61, 97, 98):
        swapped = headers(key, {ALGORITHM: EDDSA, KEY_ID: key.key_id.encode()}, {}, tag)
        assert verify(swapped, key.public, NOW) == NotGenuine(Reason.UNREADABLE)


def test_a_second_signature_value_for_the_same_ticket_is_refused(key: SigningKey) -> None:
    """S + L verifies under a careless Ed25519: a second code of one ticket."""
    group_order = 2**252 + 27742317777372353535851937790883648493

    def add_order(data: bytearray) -> None:
        scalar = int.from_bytes(data[-32:], "little") + group_order
        data[-32:] = scalar.to_bytes(32, "little")

    assert verify(altered(sign(CLAIMS, key), add_order), key.public, NOW) == NotGenuine(Reason.BAD_SIGNATURE)


def test_signed_bytes_that_are_no_claims_are_unreadable(key: SigningKey) -> None:
    """Only a key holder can make these; still nothing falls over."""
    for payload in (
        b"",
        b"\xff",
        cbor2.dumps({}),
        cbor2.dumps([1, 2]),
        cbor2.dumps({3: 1, 4: "x", -65537: []}),
    ):
        head = cbor2.dumps({ALGORITHM: EDDSA, KEY_ID: key.key_id.encode()})
        signature = key.private.sign(cbor2.dumps(["Signature1", head, b"", payload]))
        code = code_of(cbor2.dumps(cbor2.CBORTag(TAG, [head, {}, payload, signature])))
        assert verify(code, key.public, NOW) == NotGenuine(Reason.UNREADABLE)


def test_a_third_party_can_verify_it_with_a_common_library(key: SigningKey) -> None:
    public = COSEKey.new(
        {
            1: 1,
            2: key.key_id.encode(),
            3: EDDSA,
            -1: 6,
            -2: key.private.public_key().public_bytes_raw(),
        }
    )
    protected, unprotected, payload = COSE.new(verify_kid=True).decode_with_headers(
        cose_bytes(sign(CLAIMS, key)), public
    )
    assert protected == {ALGORITHM: EDDSA, KEY_ID: key.key_id.encode()}
    assert unprotected == {}
    token = cbor2.loads(payload)
    assert token[3] == CLAIMS.centre
    assert token[4] == CLAIMS.expires_at.timestamp()


def test_it_carries_nothing_else(key: SigningKey) -> None:
    """No name of a person, no number of the ticket: five claims, each of them known."""
    token = cbor2.loads(cbor2.loads(cose_bytes(sign(CLAIMS, key))).value[2])
    assert token == {
        7: bytes.fromhex(CLAIMS.ticket),
        3: CLAIMS.centre,
        4: int(CLAIMS.expires_at.timestamp()),
        -65537: [0, int(CLAIMS.starts_at.timestamp()), CLAIMS.public_name],
    }


def test_it_fits_the_alphanumeric_mode_and_a_code_of_46_millimetres(key: SigningKey) -> None:
    code = sign(CLAIMS, key)
    assert ALPHANUMERIC.fullmatch(code)
    symbol = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M)
    symbol.add_data(code)
    symbol.make()
    assert symbol.version <= 9
    dots_per_mm = 8  # 203 dpi
    assert (symbol.modules_count + 2 * 4) * 6 / dots_per_mm < 46


TEXT = st.text(max_size=12)
MOMENTS = st.datetimes(
    min_value=datetime(2000, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
    max_value=datetime(2100, 1, 1),  # noqa: DTZ001 - the same
    timezones=st.just(UTC),
).map(lambda moment: moment.replace(microsecond=0))
ANY_CLAIMS = st.builds(
    Claims,
    ticket=st.one_of(st.uuids().map(lambda uuid: uuid.hex), TEXT, st.from_regex(r"\A[0-9A-Fa-f ]{0,8}\Z")),
    centre=TEXT,
    kind=st.sampled_from(TicketKind),
    public_name=TEXT,
    starts_at=MOMENTS,
    expires_at=MOMENTS,
)


@pytest.fixture(scope="module")
def one_key(tmp_path_factory: pytest.TempPathFactory) -> SigningKey:
    from protocol.ticket import new_signing_key

    return new_signing_key(tmp_path_factory.mktemp("keys") / "signing.jwk")


@given(ANY_CLAIMS)
def test_whatever_is_signed_comes_back(one_key: SigningKey, signed: Claims) -> None:
    before = datetime(1999, 1, 1, tzinfo=UTC)
    assert verify(sign(signed, one_key), one_key.public, before) == Genuine(signed)


@given(st.one_of(st.text(), st.text(alphabet="0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")))
def test_no_text_at_all_makes_it_fall_over(one_key: SigningKey, text: str) -> None:
    assert isinstance(verify(text, one_key.public, NOW), NotGenuine)
    assert isinstance(verify(PREFIX + text, one_key.public, NOW), NotGenuine)


@given(st.binary(max_size=200))
def test_no_bytes_at_all_make_it_fall_over(one_key: SigningKey, data: bytes) -> None:
    assert isinstance(verify(code_of(data), one_key.public, NOW), NotGenuine)


def test_a_code_too_long_for_paper_is_neither_made_nor_read(key: SigningKey) -> None:
    with pytest.raises(ContentFault) as refused:
        sign(claims(public_name="x" * 200), key)
    assert refused.value.code == "ticket-code-too-long"
    payload = to_cbor(claims(public_name="x" * 200))
    head = cbor2.dumps({ALGORITHM: EDDSA, KEY_ID: key.key_id.encode()})
    signature = key.private.sign(cbor2.dumps(["Signature1", head, b"", payload]))
    code = code_of(cbor2.dumps(cbor2.CBORTag(TAG, [head, {}, payload, signature])))
    assert len(payload) < 256
    assert verify(code, key.public, NOW) == NotGenuine(Reason.UNREADABLE)


def test_times_without_a_zone_are_refused_at_once() -> None:
    with pytest.raises(ValueError, match="time zone"):
        claims(starts_at=datetime(2031, 3, 12, 8, 0))  # noqa: DTZ001 - that is what is refused
