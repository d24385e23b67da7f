"""Who comes in from Teams: nobody whom Microsoft did not send, to this bot, now, from where he says he is."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

import jwt
import pytest
from aiohttp import ClientSession

from adapters.teams_gate import Gate, KeysUnknown, NotAdmitted
from tests.teams_service import APP_ID, Microsoft, microsoft, new_key


class Seconds:
    """Counts seconds, for the age of keys."""

    def __init__(self) -> None:
        self.passed = 1000.0

    def __call__(self) -> float:
        return self.passed


@pytest.fixture
async def cloud() -> AsyncIterator[Microsoft]:
    """Microsoft's identity service."""
    async with microsoft() as service:
        yield service


@pytest.fixture
def seconds() -> Seconds:
    """A clock for the keys."""
    return Seconds()


@pytest.fixture
async def gate(cloud: Microsoft, seconds: Seconds) -> AsyncIterator[Gate]:
    """The gate under test."""
    async with ClientSession() as session:
        under_test = Gate(APP_ID, cloud.openid_url, session, seconds)
        yield under_test
        await under_test.keys.stop()


async def admitted(gate: Gate, token: str, service: str) -> bool:
    """Whether somebody with this token comes in."""
    try:
        gate.match(await gate.claims(f"Bearer {token}"), {"serviceUrl": service})
    except NotAdmitted:
        return False
    return True


async def test_a_good_token_comes_in(gate: Gate, cloud: Microsoft) -> None:
    assert await admitted(gate, cloud.token(), cloud.service_url)


@pytest.mark.parametrize(
    "changes",
    [
        {"exp": 1},
        {"exp": None},
        {"exp": "soon"},
        {"nbf": None},
        {"nbf": 4_000_000_000},
        {"aud": "somebody else"},
        {"aud": [APP_ID, "somebody else"]},
        {"aud": None},
        {"iss": "https://evil.example"},
        {"iss": "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"},
        {"iss": None},
        {"serviceurl": None},
        {"serviceurl": "http://127.0.0.1:1/emea/"},
        {"serviceurl": ["x"]},
    ],
    ids=str,
)
async def test_a_token_that_says_anything_else_does_not(gate: Gate, cloud: Microsoft, changes: dict[str, Any]) -> None:
    assert not await admitted(gate, cloud.token(**changes), cloud.service_url)


async def test_a_forged_token_does_not(gate: Gate, cloud: Microsoft) -> None:
    forged = jwt.encode(cloud.claims(), new_key(), algorithm="RS256", headers={"kid": cloud.key_id})
    assert not await admitted(gate, forged, cloud.service_url)
    head, body, signature = cloud.token().split(".")
    assert not await admitted(gate, f"{head}.{body}.{signature[:-8]}AAAAAAAA", cloud.service_url)


async def test_a_token_without_signature_or_with_another_kind_does_not(gate: Gate, cloud: Microsoft) -> None:
    headers = {"kid": cloud.key_id}
    unsigned = jwt.encode(cloud.claims(), "", algorithm="none", headers=headers)
    shared = jwt.encode(cloud.claims(), "x" * 64, algorithm="HS256", headers=headers)
    longer = jwt.encode(cloud.claims(), cloud.key, algorithm="RS512", headers=headers)
    for token in (unsigned, shared, longer):
        assert not await admitted(gate, token, cloud.service_url)


@pytest.mark.parametrize(
    "header", ["", "Bearer", "Bearer ", "Basic abc", "Bearer a.b.c", "Bearer " + "x" * 9000, "Bearer \x00"]
)
async def test_garbage_does_not(gate: Gate, header: str) -> None:
    with pytest.raises(NotAdmitted):
        await gate.claims(header)


async def test_a_token_without_a_key_id_does_not(gate: Gate, cloud: Microsoft) -> None:
    assert not await admitted(gate, jwt.encode(cloud.claims(), cloud.key, algorithm="RS256"), cloud.service_url)


async def test_a_key_that_may_not_sign_for_teams_does_not(gate: Gate, cloud: Microsoft) -> None:
    cloud.endorsements = ["webchat"]
    assert not await admitted(gate, cloud.token(), cloud.service_url)


