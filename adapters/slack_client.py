"""slack_sdk's client, made to survive answers that are not Slack's (a proxy's page), and silenced."""

from __future__ import annotations

import logging
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

NEVER = logging.CRITICAL + 1

SILENT = logging.getLogger("alongside.slack.libraries")
"""The logger for slack_bolt and slack_sdk: it says nothing, whatever levels somebody sets. Both write whole bodies, with who
pressed what, to their logs: at DEBUG always, at INFO when something is wrong. bolt's own loggers copy it."""

SILENT.disabled = True
SILENT.setLevel(NEVER)  # slack_sdk looks at the level before it spends time on what to say

for _chatty in ("slack_bolt", "slack_sdk"):
    # For the loggers that they do not let us choose.
    logging.getLogger(_chatty).setLevel(NEVER)


class Client(AsyncWebClient):
    """Where it would fall over plain text, a list or half an object, it has an empty answer with the HTTP status."""

    async def _request(self, *, http_verb: str, api_url: str, req_args: dict[str, Any]) -> dict[str, Any]:
        try:
            answer = await super()._request(http_verb=http_verb, api_url=api_url, req_args=req_args)
        except SlackApiError as trouble:  # about JSON that cannot be read; with an aiohttp response inside
            return {"data": {}, "headers": trouble.response.headers, "status_code": trouble.response.status}
        return {**answer, "data": answer["data"] if isinstance(answer["data"], dict) else {}}