async def test_an_activity_from_elsewhere_than_its_token_does_not(gate: Gate, cloud: Microsoft) -> None:
    assert not await admitted(gate, cloud.token(), cloud.service_url + "x")
    assert not await admitted(gate, cloud.token(), "https://smba.trafficmanager.net/emea/")


@pytest.mark.parametrize(
    "service",
    [
        "https://evil.trafficmanager.net/emea/",
        "https://smba.trafficmanager.net.evil.example/",
        "https://smba.trafficmanager.net@evil.example/",
        "https://user@smba.trafficmanager.net/",
        "http://smba.trafficmanager.net/emea/",
        "https://smba.trafficmanager.net:8443/",
        "https://smba.trafficmanager.net/?a=b",
        "https://127.0.0.1/",
        "http://10.0.0.1/",
        "http://[::1",
        "https://smba.trafficmanager.net:port/",
        "",
    ],
)
async def test_an_address_that_is_not_teams_does_not(gate: Gate, cloud: Microsoft, service: str) -> None:
    assert not await admitted(gate, cloud.token(serviceurl=service), service)


async def test_addresses_of_this_machine_are_for_tests_only(cloud: Microsoft) -> None:
    async with ClientSession() as session:
        real = Gate(APP_ID, "https://login.botframework.com/v1/.well-known/openidconfiguration", session)
        assert not real.may_write_to(cloud.service_url)
        assert real.may_write_to("https://smba.trafficmanager.net/emea/tenant/")


async def test_a_new_key_is_fetched_when_it_is_first_used(gate: Gate, cloud: Microsoft, seconds: Seconds) -> None:
    assert await admitted(gate, cloud.token(), cloud.service_url)
    seconds.passed += 61
    cloud.rotate("key 2")
    assert await admitted(gate, cloud.token(), cloud.service_url)
    assert cloud.keys_asked == 2


async def test_invented_key_ids_make_us_ask_once_a_minute_at_most(
    gate: Gate, cloud: Microsoft, seconds: Seconds
) -> None:
    assert await admitted(gate, cloud.token(), cloud.service_url)
    for n in range(20):
        invented = jwt.encode(cloud.claims(), cloud.key, algorithm="RS256", headers={"kid": f"invented {n}"})
        assert not await admitted(gate, invented, cloud.service_url)
        seconds.passed += 6
    assert cloud.keys_asked == 2


async def test_old_keys_are_fetched_anew_without_anybody_waiting(
    gate: Gate, cloud: Microsoft, seconds: Seconds
) -> None:
    assert await admitted(gate, cloud.token(), cloud.service_url)
    seconds.passed += 25 * 3600
    assert await admitted(gate, cloud.token(), cloud.service_url)
    assert gate.keys.refreshing is not None
    await gate.keys.refreshing
    assert cloud.keys_asked == 2


async def test_keys_outlast_an_outage_of_the_identity_service(gate: Gate, cloud: Microsoft, seconds: Seconds) -> None:
    assert await admitted(gate, cloud.token(), cloud.service_url)
    seconds.passed += 25 * 3600
    cloud.identity_down = True
    assert await admitted(gate, cloud.token(), cloud.service_url)


async def test_without_any_key_nobody_is_told_that_his_token_is_bad(gate: Gate, cloud: Microsoft) -> None:
    cloud.identity_down = True
    with pytest.raises(KeysUnknown):
        await gate.claims(f"Bearer {cloud.token()}")


async def test_keys_are_not_taken_from_the_clear_or_in_nonsense(cloud: Microsoft) -> None:
    from aiohttp import web

    from tests.teams_service import serving

    answers: list[Any] = [
        {"jwks_uri": "http://keys.example/keys"},
        {"jwks_uri": 7},
        [],
        {"jwks_uri": cloud.url + "/nothing"},
    ]
    for answer in answers:

        async def metadata(request: web.Request, answer: Any = answer) -> web.Response:
            return web.Response(text=json.dumps(answer))

        async with serving([web.get("/openid", metadata)]) as port, ClientSession() as session:
            with pytest.raises(KeysUnknown):
                await Gate(APP_ID, f"http://127.0.0.1:{port}/openid", session).claims(f"Bearer {cloud.token()}")
